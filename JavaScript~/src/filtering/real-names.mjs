// A set of real names: an xor filter of 8 bits (Graf & Lemire 2020) with the model's scores of them, or lists of given names.
import { FamiliarNameLists } from './familiar-names.mjs';
import { hex64, mulHigh } from '../numbers/integers.mjs';
import { mixKey, xxHash64 } from '../numbers/xxhash64.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { FileError } from '../format/file-error.mjs';
import { bytesOf } from '../format/bytes.mjs';

const quantilePoints = 101;

/** Real names, as `RealNames.ToByteArray()` of the C# package writes them. */
export class RealNames {
  constructor() {
    throw new TypeError('RealNames.load(bytes) makes a set of real names');
  }

  /** @param {ArrayBuffer | Uint8Array} source */
  static load(source) {
    const bytes = bytesOf(source, 'real names');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.length - 8;
    const refuse = (field, at, rule) => { throw new FileError('real names', at, field, rule); };
    if (end < 28 || new TextDecoder().decode(bytes.subarray(0, 8)) !== 'COGNREAL') refuse('magic', 0, 'the file begins with COGNREAL');
    const version = view.getUint32(8, true);
    if (version !== 1 && version !== 2) refuse(`version is ${version}`, 8, 'this package reads versions 1 and 2');
    const sum = xxHash64(bytes.subarray(0, end));
    if (sum.low !== view.getUint32(end, true) || sum.high !== view.getUint32(end + 4, true)) refuse('checksum', end, 'it disagrees with the bytes before it');
    const names = Object.create(RealNames.prototype);
    names.count = view.getUint32(12, true);
    /** The names themselves, by nationality and gender; null for a set that only tells them from others. */
    names.lists = version === 2 ? new FamiliarNameLists(bytes, 16, end, refuse) : null;
    if (version === 2) {
      names.quantiles = [];
      return names;
    }
    const length = view.getUint32(24, true);
    if (length === 0 || length % 3 !== 0 || 28 + length + 12 > end) refuse(`filterLength is ${length}`, 24, 'a filter has three blocks of equal length');
    const at = 28 + length;
    const nationalities = view.getUint32(at + 8, true);
    if (nationalities * quantilePoints * 4 !== end - at - 12) refuse(`nationalities is ${nationalities}`, at + 8, 'the quantiles of so many have to follow, and nothing else');
    names.seed = { low: view.getUint32(16, true), high: view.getUint32(20, true) };
    names.fingerprints = bytes.slice(28, at);
    names.modelFingerprint = hex64({ low: view.getUint32(at, true), high: view.getUint32(at + 4, true) });
    names.quantiles = Array.from({ length: nationalities }, (_, i) =>
      Int32Array.from({ length: quantilePoints }, (_, k) => view.getInt32(at + 12 + (i * quantilePoints + k) * 4, true)));
    return names;
  }

  /** Whether the set has a name; without lists it mistakes 1 other name in 256 for one of its own. */
  has(name) {
    return this.hasKey(foldedKey(name));
  }

  /** Among the names that count; null for all. */
  hasKey(key, among = null) {
    if (among !== null || this.lists !== null) return (among ?? this.lists).hasKey(key);
    const bytes = new Uint8Array(2 * key.length);
    for (let i = 0; i < key.length; i++) {
      bytes[2 * i] = key.charCodeAt(i);
      bytes[2 * i + 1] = key.charCodeAt(i) >> 8;
    }
    const { high, low } = mixKey(xxHash64(bytes), this.seed);
    const block = this.fingerprints.length / 3;
    const place = (part, number) => mulHigh(part >>> 0, block) + number * block;
    const found = this.fingerprints[place(low, 0)]
      ^ this.fingerprints[place(low << 21 | high >>> 11, 1)]
      ^ this.fingerprints[place(high << 10 | low >>> 22, 2)];
    return found === ((low ^ high) & 0xFF);
  }

  /** The percentage of real names of a nationality that cost more for each symbol; null where that was not measured with this model. */
  percentAbove(model, nationality, costPerSymbol) {
    const row = this.modelFingerprint === model.fingerprint ? this.quantiles[nationality] : undefined;
    if (row === undefined || row[0] === -1) return null;
    let percent = 0;
    while (percent < quantilePoints - 1 && row[quantilePoints - 2 - percent] > costPerSymbol) percent++;
    return percent;
  }
}
