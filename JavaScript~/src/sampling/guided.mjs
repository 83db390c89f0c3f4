// Draws names that meet rare constraints by sampling importance resampling (Rubin, "The calculation of posterior distributions by data
// augmentation: comment", JASA 1987): steered proposals, each weighed by how much likelier the model finds it than the steering did.
import { scaled, toWeights, weightBits, zero } from '../numbers/soft-float.mjs';
import { mulHigh, shiftRight } from '../numbers/integers.mjs';
import { choose } from './weights.mjs';

export const proposals = 64;
export const largestRounds = 12;

// Numbers of attempts that no free draw reaches: proposals, and the word that chooses among them.
const firstProposal = 2 ** 20;
const firstChoice = 2 ** 31;

/** A name that meets the constraints on letters and length, or null when no proposal reached an end. */
export function guidedRound(plan, cursor, words, address, number, draftOf) {
  const first = firstProposal + number * proposals;
  const importances = Array.from({ length: proposals }, (_, i) => propose(plan, cursor, words.begin(...address, first + i), draftOf).importance);
  const { weights, total } = toWeights(importances);
  if (total === 0) return null;
  const chosen = choose(weights, 0, proposals, total, words.begin(...address, firstChoice + number).next());

  // Written once more: a proposal is a pure function of its words.
  return propose(plan, cursor, words.begin(...address, first + chosen), draftOf).name;
}

/** The importance is the proposal's probability under the model, divided by that under the steering; 0 when it found no end. */
function propose(plan, cursor, words, draftOf) {
  const { startWeights, startTotal, tables } = plan.lookahead;
  const at = choose(startWeights, 0, startWeights.length, startTotal, words.next());
  const start = plan.starts[at];
  const { nationality } = start;
  const table = tables.get(nationality);
  let importance = scaled(start.softFloat, startTotal, startWeights[at]);
  const draft = draftOf(nationality);
  cursor.begin(plan, nationality, false);
  for (const place of start.path) {
    words.next();
    draft.write(place);
    cursor.append(place);
  }
  for (;;) {
    const from = cursor.weigh();
    const { steered, total } = steer(table, nationality, draft, cursor.weights, from);
    if (total === 0) return { importance: zero, name: null };
    const chosen = choose(steered, from, steered.length, total, words.next());
    importance = scaled(scaled(importance, cursor.weights[chosen], cursor.total), total, steered[chosen]);
    if (chosen === 0) return { importance, name: draft.text };
    draft.write(chosen);
    cursor.append(chosen);
  }
}

const bitLength = (high, low) => (high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(low));

/** high · 2^32 + low, shifted to the right until it fits 32 bits. */
const shifted = (high, low, bits) => (bits >= 32 ? shiftRight(high, bits - 32) : high * 2 ** (32 - bits) + shiftRight(low, bits));

/** The model's weight of each symbol times the guess of what it leads to; 0 where nothing can succeed, and nowhere else. */
function steer(table, { automaton, symbols }, draft, weights, from) {
  const count = symbols.length;
  const highs = new Float64Array(count), lows = new Float64Array(count);
  let largestHigh = 0, largestLow = 0;
  const raise = (high, low) => {
    if (high > largestHigh || (high === largestHigh && low > largestLow)) [largestHigh, largestLow] = [high, low];
  };
  for (let place = from; place < count; place++) {
    if (weights[place] === 0) continue;
    if (place === 0) {
      highs[0] = automaton.endingBreaks(draft.state, draft.chars) === 0 ? 2 ** 28 : 0;
    } else {
      const next = automaton.next(draft.state, place);
      const chars = draft.chars + automaton.width(draft.state, place);
      if (next < 0 || !automaton.canSucceed(next, chars, draft.length + 1)) continue;
      const at = table.at(next, chars, place);
      highs[place] = table.highs[at];
      lows[place] = table.highs[at] + table.lows[at] === 0 ? 1 : table.lows[at];
    }
    raise(highs[place], lows[place]);
  }
  let shift = Math.max(0, bitLength(largestHigh, largestLow) - 32);
  largestHigh = largestLow = 0;
  for (let place = from; place < count; place++) {
    if (highs[place] + lows[place] !== 0) {
      const guess = Math.max(1, shifted(highs[place], lows[place], shift));
      highs[place] = mulHigh(guess, weights[place]);
      lows[place] = Math.imul(guess, weights[place]) >>> 0;
    }
    raise(highs[place], lows[place]);
  }
  shift = Math.max(0, bitLength(largestHigh, largestLow) - weightBits);
  const steered = new Float64Array(count);
  let total = 0;
  for (let place = from; place < count; place++) {
    if (highs[place] + lows[place] !== 0) steered[place] = Math.max(1, shifted(highs[place], lows[place], shift));
    total += steered[place];
  }
  return { steered, total };
}
