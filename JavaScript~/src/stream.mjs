// The addresses of names: a seed, and an index or a key.
import { domains } from './numbers/philox.mjs';
import { halves } from './numbers/integers.mjs';
import { hashOfText } from './numbers/xxhash64.mjs';

/** The number where it is one that doubles hold, else the BigInt. */
const shortest = (value) => (value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value);

const signed = (value, what) => {
  const { high, low } = halves(value, what);
  return shortest(BigInt.asIntN(64, BigInt(high) << 32n | BigInt(low)));
};

/** A seed and the position of what comes next. An address is a seed, a domain and an index. */
export class Stream {
  #seed;
  #position;

  constructor({ seed = 0, position = 0 } = {}) {
    Object.defineProperty(this, 'seed', { value: signed(seed, 'seed'), enumerable: true });
    this.#seed = halves(seed, 'seed');
    this.position = position;
  }

  /** The index of what comes next: a number, or a BigInt beyond 2^53. */
  get position() {
    return this.#position;
  }

  set position(value) {
    this.#position = signed(value, 'position');
  }

  /** The address of the position, which moves on. */
  nextAddress() {
    const before = this.#position;
    this.#position = typeof before === 'number' && before < Number.MAX_SAFE_INTEGER ? before + 1 : shortest(BigInt.asIntN(64, BigInt(before) + 1n));
    return { seed: this.#seed, domain: domains.position, index: halves(before, 'position') };
  }

  addressAt(index) {
    return { seed: this.#seed, domain: domains.position, index: halves(index, 'index') };
  }

  /** The address of a key: a text or a number. */
  addressFor(key) {
    return typeof key === 'string'
      ? { seed: this.#seed, domain: domains.key, index: hashOfText(key) }
      : { seed: this.#seed, domain: domains.number, index: halves(key, 'key') };
  }
}
