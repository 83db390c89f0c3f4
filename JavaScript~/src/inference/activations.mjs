// Activations by tables and polynomials of integers, the same on every machine.

const points = 1024;
const exponentials = new Float64Array(points + 2);
{
  let value = 1n << 31n;
  for (let i = 0; i <= points; i++) {
    exponentials[i] = Number(value > 0x7FFFFFFFn ? 0x7FFFFFFFn : value);
    value = (value * 2114190000n + (1n << 30n)) >> 31n;
  }
}

/** From this distance on, in Q16, e^-x is 0: what the sampler holds for impossible. */
export const range = 16 << 16;

/** e^-x in Q24, for x ≥ 0 in Q16. */
export function exponentialOfNegative(x) {
  if (x >= range) return 0;
  const point = x >> 10;
  const from = exponentials[point];
  return Math.floor((from * 1024 + (exponentials[point + 1] - from) * (x & 1023) + 65536) / 131072);
}

let sigmoids, tanhs;

/** Makes the tables of sigmoid and tanh, which are needed by few models. */
export function prepareActivations() {
  if (sigmoids !== undefined) return;
  sigmoids = new Int32Array(points + 2);
  tanhs = new Int32Array(points + 2);
  for (let i = 0; i <= points; i++) {
    const below = (1n << 31n) + BigInt(exponentials[i]);
    sigmoids[i] = Number(((1n << 46n) + below / 2n) / below);
    const square = 2 * i <= points ? BigInt(exponentials[2 * i]) : 0n;
    const sum = (1n << 31n) + square;
    tanhs[i] = Math.min(32767, Number(((((1n << 31n) - square) << 15n) + sum / 2n) / sum));
  }
}

function interpolated(table, x) {
  if (x >= range) return table[points];
  const point = x >> 10;
  return table[point] + ((table[point + 1] - table[point]) * (x & 1023) + 512 >> 10);
}

/** The logistic function of a number in Q16, in Q15. */
export const sigmoid = (x) => (x < 0 ? 32768 - interpolated(sigmoids, -x) : interpolated(sigmoids, x));

/** tanh of a number in Q16, in Q15. */
export const tanh = (x) => (x < 0 ? -interpolated(tanhs, -x) : interpolated(tanhs, x));

/** A product with one factor in Q15. */
export const multiply15 = (p, q) => Math.imul(p, q) + 16384 >> 15;

export const saturate16 = (x) => (x < -32767 ? -32767 : x > 32767 ? 32767 : x);

/** ln(value / 2^24) in Q16, rounded down, for 2^24 ≤ value < 2^53. The binary logarithm is found bit by bit, by squaring. */
export function naturalLog24(value) {
  let whole = Math.floor(Math.log2(value));
  if (2 ** whole > value) whole--;
  if (2 ** (whole + 1) <= value) whole++;
  let mantissa = whole > 31 ? Math.floor(value / 2 ** (whole - 31)) : value * 2 ** (31 - whole);
  let log = whole;
  for (let bit = 0; bit < 20; bit++) {
    // ⌊mantissa² / 2^31⌋, from products of 16 bits.
    const high = Math.floor(mantissa / 65536), low = mantissa % 65536;
    mantissa = Math.floor((high * mantissa + Math.floor(low * mantissa / 65536)) / 32768);
    log *= 2;
    if (mantissa >= 4294967296) {
      mantissa = Math.floor(mantissa / 2);
      log++;
    }
  }
  log -= 24 * 2 ** 20;

  // Times ln 2, which is 45426 · 2^16 + 6136 in Q32; from Q20 · Q32 to Q16.
  return Math.floor((log * 45426 + Math.floor(log * 6136 / 65536)) / 2 ** 20);
}
