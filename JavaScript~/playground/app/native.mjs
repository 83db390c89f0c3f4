// Names in the script of their language, beside the Latin letters.
import { PersonName } from '../../src/people/index.mjs';
import { nativeScript } from '../../src/scripts/index.mjs';
import { make } from './page.mjs';

const languages = { Bulgarian: 'bg', Japanese: 'ja', Korean: 'ko', Macedonian: 'mk', Russian: 'ru', Serbian: 'sr', Ukrainian: 'uk' };

/** A surname in its own script, or null. */
export const nativeName = (name, nationality) => (nativeScript.isOffered(nationality) ? nativeScript.tryWrite(name, nationality) : null);

/** A whole name in its own script and order, or null. */
export function nativePerson(person) {
  if (!nativeScript.isOffered(person.nationality)) return null;
  const write = (part, given) => nativeScript.tryWrite(part, person.nationality, { given });
  const parts = { ...person, given: write(person.given, true), family: write(person.family, false), patronymic: write(person.patronymic, false) };
  return Object.values(parts).includes(null) ? null : PersonName.prototype.toString.call(parts);
}

/** The native text as an element, or nothing. */
export const nativeElement = (text, nationality) => (text === null ? [] : [make('span', { className: 'native', lang: languages[nationality], textContent: text })]);
