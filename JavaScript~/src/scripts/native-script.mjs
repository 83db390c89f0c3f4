// Names in the script of their language: Ivanov as Иванов, Sato as さとう, Park as 박.
import { isOffered, nationalities, tryWritePart, writePart } from './tables.mjs';

export { isOffered, nationalities };

function check(name, nationality) {
  if (typeof name !== 'string') throw new TypeError(`name is ${name}: a name is a text`);
  if (!isOffered(nationality)) {
    throw new RangeError(`nationality is ${JSON.stringify(nationality)}, whose names cannot be written in their own script. Those of ${nationalities.join(', ')} can`);
  }
}

/** A name in the script of its language; null where it has a character that no rule knows. */
export function tryWrite(name, nationality, { given = false } = {}) {
  check(name, nationality);
  return tryWritePart(name, nationality, given ? 'given' : 'surname');
}

/** A name in the script of its language. */
export function write(name, nationality, { given = false } = {}) {
  check(name, nationality);
  return writePart(name, nationality, given ? 'given' : 'surname', (rule) => {
    throw new RangeError(`name is ${JSON.stringify(name)}: ${rule}`);
  });
}
