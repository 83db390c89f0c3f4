// The cost of a given name's symbols and of its end under the network, in Q16 nats.
import { exponentialOfNegative, naturalLog24, range } from '../inference/activations.mjs';
import { compose } from '../writing/characters.mjs';

const unknown = -1;

/** The symbols of a name in the alphabet of a model, -1 where it has none, then the boundary. */
export function symbolsOf(model, name) {
  const numbers = model.symbolNumbers ??= new Map(model.alphabet.map((symbol, i) => [symbol, i]));
  return [...[...compose(name)].map((scalar) => numbers.get(scalar) ?? unknown), 0];
}

/** Calls back with the cost of each symbol, until the callback returns false. */
export function eachCost(model, symbols, condition, callback) {
  const { network, allSymbols } = model;
  const state = model.scoringState ??= network.newState();
  const logits = model.scoringLogits ??= new Int32Array(allSymbols.length);
  network.begin(state, condition);
  network.step(state, condition, 0);
  for (let i = 0; i < symbols.length; i++) {

    // Length 0 has no ending bias: a score is that of the network, and only drawn names are calibrated.
    network.logits(state, condition, allSymbols, 0, logits);
    let largest = logits[0];
    for (let k = 1; k < logits.length; k++) if (logits[k] > largest) largest = logits[k];
    let total = 0;
    for (let k = 0; k < logits.length; k++) total += exponentialOfNegative(largest - logits[k]);

    // A character outside the alphabet costs 16 nats, what the sampler holds for impossible; it is read as the boundary.
    const cost = symbols[i] === unknown ? range : largest - logits[symbols[i]] + naturalLog24(total);
    if (callback(cost) === false) return;
    if (i + 1 < symbols.length) network.step(state, condition, Math.max(0, symbols[i]));
  }
}

export function scoreName(model, name, nationality, gender) {
  if (nationality == null && model.nationalities.length > 0) throw new RangeError('nationality is missing: this model is conditioned, so say for which nationality');
  const index = nationality == null ? -1 : model.indexOf(nationality);
  const symbols = symbolsOf(model, name);
  const costs = [];
  eachCost(model, symbols, index < 0 ? 0 : model.conditionOf(index, gender), (cost) => { costs.push(cost); });
  const sum = costs.reduce((total, cost) => total + cost, 0);
  const nats = sum / 65536;
  return {
    nats,
    natsPerSymbol: nats / symbols.length,
    symbols: symbols.length,
    leastLikelyIndex: costs.reduce((worst, cost, i) => (cost > costs[worst] ? i : worst), 0),
    costs: costs.map((cost) => cost / 65536),
    percentile: index < 0 || model.realNames === null ? null : model.realNames.percentAbove(model, index, Math.floor(sum / symbols.length)),
  };
}
