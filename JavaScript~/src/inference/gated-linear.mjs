// The gated linear recurrence: a step without a matrix between its units, weights mixed from sets, and features of n-grams.
import { makeProducts } from './products.mjs';
import { half15, multiply15, saturate16, tanh15 } from './activations.mjs';

/** The sum of all sets, each times its coefficient; the blocks of a set one after the other. */
function mixed(sets, coefficients, from, bits) {
  const sizes = sets[0].map((block) => block.weights.length);
  const out = new Int16Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  sizes.forEach((size, part) => {
    const sums = new Int32Array(size);
    sets.forEach((set, k) => {
      const { multiplier, weights } = set[part];
      const share = saturate16(Math.floor((coefficients[from + k] * multiplier + 8192) / 16384));
      for (let i = 0; i < size; i++) sums[i] += Math.imul(share, weights[i]);
    });
    for (let i = 0; i < size; i++) out[at++] = saturate16(sums[i] + (1 << bits - 1) >> bits);
  });
  return out;
}

/** The next multiple of eight. */
const padded = (count) => count + 7 & ~7;

/** Everything of one condition that does not change from name to name. */
class Condition {
  constructor(header, parameters, products, number) {
    const { window, inputSets, hiddenSets } = header;
    const { coefficients } = parameters;
    let at = number * ((window + 1) * inputSets + 3 * hiddenSets);
    const next = (count) => (at += count) - count;
    this.input = parameters.input.map((sets) => products.matrix(mixed(sets, coefficients, next(inputSets), 4), header.symbolEmbedding));
    this.bias = mixed(parameters.bias, coefficients, next(inputSets), 4);
    this.feedback = mixed(parameters.feedback, coefficients, next(hiddenSets), 4);
    this.projection = products.matrix(mixed(parameters.projection, coefficients, next(hiddenSets), 3), header.hidden);
    this.output = products.matrix(mixed(parameters.output, coefficients, next(hiddenSets), 3), header.projection);
    this.rows = this.input.map(() => new Array(header.alphabet.length));
    const { multiplier, weights } = parameters.outputBias[number];
    this.outputBias = new Int32Array(header.alphabet.length).fill(weights[0] * multiplier);
    parameters.own[number].forEach((symbol, place) => { this.outputBias[symbol] = weights[place + 1] * multiplier; });
    this.tries = [parameters.sharedFeatures, parameters.ownFeatures?.[number]()].filter(Boolean);
  }
}

/** Where a name stands: the memory, and the symbols read, the newest first (-1 where none was). */
class State {
  constructor(hidden) {
    this.memory = new Int16Array(hidden);
    this.read = new Int32Array(5);
  }

  save(into, at) {
    into.set(this.memory, at);
    into.set(this.read, at + this.memory.length);
  }

  load(from, at) {
    for (let i = 0; i < this.memory.length; i++) this.memory[i] = from[at + i];
    for (let i = 0; i < 5; i++) this.read[i] = from[at + this.memory.length + i];
  }
}

export class GatedLinearNetwork {
  constructor(header, parameters) {
    this.header = header;
    this.parameters = parameters;
    this.stateLength = header.hidden + 5;
    this.conditions = new Array(header.conditions);
    const { hidden, projection, symbolEmbedding, alphabet } = header;
    this.products = makeProducts(padded(Math.max(hidden, projection, symbolEmbedding)), Math.max(3 * hidden + projection, alphabet.length));
    this.embedding = new Int16Array(padded(symbolEmbedding));
    this.left = new Int16Array(padded(header.hidden));
    this.projected = new Int16Array(padded(header.projection));
    this.extra = new Int32Array(header.alphabet.length);
  }

  newState() {
    return new State(this.header.hidden);
  }

