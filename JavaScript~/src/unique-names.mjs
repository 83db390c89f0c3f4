import { upper } from './writing/characters.mjs';
import { ShortfallError } from './sampling/shortfall.mjs';

/** Gives out no name twice; letter case does not count. */
export class UniqueNames {
  #used = new Map();

  constructor(generator, used = []) {
    this.generator = generator;
    for (const name of used) this.reserve(name);
  }

  get used() {
    return [...this.#used.values()];
  }

  next(request) {
    const { name, shortfall } = this.tryNext(request);
    if (shortfall !== null) throw new ShortfallError(shortfall);
    return name;
  }

  tryNext(request) {
    const result = this.generator.tryNext(request, (name) => !this.#used.has(upper(name)));
    if (result.name !== null) this.reserve(result.name);
    return result;
  }

  /** Marks a name as used. Returns whether it was not. */
  reserve(name) {
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
