// Exact integer arithmetic with numbers: a double holds every integer up to 2^53, and nothing here goes beyond.

export const two16 = 65536;
export const two32 = 4294967296;

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
export function mulHigh(a, b) {
  const aHigh = a >>> 16, aLow = a & 0xFFFF, bHigh = b >>> 16, bLow = b & 0xFFFF;
  const middle = aHigh * bLow + (aLow * bLow >>> 16);
  const carry = (middle & 0xFFFF) + aLow * bHigh;
  return aHigh * bHigh + (middle >>> 16) + (carry >>> 16);
}

/** ⌊x / 2^bits⌋, for numbers beyond 32 bits too. */
export const shiftRight = (x, bits) => Math.floor(x / 2 ** bits);

/** A 64-bit integer as its unsigned halves. Numbers beyond 2^53 have to be BigInts. */
export function halves(value, what) {
  if (typeof value === 'bigint') {
    if (value < -(2n ** 63n) || value >= 2n ** 64n) throw new RangeError(`${what} is ${value}: it has at most 64 bits`);
    const bits = BigInt.asUintN(64, value);
    return { high: Number(bits >> 32n), low: Number(bits & 0xFFFFFFFFn) };
  }
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${what} is ${value}: it must be a whole number, and a BigInt from 2^53 on`);
  }
  return { high: Math.floor(value / two32) >>> 0, low: value >>> 0 };
}

/** The unsigned BigInt of two halves. */
export const joined = ({ high, low }) => (BigInt(high) << 32n) | BigInt(low);

/** Sixteen hexadecimal digits. */
export const hex64 = ({ high, low }) => high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
