// XXH64 with seed 0 (xxHash fast digest algorithm, specification 0.1.1), on 32-bit halves.
import { mulHigh } from './integers.mjs';

const prime1 = [0x9E3779B1, 0x85EBCA87], prime2 = [0xC2B2AE3D, 0x27D4EB4F], prime3 = [0x165667B1, 0x9E3779F9];
const prime4 = [0x85EBCA77, 0xC2B2AE63], prime5 = [0x27D4EB2F, 0x165667C5];

// The number that the functions below work on.
let high = 0, low = 0;

function set(h, l) {
  high = h;
  low = l;
}

function add(h, l) {
  const sum = low + l;
  high = (high + h + (sum > 0xFFFFFFFF ? 1 : 0)) >>> 0;
  low = sum >>> 0;
}

function xor(h, l) {
  high = (high ^ h) >>> 0;
  low = (low ^ l) >>> 0;
}

function times(h, l) {
  high = (mulHigh(low, l) + Math.imul(low, h) + Math.imul(high, l)) >>> 0;
  low = Math.imul(low, l) >>> 0;
}

function rotate(bits) {
  if (bits >= 32) [high, low] = [low, high];
  const by = bits & 31;
  if (by === 0) return;
  const h = (high << by | low >>> (32 - by)) >>> 0;
  low = (low << by | high >>> (32 - by)) >>> 0;
  high = h;
}

function xorShift(bits) {
  if (bits === 32) xor(0, high);
  else if (bits > 32) xor(0, high >>> (bits - 32));
  else xor(high >>> bits, (low >>> bits | high << (32 - bits)) >>> 0);
}

/** Lets every bit change every other. */
function avalanche() {
  xorShift(33);
  times(...prime2);
  xorShift(29);
  times(...prime3);
  xorShift(32);
}

/** One round: the accumulator plus the input times a prime, rotated, times another. Leaves the result in the number. */
function round(accumulatorHigh, accumulatorLow, inputHigh, inputLow) {
  // times(...prime2), add, rotate(31) and times(...prime1) on local numbers: a file has ten thousands of rounds.
  let l = Math.imul(inputLow, 0x27D4EB4F) >>> 0;
  let h = mulHigh(inputLow, 0x27D4EB4F) + Math.imul(inputLow, 0xC2B2AE3D) + Math.imul(inputHigh, 0x27D4EB4F) | 0;
  const sum = l + accumulatorLow;
  h = h + accumulatorHigh + (sum > 0xFFFFFFFF ? 1 : 0) | 0;
  l = sum | 0;
  const rotatedLow = (l << 31 | h >>> 1) >>> 0;
  const rotatedHigh = h << 31 | l >>> 1;
  low = Math.imul(rotatedLow, 0x85EBCA87) >>> 0;
  high = (mulHigh(rotatedLow, 0x85EBCA87) + Math.imul(rotatedLow, 0x9E3779B1) + Math.imul(rotatedHigh, 0x85EBCA87)) >>> 0;
}

/** The hash of bytes, as unsigned halves. */
export function xxHash64(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength;
  let at = 0;
  if (length >= 32) {
    const highs = [0x60EA27EE, 0xC2B2AE3D, 0, 0x61C8864E];
    const lows = [0xADC0B5D6, 0x27D4EB4F, 0, 0x7A143579];
    for (; at + 32 <= length; at += 32) {
      for (let lane = 0; lane < 4; lane++) {
        round(highs[lane], lows[lane], view.getUint32(at + 8 * lane + 4, true), view.getUint32(at + 8 * lane, true));
        highs[lane] = high;
        lows[lane] = low;
      }
    }
    let sumHigh = 0, sumLow = 0;
    [1, 7, 12, 18].forEach((bits, lane) => {
      set(highs[lane], lows[lane]);
      rotate(bits);
      add(sumHigh, sumLow);
      sumHigh = high;
      sumLow = low;
    });
    for (let lane = 0; lane < 4; lane++) {
      round(0, 0, highs[lane], lows[lane]);
      xor(sumHigh, sumLow);
      times(...prime1);
      add(...prime4);
      sumHigh = high;
      sumLow = low;
    }
  } else {
    set(...prime5);
  }
  add(0, length);
  for (; at + 8 <= length; at += 8) {
    const h = high, l = low;
    round(0, 0, view.getUint32(at + 4, true), view.getUint32(at, true));
    xor(h, l);
    rotate(27);
    times(...prime1);
    add(...prime4);
  }
  if (at + 4 <= length) {
    const h = high, l = low;
    set(0, view.getUint32(at, true));
    times(...prime1);
    xor(h, l);
    rotate(23);
    times(...prime2);
    add(...prime3);
    at += 4;
  }
  for (; at < length; at++) {
    const h = high, l = low;
    set(0, bytes[at]);
    times(...prime5);
    xor(h, l);
    rotate(11);
    times(...prime1);
  }
  avalanche();
  return { high, low };
}

const utf8 = new TextEncoder();

/** The hash of a text in UTF-8; a lone surrogate counts as U+FFFD. */
export const hashOfText = (text) => xxHash64(utf8.encode(text));

/** FNV-1a of UTF-16 units, 64 bits wide, mixed at the end: the hash that blocked words are kept as. */
export class WordHash {
  constructor() {
    this.clear();
  }

  clear() {
    this.high = 0xCBF29CE4;
    this.low = 0x84222325;
  }

  append(unit) {
    const l = (this.low ^ unit) >>> 0;
    const product = l * 0x1B3;
    this.high = (Math.imul(this.high, 0x1B3) + Math.floor(product / 4294967296) + (l << 8)) >>> 0;
    this.low = product >>> 0;
  }

  finish() {
    set(this.high, this.low);
    avalanche();
    return high;
  }
}

/** The 64-bit mixer of the set of real names. */
export function mixKey(key, seed) {
  set(seed.high, seed.low);
  times(0x9E3779B9, 0x7F4A7C15);
  add(key.high, key.low);
  xorShift(33);
  times(0xFF51AFD7, 0xED558CCD);
  xorShift(33);
  times(0xC4CEB9FE, 0x1A85EC53);
  xorShift(33);
  return { high, low };
}
