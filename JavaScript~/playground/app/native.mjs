// Names in the script of their language, beside the Latin letters.
import { nativeScript } from '../../src/scripts/index.mjs';
import { make } from './page.mjs';

const languages = { Bulgarian: 'bg', Japanese: 'ja', Korean: 'ko', Macedonian: 'mk', Russian: 'ru', Serbian: 'sr', Ukrainian: 'uk' };

/** A surname in its own script, or null. */
export const nativeName = (name, nationality) => (nativeScript.isOffered(nationality) ? nativeScript.tryWrite(name, nationality) : null);

/** A whole name in its own script and order, or null. */
export function nativePerson(person) {
  if (!person.hasNativeScript) return null;
  try {
    return person.inNativeScript().toString();
  } catch (error) {
    // A network of one's own can write letters that the rules do not know.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** The native text as an element, or nothing. */
export const nativeElement = (text, nationality) => (text === null ? [] : [make('span', { className: 'native', lang: languages[nationality], textContent: text })]);