  #condition(number) {
    return this.conditions[number] ??= new Condition(this.header, this.parameters, this.products, number);
  }

  /** What a symbol read w steps ago adds: 3 H numbers, and for the newest symbol the projection's own as well. */
  #row(condition, w, symbol) {
    return condition.rows[w][symbol] ??= this.#makeRow(condition, w, symbol);
  }

  #makeRow(condition, w, symbol) {
    const { symbolEmbedding: e } = this.header;
    this.embedding.set(this.parameters.symbolEmbedding.subarray(symbol * e, symbol * e + e));
    const matrix = condition.input[w];
    const products = this.products.multiply(matrix, this.embedding);
    const row = new Int16Array(matrix.count);
    for (let r = 0; r < row.length; r++) {
      const value = (products[r] + 64 >> 7) + (w === 0 ? condition.bias[r] : 0);
      row[r] = value < -6553 ? -6553 : value > 6553 ? 6553 : value;
    }
    return row;
  }

  begin(state) {
    state.memory.fill(0);
    state.read.fill(-1);
  }

  step(state, number, symbol) {
    const condition = this.#condition(number);
    const { memory, read } = state;
    const { hidden: h, window } = this.header;
    for (let i = 4; i > 0; i--) read[i] = read[i - 1];
    read[0] = symbol;
    const sums = this.#sums(condition, read, window, 0, 2 * h);
    const { feedback } = condition;
    for (let unit = 0; unit < h; unit++) {
      const before = memory[unit];
      const keep = half15(saturate16(sums[unit] + multiply15(feedback[unit], before)));
      const candidate = tanh15(saturate16(sums[h + unit] + multiply15(feedback[h + unit], before)));
      memory[unit] = multiply15(keep, before) + multiply15(32767 - keep, candidate);
    }
  }

  /** The sums of the rows of all symbols in the window, from one unit to another. */
  #sums(condition, read, window, from, to) {
    const sums = this.scratch ??= new Int32Array(3 * this.header.hidden);
    const newest = this.#row(condition, 0, read[0]);
    for (let i = from; i < to; i++) sums[i] = newest[i];
    for (let w = 1; w < window && read[w] >= 0; w++) {
      const row = this.#row(condition, w, read[w]);
      for (let i = from; i < to; i++) sums[i] += row[i];
    }
    return sums;
  }

  /** The logits of symbols in Q16, given what the state has read. */
  logits(state, number, symbols, length, out) {
    const condition = this.#condition(number);
    const { memory, read } = state;
    const { left, projected, extra } = this;
    const { hidden: h, window, projection: m } = this.header;
    const sums = this.#sums(condition, read, window, 2 * h, 3 * h);
    for (let unit = 0; unit < h; unit++) left[unit] = multiply15(multiply15(half15(sums[2 * h + unit]), memory[unit]), 4096);
    const newest = this.#row(condition, 0, read[0]);
    const { projection, output, outputBias } = condition;
    let products = this.products.multiply(projection, left);
    for (let unit = 0; unit < m; unit++) projected[unit] = multiply15(tanh15(saturate16((products[unit] + 4096 >> 13) + newest[3 * h + unit])), 4096);
    products = this.products.multiply(output, projected);
    for (const trie of condition.tries) addFeatures(trie, read, extra, false);
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i];
      out[i] = (products[symbol] + 64 >> 7) + outputBias[symbol] + extra[symbol];
    }
    for (const trie of condition.tries) addFeatures(trie, read, extra, true);
    if (symbols[0] === 0) out[0] += endingBias(this.header, this.parameters, number, length);
  }
}

/** Adds the weights of all contexts that end in what was read, or takes them away again. */
function addFeatures({ symbols, firstChild, firstFeature, featureSymbols, weights }, read, extra, clears) {
  let node = 0;
  for (let i = 0; i < 5 && read[i] >= 0; i++) {
    let low = firstChild[node], high = firstChild[node + 1];
    const end = high;
    while (low < high) {
      const middle = low + high >> 1;
      if (symbols[middle] < read[i]) low = middle + 1;
      else high = middle;
    }
    if (low === end || symbols[low] !== read[i]) return;
    node = low;
    for (let k = firstFeature[node]; k < firstFeature[node + 1]; k++) extra[featureSymbols[k]] = clears ? 0 : extra[featureSymbols[k]] + weights[k];
  }
}

/** What is added to the boundary's logit after so many symbols, in Q16. */
export function endingBias({ endings }, parameters, condition, length) {
  return endings > 0 && length > 0 ? parameters.endingBias[condition * endings + Math.min(length, endings) - 1] * 64 : 0;
}
