// The gated linear recurrence: a step without a matrix between its units, weights mixed from sets, and features of n-grams.
import { saturate16 } from './activations.mjs';
import { PlainMath } from './plain.mjs';
import { VectorMath } from './vectors.mjs';

function mathOf(header) {
  try {
    return new VectorMath(header);
  } catch {
    // No vector instructions, or a page that forbids them.
    return new PlainMath(header);
  }
}

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

/** Everything of one condition that does not change from name to name. */
class Condition {
  constructor(header, parameters, math, number) {
    const { window, inputSets, hiddenSets } = header;
    const { coefficients } = parameters;
    let at = number * ((window + 1) * inputSets + 3 * hiddenSets);
    const next = (count) => (at += count) - count;
    this.input = parameters.input.map((sets) => math.matrix(mixed(sets, coefficients, next(inputSets), 4), header.symbolEmbedding));
    this.bias = mixed(parameters.bias, coefficients, next(inputSets), 4);
    this.feedback = math.list(mixed(parameters.feedback, coefficients, next(hiddenSets), 4));
    this.projection = math.matrix(mixed(parameters.projection, coefficients, next(hiddenSets), 3), header.hidden);
    this.output = math.matrix(mixed(parameters.output, coefficients, next(hiddenSets), 3), header.projection);
    this.rows = this.input.map(() => new Array(header.alphabet.length));
    const { multiplier, weights } = parameters.outputBias[number];
    this.outputBias = new Int32Array(header.alphabet.length).fill(weights[0] * multiplier);
    parameters.own[number].forEach((symbol, place) => { this.outputBias[symbol] = weights[place + 1] * multiplier; });
    this.tries = [parameters.sharedFeatures, parameters.ownFeatures?.[number]()].filter(Boolean);
  }
}

/** The state of a name: the memory, and the last symbols, the newest first (-1 for none). */
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
    this.math = mathOf(header);
    this.rows = [];
    this.extra = new Int32Array(header.alphabet.length);
  }

  newState() {
    return new State(this.header.hidden);
  }

  #condition(number) {
    return this.conditions[number] ??= new Condition(this.header, this.parameters, this.math, number);
  }

  /** The input of the symbol read w steps ago: 3 H numbers, and for the newest symbol also the projection's. */
  #makeRow(condition, w, symbol) {
    const { symbolEmbedding: e } = this.header;
    const matrix = condition.input[w];
    const products = this.math.multiply(matrix, this.parameters.symbolEmbedding.subarray(symbol * e, symbol * e + e));
    const row = new Int16Array(matrix.count);
    for (let r = 0; r < row.length; r++) {
      const value = (products[r] + 64 >> 7) + (w === 0 ? condition.bias[r] : 0);
      row[r] = value < -6553 ? -6553 : value > 6553 ? 6553 : value;
    }
    return condition.rows[w][symbol] = this.math.list(row);
  }

  /** The rows of all symbols in the window, the newest first. */
  #rows(condition, read) {
    const { rows } = this;
    rows.length = 0;
    for (let w = 0; w < this.header.window && read[w] >= 0; w++) rows.push(condition.rows[w][read[w]] ?? this.#makeRow(condition, w, read[w]));
    return rows;
  }

  begin(state) {
    state.memory.fill(0);
    state.read.fill(-1);
  }

  step(state, number, symbol) {
    const condition = this.#condition(number);
    const { memory, read } = state;
    for (let i = 4; i > 0; i--) read[i] = read[i - 1];
    read[0] = symbol;
    this.math.step(this.#rows(condition, read), condition.feedback, memory);
  }

  /** The logits of symbols in Q16, given what the state has read. */
  logits(state, number, symbols, length, out) {
    const condition = this.#condition(number);
    const { memory, read } = state;
    const { extra } = this;
    const { outputBias } = condition;
    const logits = this.math.logits(this.#rows(condition, read), memory, condition.projection, condition.output, symbols);
    const { tries } = condition;
    for (let i = 0; i < tries.length; i++) addFeatures(tries[i], read, extra, met[i]);
    for (let i = 0; i < symbols.length; i++) out[i] = logits[i] + outputBias[symbols[i]] + extra[symbols[i]];
    for (let i = 0; i < tries.length; i++) clearFeatures(tries[i], extra, met[i]);
    if (symbols[0] === 0) out[0] += endingBias(this.header, this.parameters, number, length);
  }
}

/** The nodes whose features were added, for each of two tries; -1 ends them. */
const met = [new Int32Array(6), new Int32Array(6)];

/** Adds the weights of all contexts that end in what was read. */
function addFeatures({ symbols, firstChild, firstFeature, featureSymbols, weights }, read, extra, nodes) {
  let node = 0, count = 0;
  for (let i = 0; i < 5 && read[i] >= 0; i++) {
    let low = firstChild[node], high = firstChild[node + 1];
    const end = high;
    while (low < high) {
      const middle = low + high >> 1;
      if (symbols[middle] < read[i]) low = middle + 1;
      else high = middle;
    }
    if (low === end || symbols[low] !== read[i]) break;
    nodes[count++] = node = low;
    for (let k = firstFeature[node]; k < firstFeature[node + 1]; k++) extra[featureSymbols[k]] += weights[k];
  }
  nodes[count] = -1;
}

/** Takes them away again. */
function clearFeatures({ firstFeature, featureSymbols }, extra, nodes) {
  for (let i = 0; nodes[i] >= 0; i++) {
    const node = nodes[i];
    for (let k = firstFeature[node]; k < firstFeature[node + 1]; k++) extra[featureSymbols[k]] = 0;
  }
}

/** The bias of the boundary's logit after a number of symbols, in Q16. */
export function endingBias({ endings }, parameters, condition, length) {
  return endings > 0 && length > 0 ? parameters.endingBias[condition * endings + Math.min(length, endings) - 1] * 64 : 0;
}
