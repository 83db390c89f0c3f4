import { ShortfallError } from './sampling/shortfall.mjs';
import { UsedNames } from './used-names.mjs';

/** Gives out no name twice; letter case does not count. */
export class UniqueNames extends UsedNames {
  next(request) {
    const { name, shortfall } = this.tryNext(request);
    if (shortfall !== null) throw new ShortfallError(shortfall);
    return name;
  }

  tryNext(request) {
    const result = this.generator.tryNext(request, (name) => !this.has(name));
    if (result.name !== null) this.reserve(result.name);
    return result;
  }
}
