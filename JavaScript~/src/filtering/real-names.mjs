// A set of real names: an xor filter of 8 bits (Graf & Lemire 2020) with the model's scores of them, or lists of given names.
import { FamiliarNameLists } from './familiar-names.mjs';
import { hex64, mulHigh } from '../numbers/integers.mjs';
import { mixKey, xxHash64 } from '../numbers/xxhash64.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { ByteReader, bytesOf } from '../format/bytes.mjs';

const magic = 'COGNREAL', filterVersion = 1, listsVersion = 2, checksumBytes = 8;
const quantilePoints = 101, largestFilter = 2 ** 28, largestCount = 2 ** 31 - 1;

/** Real names, as `RealNames.ToByteArray()` of the C# package writes them. */
export class RealNames {
  constructor() {
    throw new TypeError('RealNames.load(bytes) makes a set of real names');
  }

  /** @param {ArrayBuffer | Uint8Array} source */
  static load(source) {
    const bytes = bytesOf(source, 'real names');
    const end = Math.max(0, bytes.length - checksumBytes);
    const reader = new ByteReader(bytes, 0, end, 'real names');
    if (end < magic.length || new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic) reader.refuse('magic', `a set of real names begins with ${magic}`);
    const sum = xxHash64(bytes.subarray(0, end));
    if (sum.low !== reader.view.getUint32(end, true) || sum.high !== reader.view.getUint32(end + 4, true)) {
      reader.refuse('checksum', 'it disagrees with the bytes before it: the file is damaged or incomplete', end);
    }
    reader.take('magic', magic.length);
    const version = reader.uint32('version');
    if (version !== filterVersion && version !== listsVersion) reader.refuse(`version is ${version}`, 'this package reads versions 1 and 2');
    const names = Object.create(RealNames.prototype);
    names.count = reader.uint32('count');
    /** The names themselves, by nationality and gender; null for a set that only tells them from others. */
    names.lists = null;
    names.quantiles = [];
    if (names.count > largestCount) reader.refuse(`count is ${names.count}`, `a set has at most ${largestCount} names`);
    if (version === listsVersion) names.lists = FamiliarNameLists.read(reader);
    else readFilter(reader, names);
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

function readFilter(reader, names) {
  const uint64 = (field) => ({ low: reader.uint32(field), high: reader.uint32(field) });
  names.seed = uint64('seed');
  const length = reader.uint32('filterLength');
  if (length === 0 || length % 3 !== 0 || length > largestFilter) reader.refuse(`filterLength is ${length}`, 'a filter has three blocks of equal length');
  const from = reader.take('filter', length);
  names.fingerprints = reader.bytes.slice(from, from + length);
  names.modelFingerprint = hex64(uint64('modelFingerprint'));
  const nationalities = reader.uint32('nationalities');
  if (nationalities * quantilePoints * 4 !== reader.end - reader.at) {
    reader.refuse(`nationalities is ${nationalities}`, 'the quantiles of all nationalities must follow, and nothing else');
  }
  names.quantiles = Array.from({ length: nationalities }, () => reader.int32s('quantiles', quantilePoints));
}
