// Words that no name may be or contain. They are kept as hashes, not as text.
import { RiceReader } from '../format/bytes.mjs';
import { foldedKey } from '../writing/folding.mjs';
import { WordHash } from '../numbers/xxhash64.mjs';
import { nameHashes, nameLengths, partHashes, partLengths } from './blocklist-data.mjs';

/** An immutable set of word hashes, with the least and the greatest length of its words: a table with open addressing, where 0 is a free place. */
class WordSet {
  constructor(hashes, shortest, longest) {
    this.hashes = hashes;
    this.shortest = shortest;
    this.longest = longest;
    this.table = new Uint32Array(2 << 32 - Math.clz32(hashes.length));
    for (const hash of hashes) this.table[this.#place(hash)] = hash;
  }

  #place(hash) {
    const mask = this.table.length - 1;
    let place = hash & mask;
    while (this.table[place] !== 0 && this.table[place] !== hash) place = place + 1 & mask;
    return place;
  }

  has(hash) {
    return this.table[this.#place(hash || 1)] !== 0;
  }

  with(words, what) {
    const hashes = [...this.hashes];
    let { shortest, longest } = this;
    for (const word of words) {
      const { hash, length } = hashOfWord(word, what);
      hashes.push(hash || 1);
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
    }
    return new WordSet(Uint32Array.from(hashes), shortest, longest);
  }
}

const empty = new WordSet(new Uint32Array(0), Infinity, 0);

// The characters between the words of a name. All others count as letters, also in scripts that this table does not know.
const isLetter = (unit) => unit > 0x27 && unit !== 0x2D && unit !== 0x2E && unit !== 0x2010 && unit !== 0x2013;

const hash = new WordHash();

function lettersHash(key) {
  hash.clear();
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (isLetter(unit)) hash.append(unit);
  }
  return hash.finish();
}

function hashOfWord(word, what) {
  if (typeof word !== 'string') throw new TypeError(`${what} has ${word}: a blocked word is a string`);
  const key = foldedKey(word);
  const length = [...Array(key.length).keys()].filter((i) => isLetter(key.charCodeAt(i))).length;
  if (length === 0) throw new RangeError(`${what} has ${JSON.stringify(word)}: a blocked word has at least one letter`);
  return { hash: lettersHash(key), length };
}

/** Words that block a name that equals them, and parts that block every name that contains them. Immutable. */
export class Blocklist {
  #names;
  #parts;
  #exceptions;

  constructor(names = empty, parts = empty, exceptions = empty) {
    this.#names = names;
    this.#parts = parts;
    this.#exceptions = exceptions;
  }

  /** The package's list. */
  static get default() {
    return defaultList ??= new Blocklist(new WordSet(unpack(nameHashes), ...nameLengths), new WordSet(unpack(partHashes), ...partLengths));
  }

  /** Blocks nothing. */
  static get none() {
    return noneList;
  }

  get isEmpty() {
    return this.#names.hashes.length + this.#parts.hashes.length === 0;
  }

  withNames(...words) {
    return new Blocklist(this.#names.with(words, 'withNames'), this.#parts, this.#exceptions);
  }

  withParts(...words) {
    return new Blocklist(this.#names, this.#parts.with(words, 'withParts'), this.#exceptions);
  }

  except(...words) {
    return new Blocklist(this.#names, this.#parts, this.#exceptions.with(words, 'except'));
  }

  blocks(name) {
    return this.blocksKey(foldedKey(name));
  }

  /** Whether the list blocks a name, given its key. */
  blocksKey(key) {
    if (this.isEmpty) return false;
    if (!this.#names.has(lettersHash(key)) && !this.#hasWord(key) && !this.#hasPart(key)) return false;
    return this.#exceptions.longest === 0 || !this.#exceptions.has(lettersHash(key));
  }

  #hasWord(key) {
    let length = 0;
    hash.clear();
    for (let i = 0; i <= key.length; i++) {
      if (i < key.length && isLetter(key.charCodeAt(i))) {
        hash.append(key.charCodeAt(i));
        length++;
        continue;
      }
      // A word as long as the name has been looked for already.
      if (length >= this.#names.shortest && length < key.length && this.#names.has(hash.finish())) return true;
      hash.clear();
      length = 0;
    }
    return false;
  }

  #hasPart(key) {
    const { shortest, longest } = this.#parts;
    for (let from = 0; from + shortest <= key.length; from++) {
      hash.clear();
      for (let i = from; i < key.length && i - from < longest; i++) {
        hash.append(key.charCodeAt(i));
        if (i - from + 1 >= shortest && this.#parts.has(hash.finish())) return true;
      }
    }
    return false;
  }
}

let defaultList;
const noneList = new Blocklist();

/** Hashes are stored ascending, as Rice numbers of their differences, in base64: the parameter is the first byte, the count the next four. */
function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const parameter = bytes[0];
  const count = new DataView(bytes.buffer).getUint32(1, true);
  const rice = new RiceReader(bytes, 5, bytes.length, 'blocklist');
  const hashes = new Uint32Array(count);
  for (let i = 0, value = 0; i < count; i++) hashes[i] = (value += rice.next(parameter, 2 ** 32)) || 1;
  return hashes;
}
