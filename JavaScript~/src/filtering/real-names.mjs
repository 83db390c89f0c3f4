// A set of real names: an xor filter of 8 bits (Graf & Lemire 2020) with the model's scores of them.
import { hex64, mulHigh } from '../numbers/integers.mjs';
import { mixKey, xxHash64 } from '../numbers/xxhash64.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { bytesOf, openFile } from '../format/bytes.mjs';

const quantilePoints = 101, largestFilter = 2 ** 28, largestCount = 2 ** 31 - 1;

/** A reader of what follows the count of a set of a version, and the count. */
export function opened(source, wanted, otherwise) {
  const { reader, version } = openFile(bytesOf(source, 'real names'), 'real names', 'COGNREAL');
  if (version !== wanted) reader.refuse(`version is ${version}`, otherwise);
  const count = reader.uint32('count');
  if (count > largestCount) reader.refuse(`count is ${count}`, `a set has at most ${largestCount} names`);
  return { reader, count };
}

/** Real names, as `RealNames.ToByteArray()` of the C# package writes them. */
export class RealNames {
  #seed;
  #fingerprints;
  #modelFingerprint;
  #quantiles = [];

  constructor(opened) {
    if (opened?.reader === undefined) throw new TypeError('RealNames.load(bytes) makes a set of real names');
    this.count = opened.count;
  }

  /** @param {ArrayBuffer | Uint8Array} source */
  static load(source) {
    const file = opened(source, 1, 'RealGivenNames.load of cognomen/people reads lists of given names');
    const names = new RealNames(file);
    names.#read(file.reader);
    return names;
  }

  #read(reader) {
    const uint64 = (field) => ({ low: reader.uint32(field), high: reader.uint32(field) });
    this.#seed = uint64('seed');
    const length = reader.uint32('filterLength');
    if (length === 0 || length % 3 !== 0 || length > largestFilter) reader.refuse(`filterLength is ${length}`, 'a filter has three blocks of equal length');
    const from = reader.take('filter', length);
    this.#fingerprints = reader.bytes.slice(from, from + length);
    this.#modelFingerprint = hex64(uint64('modelFingerprint'));
    const nationalities = reader.uint32('nationalities');
    if (nationalities * quantilePoints * 4 !== reader.end - reader.at) {
      reader.refuse(`nationalities is ${nationalities}`, 'the quantiles of all nationalities must follow, and nothing else');
    }
    this.#quantiles = Array.from({ length: nationalities }, () => reader.int32s('quantiles', quantilePoints));
  }

  /** Whether the set has a name; it mistakes 1 other name in 256 for one of its own. */
  has(name) {
    return this.hasKey(foldedKey(name));
  }

  /** The names of a nationality and gender; null where the set does not know whose names it has. */
  of() {
    return null;
  }

  hasKey(key) {
    const bytes = new Uint8Array(2 * key.length);
    for (let i = 0; i < key.length; i++) {
      bytes[2 * i] = key.charCodeAt(i);
      bytes[2 * i + 1] = key.charCodeAt(i) >> 8;
    }
    const { high, low } = mixKey(xxHash64(bytes), this.#seed);
    const block = this.#fingerprints.length / 3;
    const place = (part, number) => mulHigh(part >>> 0, block) + number * block;
    const found = this.#fingerprints[place(low, 0)]
      ^ this.#fingerprints[place(low << 21 | high >>> 11, 1)]
      ^ this.#fingerprints[place(high << 10 | low >>> 22, 2)];
    return found === ((low ^ high) & 0xFF);
  }

  /** The percentage of real names of a nationality that cost more for each symbol; null where that was not measured with this model. */
  percentAbove(model, nationality, costPerSymbol) {
    const row = this.#modelFingerprint === model.fingerprint ? this.#quantiles[nationality] : undefined;
    if (row === undefined || row[0] === -1) return null;
    let percent = 0;
    while (percent < quantilePoints - 1 && row[quantilePoints - 2 - percent] > costPerSymbol) percent++;
    return percent;
  }
}
