// Lists of real given names, by nationality and gender. A name that more sources have is drawn more often.
import { RiceReader } from '../format/bytes.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { mulHigh } from '../numbers/integers.mjs';
import { Blocklist } from '../filtering/blocklist.mjs';
import { opened, RealNames } from '../filtering/real-names.mjs';

const largestParameter = 7, largestName = 64, mostFamiliar = 6;

// Few bits can stand for many long names: this bounds the memory that a file can take.
const largestNames = 2 ** 18;

const genders = ['masculine', 'feminine'];

/** The names of one nationality and gender, in ordinal order. */
class FamiliarNames {
  #keys = null;
  #blocked = [];

  constructor(names, sums) {
    this.names = names;
    this.sums = sums;
  }

  /** The names without marks, in small letters. */
  get keys() {
    return this.#keys ??= new Set(this.names.map(foldedKey));
  }

  hasKey(key) {
    return this.keys.has(key);
  }

  /** The name of a random word, each as likely as its share of all weights; null where the default blocklist has it. */
  choose(word) {
    const { names, sums } = this;
    const threshold = mulHigh(word, sums[sums.length - 1]);
    let first = 0, last = names.length - 1;
    while (first < last) {
      const middle = first + last >> 1;
      if (sums[middle] > threshold) last = middle;
      else first = middle + 1;
    }
    return (this.#blocked[first] ??= Blocklist.default.blocks(names[first])) ? null : names[first];
  }
}

/** Real given names. Each list is decoded once when the file is read, to know that it can be, and its names are made when they are first asked for. */
export class RealGivenNames extends RealNames {
  #coded;
  #decoded = new Map();
  #keys = null;

  constructor(opened) {
    super(opened);
    this.#coded = readLists(opened.reader);
  }

  /** @param {ArrayBuffer | Uint8Array} source */
  static load(source) {
    return new RealGivenNames(opened(source, 2, 'RealNames.load reads a set that is no lists'));
  }

  /** The names of a nationality and gender; null if there is no such list. */
  of(nationality, gender) {
    return this.#at(keyOf(nationality, gender));
  }

  /** Whether any list has a name. */
  hasKey(key) {
    this.#keys ??= new Set([...this.#coded.keys()].flatMap((list) => [...this.#at(list).keys]));
    return this.#keys.has(key);
  }

  #at(key) {
    if (!this.#coded.has(key)) return null;
    if (!this.#decoded.has(key)) this.#decoded.set(key, namesOf(this.#coded.get(key)));
    return this.#decoded.get(key);
  }
}

/** The lists by nationality and gender: all that is left of a file. */
function readLists(reader) {
  const coded = new Map();
  const count = reader.uint32('lists');
  if (count > reader.end - reader.at) reader.refuse(`lists is ${count}`, 'each list takes more than a byte');
  let total = 0;
  for (let i = 0; i < count; i++) {
    const nationality = text(reader, 'nationality', reader.uint8('nationality'), 'utf-8');
    const gender = reader.uint8('gender');
    const names = reader.uint32('names');
    total += names;
    if (total > largestNames) reader.refuse(`names is ${names}`, `all lists have at most ${largestNames} names`);
    const letters = text(reader, 'letters', 2 * reader.uint16s('letters', 1)[0], 'utf-16le');
    const sharedParameter = reader.uint8('parameters'), letterParameter = reader.uint8('parameters');
    const size = reader.uint32('names');
    const bits = reader.take('names', size);
    const refuse = (what, rule) => reader.refuse(what, rule, bits);
    if (gender !== 1 && gender !== 2) refuse(`gender is ${gender}`, 'a list is of men (1) or of women (2)');
    if (sharedParameter > largestParameter) refuse(`sharedParameter is ${sharedParameter}`, `a parameter is 0 to ${largestParameter}`);
    if (letterParameter > largestParameter) refuse(`letterParameter is ${letterParameter}`, `a parameter is 0 to ${largestParameter}`);
    if (names === 0 || names > 8 * size) refuse(`count is ${names}`, 'a list has one name or more, and each takes a bit or more');
    const list = { bytes: reader.bytes, bits, end: reader.at, names, letters, sharedParameter, letterParameter, refuse };
    decode(list, null, null);
    const key = keyOf(nationality, genders[gender - 1]);
    if (coded.has(key)) reader.refuse(`nationality is ${JSON.stringify(nationality)}`, 'a nationality has one list of men and one of women');
    coded.set(key, list);
  }
  if (reader.at !== reader.end) reader.refuse(`lists is ${count}`, 'nothing may follow the lists');
  return coded;
}

const keyOf = (nationality, gender) => `${gender}/${nationality}`;

function text(reader, field, length, encoding) {
  const from = reader.take(field, length);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(reader.bytes.subarray(from, from + length));
}

function namesOf(list) {
  const names = new Array(list.names), sums = new Uint32Array(list.names);
  decode(list, names, sums);
  return new FamiliarNames(names, sums);
}

/** Reads the bits of a list, into `names` and the sums of their weights where they are wanted. */
function decode({ bytes, bits, end, names: count, letters, sharedParameter, letterParameter, refuse }, names, sums) {
  const stream = new RiceReader(bytes, bits, end, 'names', 'real names');
  const name = new Uint16Array(largestName);
  let length = 0, sum = 0;
  for (let i = 0; i < count; i++) {
    length = stream.next(sharedParameter, length);
    for (let place = stream.next(letterParameter, letters.length); place > 0; place = stream.next(letterParameter, letters.length)) {
      if (length === largestName) refuse('names', `a name has at most ${largestName} characters`);
      name[length++] = letters.charCodeAt(place - 1);
    }
    if (length === 0) refuse('names', 'a name has 1 letter or more');
    sum += (stream.next(0, mostFamiliar - 1) + 1) ** 3;
    if (names === null) continue;
    names[i] = String.fromCharCode(...name.subarray(0, length));
    sums[i] = sum;
  }
}
