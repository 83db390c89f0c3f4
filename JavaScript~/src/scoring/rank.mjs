// Ranks the nationalities of a name by Bayes' rule. Every form of a nationality has the same weight.
import { exponentialOfNegative, range } from '../inference/activations.mjs';
import { softFloatOf, scaled, toWeights } from '../numbers/soft-float.mjs';
import { eachCost, symbolsOf } from './score.mjs';

/** Halves go to the even number. */
function rounded(value) {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

function priorsOf(model, prior) {
  if (prior === 'model') return model.header.nationalities.map((nationality) => nationality.prior);
  if (prior === 'uniform') return model.nationalities.map(() => 1);
  if (typeof prior !== 'object' || prior === null) throw new RangeError(`prior is ${prior}: it must be 'model', 'uniform' or an object of weights by nationality`);
  const weights = Object.entries(prior);
  for (const [name, weight] of weights) if (!(weight >= 0 && weight <= 1e9)) throw new RangeError(`prior[${JSON.stringify(name)}] is ${weight}: a weight is 0 to 1e9`);
  const largest = Math.max(0, ...weights.map(([, weight]) => weight));
  if (largest === 0) throw new RangeError('prior has no positive weight');
  const priors = model.nationalities.map(() => 0);
  for (const [name, weight] of weights) priors[model.indexOf(name)] = rounded(weight / largest * 2 ** 30);
  return priors;
}

export function rankNationalities(model, name, prior) {
  const priors = priorsOf(model, prior);
  const symbols = symbolsOf(model, name);
  let least = Infinity;
  const costs = model.header.nationalities.map(({ first, genders }, i) => genders.map((_, form) => {
    // What is not held possible needs no cost, and what is already too unlikely no exact one.
    if (priors[i] === 0) return Infinity;
    let sum = 0;
    eachCost(model, symbols, first + form, (cost) => (sum += cost) <= least + range);
    least = Math.min(least, sum);
    return sum;
  }));
  const softFloats = costs.map((forms, i) => {
    const likelihood = forms.reduce((total, cost) => total + exponentialOfNegative(cost - least), 0);
    return scaled(softFloatOf(priors[i]), likelihood, forms.length);
  });
  const { weights, total } = toWeights(softFloats);
  return weights
    .map((weight, i) => ({ weight, i }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .map(({ weight, i }) => ({ nationality: model.nationalities[i], probability: weight / total }));
}
