import { Shortfall, ShortfallError } from '../sampling/shortfall.mjs';
import { UsedNames } from '../used-names.mjs';

const largestAttempts = 1000;

/** Gives out no whole name twice; letter case does not count. Where a name was given out before, the next position is tried. */
export class UniquePeople extends UsedNames {
  next(request) {
    for (let i = 0; i < largestAttempts; i++) {
      const person = this.generator.next(request);
      if (this.reserve(person.toString())) return person;
    }
    throw new ShortfallError(new Shortfall('unused', '', largestAttempts));
  }
}
