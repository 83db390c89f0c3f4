// The two sweeps that golden hashes are taken over (Documentation~/determinism.md, Tests/Runtime/RequestSweep.cs).
import { Blocklist, NameGenerator } from '../src/index.mjs';
import { xxHash64 } from '../src/numbers/xxhash64.mjs';
import { hex64 } from '../src/numbers/integers.mjs';

const blocklist = Blocklist.none;
const isEven = (name) => [...Array(name.length).keys()].reduce((sum, i) => sum + name.charCodeAt(i), 0) % 2 === 0;

export const hashOfNames = (names) => hex64(xxHash64(new TextEncoder().encode(names.map((name) => name + '\n').join(''))));

/** The first names of the sweep of simple requests. */
export function simpleNames(model, count) {
  const { nationalities } = model;
  const generators = new Map();
  return Array.from({ length: count }, (_, i) => {
    const seed = -50 + Math.floor(i / 1000);
    if (!generators.has(seed)) generators.set(seed, new NameGenerator(model, { seed }));
    const names = generators.get(seed);
    const nationality = nationalities.length > 0 ? nationalities[Math.floor(i / 5) % nationalities.length] : undefined;
    switch (i % 5) {
      case 0: return names.nameAt(i, { blocklist });
      case 1: return names.nameAt(-i, { nationality, blocklist });
      case 2: return names.nameFor(i, { nationality, temperature: 0.7, gender: 'feminine', blocklist });
      case 3: return names.nameFor(`key é ${i}`, { temperature: 1.5, blocklist });
      default: return names.nameAt(BigInt(i) * 0x100000001n, { nationality, minLength: 3, maxLength: 12, accept: isEven, blocklist });
    }
  });
}

/** The names of the sweep of constraints, blends and spellings; "-" where there is none. */
export function requestNames(model) {
  const names = new NameGenerator(model, { seed: 7 });
  return Array.from({ length: 120 }, (_, i) => names.tryNext(requestOf(model, names, i)).name ?? '-');
}

function requestOf(model, names, i) {
  const { nationalities } = model;
  const count = nationalities.length;
  const nationality = count > 0 ? nationalities[i % count] : undefined;
  const letters = [...names.nameAt(i, { nationality, blocklist, minLength: 3 })];
  const { length } = letters;
  switch (i % 6) {
    case 0: return { nationality, blocklist, startsWith: letters[0] };
    case 1: return { nationality, blocklist, endsWith: letters[length - 1], maxLength: 10 };
    case 2: return { nationality, blocklist, contains: letters[1] + letters[2], casing: 'upper' };
    case 3: return { nationality, blocklist, topK: 6, topP: 0.9, diacritics: 'fold' };
    case 4: return count < 2 ? { blocklist, topP: 0.5 } : { blocklist, blend: { [nationality]: 0.7, [nationalities[(i + 1) % count]]: 0.3 } };
    default: return { nationality, blocklist, startsWith: letters[0], endsWith: letters[length - 2] + letters[length - 1], minLength: length, maxLength: length };
  }
}
