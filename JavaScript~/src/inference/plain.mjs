// The arithmetic of the gated linear recurrence without vector instructions.
import { multiply15, saturate16 } from './activations.mjs';

/** A polynomial close to (1 - tanh)^(1/8) in Q14, three times squared, for numbers in Q10. */
function tanhTable() {
  const table = new Int16Array(4096);
  for (let v = 0; v < 4096; v++) {
    let p = -12401;
    for (const coefficient of [26999, -16464, -8123, 16384]) p = multiply15(p, 8 * v) + coefficient;
    p = Math.min(2 * p, 32767);
    for (let i = 0; i < 3; i++) p = multiply15(p, p);
    table[v] = 32760 - p;
  }
  return table;
}

let tanhs;

/** tanh of a number in Q10, in Q15. */
const tanh15 = (x) => (x < 0 ? -tanhs[x < -4095 ? 4095 : -x] : tanhs[x > 4095 ? 4095 : x]);

/** The logistic function of twice a number in Q10, in Q15. */
const half15 = (x) => 16384 + (tanh15(x) >> 1);

export class PlainMath {
  constructor({ hidden, projection, alphabet }) {
    tanhs ??= tanhTable();
    this.hidden = hidden;
    this.projection = projection;
    this.sums = new Int32Array(3 * hidden);
    this.left = new Int16Array(hidden);
    this.projected = new Int16Array(projection);
    this.results = new Int32Array(Math.max(3 * hidden + projection, alphabet.length));
  }

  list(values) {
    return values;
  }

  matrix(values, columns) {
    return { values, columns, count: values.length / columns };
  }

  multiply({ values, columns, count }, vector) {
    for (let row = 0, at = 0; row < count; row++) {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum = sum + Math.imul(values[at++], vector[i]) | 0;
      this.results[row] = sum;
    }
    return this.results;
  }

  /** The sums of all rows, from one unit to another. */
  #sums([newest, ...older], from, to) {
    const { sums } = this;
    for (let i = from; i < to; i++) sums[i] = newest[i];
    for (const row of older) for (let i = from; i < to; i++) sums[i] += row[i];
    return sums;
  }

  step(rows, feedback, memory) {
    const { hidden: h } = this;
    const sums = this.#sums(rows, 0, 2 * h);
    for (let unit = 0; unit < h; unit++) {
      const before = memory[unit];
      const keep = half15(saturate16(sums[unit] + multiply15(feedback[unit], before)));
      const candidate = tanh15(saturate16(sums[h + unit] + multiply15(feedback[h + unit], before)));
      memory[unit] = multiply15(keep, before) + multiply15(32767 - keep, candidate);
    }
  }

  logits(rows, memory, projection, output, symbols) {
    const { hidden: h, left, projected, results } = this;
    const sums = this.#sums(rows, 2 * h, 3 * h);
    for (let unit = 0; unit < h; unit++) left[unit] = multiply15(multiply15(half15(sums[2 * h + unit]), memory[unit]), 4096);
    this.multiply(projection, left);
    for (let unit = 0; unit < projected.length; unit++) projected[unit] = multiply15(tanh15(saturate16((results[unit] + 4096 >> 13) + rows[0][3 * h + unit])), 4096);
    const { values, columns } = output;
    for (let i = 0; i < symbols.length; i++) {
      let sum = 64;
      for (let k = 0, at = symbols[i] * columns; k < columns; k++) sum = sum + Math.imul(values[at + k], projected[k]) | 0;
      results[i] = sum >> 7;
    }
    return results;
  }
}
