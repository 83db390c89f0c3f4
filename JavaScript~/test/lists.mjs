// Files of lists of real names, right and wrong, for tests.
import { xxHash64 } from '../src/numbers/xxhash64.mjs';

/** Bytes with the checksum that belongs behind them. */
export function withChecksum(body) {
  const bytes = new Uint8Array(body.length + 8);
  bytes.set(body);
  const { high, low } = xxHash64(bytes.subarray(0, body.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(body.length, low, true);
  view.setUint32(body.length + 4, high, true);
  return bytes;
}

const little = (value, bytes) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

/** Rice's code without low bits: so many ones and a zero. */
function unary(numbers) {
  const bits = numbers.flatMap((number) => [...Array(number).fill(1), 0]);
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) => bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, k) => byte | bit << k, 0));
}

/** One list. Each entry is [shared letters, places of letters, familiarity less 1]. */
export function list({ nationality = 'Polish', gender = 2, entries = [[0, [1, 2], 5], [1, [3], 0]], count = entries.length, letters = 'Abc', parameters = [0, 0], bits } = {}) {
  const name = [...new TextEncoder().encode(nationality)];
  const coded = bits ?? unary(entries.flatMap(([shared, places, familiarity]) => [shared, ...places, 0, familiarity]));
  return [name.length, ...name, gender, ...little(count, 4), ...little(letters.length, 2), ...letters.split('').flatMap((letter) => little(letter.charCodeAt(0), 2)), ...parameters, ...little(coded.length, 4), ...coded];
}

/** A file of lists. */
export const fileOf = (lists, { version = 2, count = 2, number = lists.length, after = [] } = {}) =>
  withChecksum([...new TextEncoder().encode('COGNREAL'), ...little(version, 4), ...little(count, 4), ...little(number, 4), ...lists.flat(), ...after]);
