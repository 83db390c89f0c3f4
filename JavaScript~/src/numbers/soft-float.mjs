// A probability as an integer of 32 bits and a power of two, for products too small for fixed point. Every operation rounds down.
import { mulHigh, two16, two32 } from './integers.mjs';

/** The largest of the weights of toWeights has so many bits. */
export const weightBits = 30;

export const zero = Object.freeze({ mantissa: 0, exponent: 0 });

/** A software float from a whole number below 2^53 and an exponent; the mantissa of all but zero has its highest bit set. */
function normal(value, exponent) {
  if (value === 0) return zero;
  while (value >= two32) {
    value = Math.floor(value / 2);
    exponent++;
  }
  const zeros = Math.clz32(value);
  return { mantissa: (value << zeros) >>> 0, exponent: exponent - zeros };
}

export const softFloatOf = (value) => normal(value, 0);

/** The software float of high · 2^32 + low. */
export function softFloatOfHalves(high, low) {
  if (high === 0) return normal(low, 0);
  const zeros = Math.clz32(high);
  const mantissa = zeros === 0 ? high : (high << zeros | low >>> (32 - zeros)) >>> 0;
  return { mantissa, exponent: 32 - zeros };
}

export function product(a, b) {
  if (a.mantissa === 0 || b.mantissa === 0) return zero;
  const high = mulHigh(a.mantissa, b.mantissa);
  const exponent = a.exponent + b.exponent;
  if (high >= 0x80000000) return { mantissa: high, exponent: exponent + 32 };
  const low = Math.imul(a.mantissa, b.mantissa) >>> 0;
  return { mantissa: high * 2 + (low >>> 31), exponent: exponent + 31 };
}

/** softFloat · numerator / denominator; both are whole numbers below 2^53, the denominator is not 0. */
export function scaled(softFloat, numerator, denominator) {
  const whole = product(softFloat, softFloatOf(numerator));
  if (whole.mantissa === 0) return zero;
  const divisor = softFloatOf(denominator);

  // ⌊mantissa · 2^32 / divisor⌋ in two steps of 16 bits, each of them exact.
  const upper = Math.floor(whole.mantissa * two16 / divisor.mantissa);
  const rest = whole.mantissa * two16 - upper * divisor.mantissa;
  const lower = Math.floor(rest * two16 / divisor.mantissa);
  return normal(upper * two16 + lower, whole.exponent - 32 - divisor.exponent);
}

export function isLess(a, b) {
  if (a.mantissa === 0 || b.mantissa === 0) return a.mantissa === 0 && b.mantissa !== 0;
  return a.exponent !== b.exponent ? a.exponent < b.exponent : a.mantissa < b.mantissa;
}

/** Weights with the same proportions, the largest between 2^29 and 2^30, and their sum. */
export function toWeights(softFloats) {
  let largest = zero;
  for (const softFloat of softFloats) if (isLess(largest, softFloat)) largest = softFloat;
  let total = 0;
  const weights = softFloats.map((softFloat) => {
    const shift = 32 - weightBits + largest.exponent - softFloat.exponent;
    const weight = softFloat.mantissa === 0 || shift > 31 ? 0 : softFloat.mantissa >>> shift;
    total += weight;
    return weight;
  });
  return { weights, total };
}
