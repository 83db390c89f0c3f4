// A request prepared for one model: nationalities as numbers, fractions as integers, and the ways to write its beginning with their probabilities.
import { minWeightOf } from '../format/header.mjs';
import { hashOfText } from '../numbers/xxhash64.mjs';
import { softFloatOf, toWeights } from '../numbers/soft-float.mjs';
import { Spelling } from '../writing/spelling.mjs';
import { Blocklist } from '../filtering/blocklist.mjs';
import { Automaton } from './automaton.mjs';
import { areEmpty, broken, constraints, letterConditions, where } from './conditions.mjs';
import { Cursor } from './cursor.mjs';
import { findPaths, likeliest, startOf, widthFor } from './prefix-paths.mjs';
import { Shortfall } from './shortfall.mjs';
import { wholeShare } from './weights.mjs';

const mostStarts = 1024;
const largestBlend = 16;

export class Plan {
  constructor(model, request) {
    const { header } = model;
    this.model = model;
    this.request = request;
    this.conditions = letterConditions(request);
    this.inverseTemperature = Math.round(65536 / request.temperature);
    this.topK = request.topK;
    this.topP = Math.max(1, Math.round(wholeShare * request.topP));
    this.narrows = this.topK < header.alphabet.length || this.topP < wholeShare;
    const asksForLetters = ['startsWith', 'endsWith', 'contains', 'allowedCharacters'].some((field) => request[field] != null);
    this.minWeight = request.minP != null ? Math.round(2 ** 24 * request.minP) : asksForLetters ? 0 : null;
    this.spelling = new Spelling(header.alphabet, request);
    this.blocklist = request.blocklist.isEmpty ? null : request.blocklist;
    this.remembersPassing = request.blocklist === Blocklist.default && request.realNames === 'allow' && !request.accept
      && request.diacritics === 'keep' && request.casing === 'as-written';
    this.nationalityHash = hashOfNationalities(model, request);
    this.knownNames = knownNames(model, request);
    this.cursor = new Cursor(model);
    this.starts = [];
    this.shortfall = tooLong(model, request, this.conditions);
    if (this.shortfall !== null) return;
    const all = choices(this, this.conditions);
    const possible = all.filter(({ nationality }) => nationality.automaton?.isPossible !== false);
    if (possible.length === 0) this.shortfall = diagnose(this);
    else this.#begin(possible);
  }

  #begin(possible) {
    if (this.conditions.startsWith === '') {
      this.starts = possible.map(({ nationality, prior }) => startOf(nationality, softFloatOf(prior)));
      this.startWeights = possible.map(({ prior }) => prior);
      this.startTotal = this.startWeights.reduce((sum, weight) => sum + weight, 0);
      if (this.startTotal === 0) this.shortfall = new Shortfall('none', '', 0, 'every nationality that could meet the request has the prior 0');
      return;
    }
    const width = widthFor(possible.length * possible[0].nationality.parts.length * this.conditions.startsWith.length);
    const ways = possible.flatMap(({ nationality, prior }) => findPaths(this, nationality, softFloatOf(prior), width, this.cursor));
    this.starts = likeliest(ways, mostStarts);
    const { weights, total } = toWeights(this.starts.map((start) => start.softFloat));
    this.startWeights = weights;
    this.startTotal = total;
    if (total === 0) this.shortfall = new Shortfall('startsWith', valueOf(this.request, 'startsWith'), 0, 'for this model such a beginning is as good as impossible');
  }
}

/** The value of a constraint in a request, as text. */
export function valueOf(request, constraint) {
  if (constraint === 'length') return `${request.minLength ?? 1} ${request.maxLength == null ? 'or more' : `to ${request.maxLength}`}`;
  if (constraint === 'realNames') return request.realNames;
  return typeof request[constraint] === 'string' ? JSON.stringify(request[constraint]) : '';
}

function hashOfNationalities(model, request) {
  const hash = { high: 0, low: 0 };
  const named = request.nationality != null ? [request.nationality] : Object.entries(request.blend ?? {}).filter(([, weight]) => weight > 0).map(([name]) => name);
  for (const index of new Set(named.map((name) => model.indexOf(name)))) {
    const { high, low } = hashOfText(model.nationalities[index]);
    hash.high = (hash.high ^ high) >>> 0;
    hash.low = (hash.low ^ low) >>> 0;
  }
  return hash;
}

/** The list that a real name has to be in; null where it may be anybody's. */
function knownNames(model, { nationality, gender, realNames }) {
  if (realNames === 'allow' || nationality == null) return null;
  return model.realNames?.of(model.nationalities[model.indexOf(nationality)], gender) ?? null;
}

