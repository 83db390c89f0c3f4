// Lists of real given names, by nationality and gender. A name that more sources have is drawn more often.
import { RiceReader } from '../format/bytes.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { mulHigh } from '../numbers/integers.mjs';

const largestParameter = 7, largestName = 64, mostFamiliar = 6;

// Few bits can stand for many long names: this bounds the memory that a file can take.
const largestNames = 2 ** 18;

const genders = ['masculine', 'feminine'];

/** The names of one nationality and gender, in ordinal order. */
class FamiliarNames {
  constructor(names, sums) {
    this.names = names;
    this.sums = sums;
    this.keys = new Set(names.map(foldedKey));
  }

  hasKey(key) {
    return this.keys.has(key);
  }

  /** The name of a random word: each is as likely as its share of all weights. */
  choose(word) {
    const { names, sums } = this;
    const threshold = mulHigh(word, sums[sums.length - 1]);
    let first = 0, last = names.length - 1;
    while (first < last) {
      const middle = first + last >> 1;
      if (sums[middle] > threshold) last = middle;
      else first = middle + 1;
    }
    return names[first];
  }
}

/** The lists that stand in a file of real names between two places. */
export class FamiliarNameLists {
  #coded = new Map();
  #decoded = new Map();
  #keys = null;

  constructor(bytes, begin, end, refuse) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = begin, total = 0;
    const take = (field, length) => {
      if (length > end - at) refuse(`${field} is ${length} bytes long`, at, `only ${end - at} bytes are left`);
      at += length;
      return at - length;
    };
    for (let count = view.getUint32(take('lists', 4), true); count > 0; count--) {
      const length = bytes[take('nationality', 1)];
      const from = take('nationality', length);
      const nationality = new TextDecoder().decode(bytes.subarray(from, at));
      const gender = genders[bytes[take('gender', 1)] - 1];
      if (gender === undefined) refuse(`gender is ${bytes[at - 1]}`, at - 1, 'a list is of men (1) or of women (2)');
      const names = view.getUint32(take('names', 4), true);
      total += names;
      if (total > largestNames) refuse(`names is ${names}`, at - 4, `all lists have at most ${largestNames} names`);
      const letters = [];
      for (let left = view.getUint16(take('letters', 2), true); left > 0; left--) letters.push(String.fromCharCode(view.getUint16(take('letters', 2), true)));
      const [sharedParameter, letterParameter] = bytes.subarray(take('parameters', 2), at);
      if (sharedParameter > largestParameter || letterParameter > largestParameter) refuse('parameters', at - 2, `a parameter is 0 to ${largestParameter}`);
      const size = view.getUint32(take('names', 4), true);
      const bits = take('names', size);
      if (names === 0 || names > 8 * size) refuse(`names is ${names}`, bits, 'a list has one name or more, and each takes a bit or more');
      this.#coded.set(`${nationality}/${gender}`, { bytes, bits, end: at, names, letters, sharedParameter, letterParameter, refuse });
    }
    if (at !== end) refuse('lists', at, 'nothing may follow the lists');
  }

  /** The names of a nationality and gender; null if there is no such list. */
  of(nationality, gender) {
    const key = `${nationality}/${gender}`;
    if (!this.#decoded.has(key)) this.#decoded.set(key, this.#coded.has(key) ? decoded(this.#coded.get(key)) : null);
    return this.#decoded.get(key);
  }

  /** Whether any list has a name. */
  hasKey(key) {
    this.#keys ??= new Set([...this.#coded.keys()].flatMap((list) => [...this.of(...splitAtLast(list)).keys]));
    return this.#keys.has(key);
  }
}

const splitAtLast = (key) => [key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1)];

function decoded({ bytes, bits, end, names: count, letters, sharedParameter, letterParameter, refuse }) {
  const stream = new RiceReader(bytes, bits, end, 'names');
  const names = [], sums = new Uint32Array(count);
  let name = '', sum = 0;
  for (let i = 0; i < count; i++) {
    name = name.slice(0, stream.next(sharedParameter, name.length));
    for (let place = stream.next(letterParameter, letters.length); place > 0; place = stream.next(letterParameter, letters.length)) {
      if (name.length === largestName) refuse('names', bits, `a name has at most ${largestName} characters`);
      name += letters[place - 1];
    }
    if (name === '') refuse('names', bits, 'a name has 1 letter or more');
    names.push(name);
    sums[i] = sum += (stream.next(0, mostFamiliar - 1) + 1) ** 3;
  }
  return new FamiliarNames(names, sums);
}
