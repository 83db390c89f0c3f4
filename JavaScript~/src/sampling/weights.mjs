// From logits to relative probabilities, and from a random word to a choice.
import { mulHigh, two32 } from '../numbers/integers.mjs';
import { exponentialOfNegative } from '../inference/activations.mjs';

/** The share of TopP that keeps everything, in Q16. */
export const wholeShare = 65536;

/**
 * Weights e^((logit - largest logit) / temperature) in Q24 of the entries from `from` to `to`, in the same places; those below the least are 0.
 * Returns their sum.
 */
export function weigh(logits, from, to, inverseTemperature, least, weights) {
  let largest = logits[from];
  for (let i = from + 1; i < to; i++) if (logits[i] > largest) largest = logits[i];
  let total = 0;
  for (let i = from; i < to; i++) {
    const distance = largest - logits[i];
    const x = inverseTemperature === 65536 ? distance : Math.floor(distance * inverseTemperature / 65536);
    const weight = exponentialOfNegative(x);
    total += weights[i] = weight < least ? 0 : weight;
  }
  return total;
}

/** ⌊word · total / 2^32⌋, for a total below 2^53. */
export function threshold(total, word) {
  const high = Math.floor(total / two32);
  return word * high + mulHigh(word, total - high * two32);
}

/** The first entry from `from` on at which the running sum exceeds the threshold; the last where none does. */
export function choose(weights, from, to, total, word) {
  const limit = threshold(total, word);
  let sum = 0;
  for (let i = from; i < to - 1; i++) {
    sum += weights[i];
    if (sum > limit) return i;
  }
  return to - 1;
}

/** Sets all but the likeliest weights to 0: those of the topK likeliest, and of these the fewest with the share topP. Returns the sum of the others. */
export function narrow(weights, from, to, total, topK, topP) {
  if (topK < to - from) total = keepUntil(weights, from, to, topK, true);
  if (topP < wholeShare) total = keepUntil(weights, from, to, Math.floor((total * topP + wholeShare - 1) / wholeShare), false);
  return total;
}

/** The least weight that is kept is the largest for which those at least as large reach what is needed. */
function keepUntil(weights, from, to, needed, countsOne) {
  const sumFrom = (least) => {
    let sum = 0;
    for (let i = from; i < to; i++) if (weights[i] >= least) sum += countsOne ? 1 : weights[i];
    return sum;
  };
  let least = 0;
  for (let bit = 24; bit >= 0; bit--) {
    const trial = least | 1 << bit;
    if (sumFrom(trial) >= needed) least = trial;
  }
  let kept = sumFrom(least + 1), total = 0;
  for (let i = from; i < to; i++) {
    if (weights[i] < least || (weights[i] === least && kept >= needed)) weights[i] = 0;
    else if (weights[i] === least) kept += countsOne ? 1 : weights[i];
    total += weights[i];
  }
  return total;
}
