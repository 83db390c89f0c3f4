// The rules of each language whose names can be written in their own script.
import { composeHangul } from './hangul.mjs';
import * as data from './rules-data.mjs';
import { ScriptRules } from './rules.mjs';

/** The rules of each part of a name; those that only one part has come before the common ones. */
const table = (common, { surname = '', given = '', patronymic = '' } = {}) =>
  Object.fromEntries(Object.entries({ surname, given, patronymic }).map(([part, own]) => [part, `${own} ${common}`.trim()]));

const tables = {
  Bulgarian: table(data.bulgarian),
  Japanese: table(data.japanese, { given: data.japaneseGivenNames }),
  Korean: table(data.korean, { surname: data.koreanSurnames, given: data.koreanGivenNames }),
  Macedonian: table(data.macedonian),
  Russian: table(data.russian, { given: data.russianGivenNames, patronymic: data.russianPatronymics }),
  Serbian: table(data.serbian),
  Ukrainian: table(data.ukrainian, { patronymic: data.ukrainianPatronymics }),
};
const read = new Map();

/** The nationalities whose names can be written in their own script. */
export const nationalities = Object.freeze(Object.keys(tables));

/** Whether names of a nationality can be written in its own script. */
export const isOffered = (nationality) => Object.hasOwn(tables, nationality);

/** A surname, given name or patronymic in another script; null where it has a character that no rule knows. */
export function tryWritePart(name, nationality, part) {
  const text = tables[nationality][part];
  if (!read.has(text)) read.set(text, new ScriptRules(text));
  const { written } = read.get(text).write(name);
  return written === undefined ? null : nationality === 'Korean' ? composeHangul(written) : written;
}

/** The same; `refuse` is called with a message where the name has a character that no rule knows. */
export function writePart(name, nationality, part, refuse) {
  const written = tryWritePart(name, nationality, part);
  if (written !== null) return written;
  const { unknown } = read.get(tables[nationality][part]).write(name);
  const letter = String.fromCodePoint(name.codePointAt(unknown));
  return refuse(`the romanisation of ${nationality} names does not have the letter ${JSON.stringify(letter)}`);
}
