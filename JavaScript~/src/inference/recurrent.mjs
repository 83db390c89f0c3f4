// Elman networks, gated recurrent units and long short-term memory in fixed point.
import { multiply15, prepareActivations, sigmoid, tanh } from './activations.mjs';
import { endingBias } from './gated-linear.mjs';
import { gates } from '../format/header.mjs';

const largest = 2 ** 26;
const saturate = (x) => (x < -largest ? -largest : x > largest ? largest : x);
const clamp = (x, least, most) => (x < least ? least : x > most ? most : x);

/** A sum in a row's own scale, in Q16. */
const scaled = (sum, multiplier, shift) => saturate(Math.floor((multiplier * sum + 2 ** (shift - 1)) / 2 ** shift));

/** Row r of a matrix times a vector that stands from `at` on, in Q16. */
function row({ columns, weights, multipliers, shift }, r, vector, at) {
  let sum = 0;
  for (let i = 0, from = r * columns; i < columns; i++) sum = sum + Math.imul(weights[from + i], vector[at + i]) | 0;
  return scaled(sum, multipliers[r], shift);
}

/** The hidden state, and for long short-term memory what it remembers. */
class State {
  constructor(hidden) {
    this.hidden = new Int32Array(hidden);
    this.memory = new Int32Array(hidden);
    this.next = new Int32Array(hidden);
  }

  save(into, at) {
    into.set(this.hidden, at);
    into.set(this.memory, at + this.hidden.length);
  }

  load(from, at) {
    const { length } = this.hidden;
    for (let i = 0; i < length; i++) {
      this.hidden[i] = from[at + i];
      this.memory[i] = from[at + length + i];
    }
  }
}

export class RecurrentNetwork {
  constructor(header, parameters) {
    prepareActivations();
    this.header = header;
    this.parameters = parameters;
    this.rows = gates[header.cell] * header.hidden;
    this.stateLength = 2 * header.hidden;
    this.inputs = new Map();
    this.biases = new Array(header.conditions);
    this.outputBiases = new Array(header.conditions);
    this.sums = new Int32Array(this.rows);
  }

  newState() {
    return new State(this.header.hidden);
  }

  begin(state, condition) {
    const { initialState } = this.parameters;
    const { length } = state.hidden;
    for (let i = 0; i < length; i++) state.hidden[i] = initialState ? initialState[condition * length + i] : 0;
    state.memory.fill(0);
  }

  #input(symbol) {
    let found = this.inputs.get(symbol);
    if (found === undefined) {
      const { inputSymbol, symbolEmbedding } = this.parameters;
      found = Int32Array.from({ length: this.rows }, (_, r) => row(inputSymbol, r, symbolEmbedding, symbol * inputSymbol.columns));
      this.inputs.set(symbol, found);
    }
    return found;
  }

  #bias(condition) {
    return this.biases[condition] ??= Int32Array.from(this.parameters.bias, (value, r) => {
      const { inputCondition, conditionEmbedding } = this.parameters;
      return saturate(value + (inputCondition ? row(inputCondition, r, conditionEmbedding, condition * inputCondition.columns) : 0));
    });
  }

  #outputBias(condition) {
    return this.outputBiases[condition] ??= Int32Array.from(this.parameters.outputBias, (value, symbol) => {
      const own = this.parameters.outputCondition;
      return saturate(value + (own ? scaled(own.weights[condition * own.columns + symbol], own.multipliers[condition], own.shift) : 0));
    });
  }

  step(state, condition, symbol) {
    const { cell, hidden: h } = this.header;
    const { recurrent, candidateBias } = this.parameters;
    const { hidden, memory, next } = state;
    const input = this.#input(symbol), bias = this.#bias(condition), { sums } = this;
    for (let r = 0; r < this.rows; r++) sums[r] = row(recurrent, r, hidden, 0);
    const all = (gate, unit) => sums[gate * h + unit] + input[gate * h + unit] + bias[gate * h + unit];
    for (let unit = 0; unit < h; unit++) {
      if (cell === 'elman') {
        next[unit] = tanh(all(0, unit));
      } else if (cell === 'elman-relu') {
        next[unit] = clamp(all(0, unit) + 16 >> 5, 0, 32767);
      } else if (cell === 'gru') {
        const at = 2 * h + unit;
        const gated = saturate(multiply15Wide(sigmoid(all(0, unit)), sums[at] + saturate(candidateBias[unit])));
        const candidate = tanh(saturate(input[at] + bias[at] + gated));
        next[unit] = candidate + multiply15Wide(sigmoid(all(1, unit)), hidden[unit] - candidate);
      } else {
        const enter = sigmoid(all(0, unit)), forget = sigmoid(all(1, unit)), candidate = tanh(all(2, unit)), leave = sigmoid(all(3, unit));
        memory[unit] = clamp(Math.floor((forget * memory[unit] + 2 * enter * candidate + 16384) / 32768), -(2 ** 22), 2 ** 22);
        next[unit] = Math.min(32767, multiply15(leave, tanh(memory[unit])));
      }
    }
    hidden.set(next);
  }

  logits(state, condition, symbols, length, out) {
    const bias = this.#outputBias(condition);
    for (let i = 0; i < symbols.length; i++) out[i] = row(this.parameters.output, symbols[i], state.hidden, 0) + bias[symbols[i]];
    if (symbols[0] === 0) out[0] += endingBias(this.header, this.parameters, condition, length);
  }
}

/** multiply15 of a factor beyond 16 bits. */
const multiply15Wide = (p, q) => Math.floor((p * q + 16384) / 32768);
