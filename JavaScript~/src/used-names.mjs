import { upper } from './writing/characters.mjs';

/** Names that were given out; letter case does not count. */
export class UsedNames {
  #used = new Map();

  constructor(generator, used = []) {
    this.generator = generator;
    for (const name of used) this.reserve(name);
  }

  get used() {
    return [...this.#used.values()];
  }

  has(name) {
    return this.#used.has(upper(name));
  }

  /** Marks a name as used. Returns whether it was not. */
  reserve(name) {
    if (typeof name !== 'string') throw new TypeError(`name is ${name}: a name is a text`);
    const key = upper(name);
    if (this.#used.has(key)) return false;
    this.#used.set(key, name);
    return true;
  }

  /** Makes a name available again. Returns whether it was used. */
  release(name) {
    return this.#used.delete(upper(name));
  }
}