function tooLong(model, request, conditions) {
  const field = ['startsWith', 'endsWith', 'contains'].find((name) => conditions[name].length > model.maxChars);
  return field === undefined ? null : new Shortfall(field, valueOf(request, field), 0, `no name of this model has more than ${model.maxChars} characters`);
}

/** The constraint that no name meets by itself; else the one without which some name would meet the others. */
function diagnose(plan) {
  const who = plan.request.blend != null ? 'name of this blend' : plan.request.nationality != null ? `${plan.request.nationality} name` : 'name';
  const isPossible = (keeps) => choices(plan, where(plan.conditions, keeps)).some(({ nationality }) => nationality.automaton?.isPossible !== false);
  const order = [broken.allowedCharacters, broken.startsWith, broken.endsWith, broken.contains, broken.length];
  const shortfall = (number, reason) => new Shortfall(constraints[number], valueOf(plan.request, constraints[number]), 0, reason);
  const alone = order.find((number) => !isPossible((kept) => kept === number));
  if (alone !== undefined) return shortfall(alone, `no ${who} meets it`);
  const together = order.find((number) => isPossible((kept) => kept !== number));
  if (together !== undefined) return shortfall(together, `no ${who} meets it together with the other constraints`);
  return new Shortfall('none', '', 0, `no ${who} meets all of its constraints together`);
}

/** The nationalities that a request's name may have, or the one blend, with their priors. */
function choices(plan, conditions) {
  const { model, request } = plan;
  const whole = (condition) => [{ condition, share: wholeShare }];
  const single = (index) => planned(plan, conditions, whole(model.conditionOf(index, request.gender)), model.header.nationalities[index].symbols, minWeightOf(model.header, index), index);
  if (request.blend != null) return [{ nationality: blend(plan, conditions, single), prior: 1 }];
  if (request.nationality != null) return [{ nationality: single(model.indexOf(request.nationality)), prior: 1 }];
  if (model.nationalities.length === 0) return [{ nationality: planned(plan, conditions, whole(0), model.allSymbols, model.header.minWeight), prior: 1 }];
  return model.header.nationalities.map(({ prior }, index) => ({ nationality: single(index), prior }));
}

function blend(plan, conditions, single) {
  const { model, request } = plan;

  // In the order of the model's nationalities, so that a blend does not depend on the order of writing it.
  const weights = new Map();
  for (const [name, weight] of Object.entries(request.blend)) {
    const index = model.indexOf(name);
    if (weight > 0) weights.set(index, weight + (weights.get(index) ?? 0));
  }
  const indices = [...weights.keys()].sort((a, b) => a - b);
  const shares = sharesOf(indices.map((index) => weights.get(index)));
  const computed = shares.filter((share) => share > 0).length;
  if (computed > largestBlend) throw new RangeError(`blend has ${computed} nationalities: each costs a network, and a blend has at most ${largestBlend}`);
  if (indices.length === 1) return single(indices[0]);
  const parts = indices.map((index, i) => ({ condition: model.conditionOf(index, request.gender), share: shares[i] }));
  const symbols = new Set(indices.flatMap((index) => [...model.header.nationalities[index].symbols]));
  const mean = indices.reduce((sum, index, i) => sum + shares[i] * minWeightOf(model.header, index), 0);
  return planned(plan, conditions, parts, Uint16Array.from([...symbols].sort((a, b) => a - b)), Math.floor(mean / wholeShare));
}

/** Shares in Q16 that add up to one: each rounded down, and what is left given to the largest remainders. */
function sharesOf(weights) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => weight / sum * wholeShare);
  const shares = exact.map(Math.floor);
  const rests = exact.map((value, i) => value - shares[i]);
  for (let left = wholeShare - shares.reduce((total, share) => total + share, 0); left > 0; left--) {
    const largest = rests.reduce((best, rest, i) => (rest > rests[best] ? i : best), 0);
    shares[largest]++;
    rests[largest] = -1;
  }
  return shares;
}

function planned(plan, conditions, parts, symbols, usualMinWeight, index = -1) {
  const { model } = plan;
  const isBlend = parts.length > 1;

  // A share that rounds to nothing adds nothing to the logits: its network need not run.
  const computed = isBlend ? parts.filter(({ share }) => share > 0) : parts;
  const { condition } = parts[0];
  const minWeight = plan.minWeight ?? usualMinWeight;
  return {
    index,
    parts: computed,
    symbols,
    firstNamed: condition,
    minWeight,
    automaton: areEmpty(conditions) ? null : new Automaton(symbols, plan.spelling, conditions, model.maxSymbols, model.longestSymbol),
    // What the weights of the next symbol depend on beside the symbols before it; null where nothing is remembered.
    key: isBlend ? null : [condition, plan.inverseTemperature, minWeight, Math.min(plan.topK, symbols.length), plan.topP].join(),
  };
}
