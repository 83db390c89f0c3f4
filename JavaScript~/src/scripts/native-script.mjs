// Names in the script of their language: Ivanov as Иванов, Sato as さとう, Park as 박.
import { composeHangul } from './hangul.mjs';
import * as data from './rules-data.mjs';
import { ScriptRules } from './rules.mjs';

/** The rules of a language for surnames and for given names; those that only one of them has come before the common ones. */
const both = (common, surnames = '', givenNames = '') => [surnames, givenNames].map((own) => `${own} ${common}`.trim());
const texts = {
  Bulgarian: both(data.bulgarian),
  Japanese: both(data.japanese, '', data.japaneseGivenNames),
  Korean: both(data.korean, data.koreanSurnames, data.koreanGivenNames),
  Macedonian: both(data.macedonian),
  Russian: both(data.russian, '', data.russianGivenNames),
  Serbian: both(data.serbian),
  Ukrainian: both(data.ukrainian),
};
const read = new Map();

/** The nationalities whose names can be written in their own script. */
export const nationalities = Object.freeze(Object.keys(texts));

/** Whether names of a nationality can be written in its own script. */
export const isOffered = (nationality) => Object.hasOwn(texts, nationality);

function written(name, nationality, given) {
  if (typeof name !== 'string') throw new TypeError(`name is ${name}: a name is a text`);
  if (!isOffered(nationality)) {
    throw new RangeError(`nationality is ${JSON.stringify(nationality)}, whose names cannot be written in their own script. Those of ${nationalities.join(', ')} can`);
  }
  const text = texts[nationality][given ? 1 : 0];
  if (!read.has(text)) read.set(text, new ScriptRules(text));
  const result = read.get(text).write(name);
  if (nationality === 'Korean' && result.unknown === undefined) result.written = composeHangul(result.written);
  return result;
}

/** A name in the script of its language; null where it has a character that no rule knows. */
export const tryWrite = (name, nationality, { given = false } = {}) => written(name, nationality, given).written ?? null;

/** A name in the script of its language. */
export function write(name, nationality, { given = false } = {}) {
  const result = written(name, nationality, given);
  if (result.unknown === undefined) return result.written;
  const letter = String.fromCodePoint(name.codePointAt(result.unknown));
  throw new RangeError(`name is ${JSON.stringify(name)}: the romanisation of ${nationality} names does not have the letter ${JSON.stringify(letter)}`);
}
