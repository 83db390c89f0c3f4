// The constraints of a request on the letters of a name and on their number.
import { compose, lower } from '../writing/characters.mjs';
import { write } from '../writing/spelling.mjs';

/** The constraints that a name can break; the numbers are those of the C# package. */
export const constraints = Object.freeze(['none', 'length', 'startsWith', 'endsWith', 'contains', 'allowedCharacters', 'realNames', 'blocklist', 'accept', 'unused']);
export const broken = Object.freeze({ none: 0, length: 1, startsWith: 2, endsWith: 3, contains: 4, allowedCharacters: 5, realNames: 6, blocklist: 7, accept: 8, unused: 9 });

/** Patterns are small letters, because letter case does not count; they are written as the name is. */
export function letterConditions(request) {
  const pattern = (text) => (text == null ? '' : lower(write(compose(text), request)));
  return {
    startsWith: pattern(request.startsWith),
    endsWith: pattern(request.endsWith),
    contains: pattern(request.contains),
    allowed: request.allowedCharacters == null ? null : new Set([...request.allowedCharacters].map((scalar) => scalar.codePointAt(0))),
    minLength: request.minLength ?? 1,
    maxLength: request.maxLength ?? Infinity,
  };
}

/** Conditions of which only those are asked that `keeps` says. */
export const where = (conditions, keeps) => ({
  startsWith: keeps(broken.startsWith) ? conditions.startsWith : '',
  endsWith: keeps(broken.endsWith) ? conditions.endsWith : '',
  contains: keeps(broken.contains) ? conditions.contains : '',
  allowed: keeps(broken.allowedCharacters) ? conditions.allowed : null,
  minLength: keeps(broken.length) ? conditions.minLength : 1,
  maxLength: keeps(broken.length) ? conditions.maxLength : Infinity,
});

export const areEmpty = ({ startsWith, endsWith, contains, allowed, minLength, maxLength }) =>
  startsWith + endsWith + contains === '' && allowed === null && minLength === 1 && maxLength === Infinity;
