import { isOffered, writePart } from '../scripts/tables.mjs';
import { cultureOf } from './cultures.mjs';
import { formatted } from './format.mjs';

/** The name of a person: its parts, and the whole name in the order of its culture. */
export class PersonName {
  #isInNativeScript;

  constructor(nationality, gender, given, family, patronymic, secondFamily, isInNativeScript = false) {
    if (nationality === undefined) throw new TypeError('a PersonGenerator makes the names of people');
    this.#isInNativeScript = isInNativeScript;
    Object.freeze(Object.assign(this, { nationality, gender, given, family, patronymic, secondFamily }));
  }

  /** The name by a format: native, latin, or a text with parts in braces. */
  toString(format = 'native') {
    if (typeof format !== 'string') throw new TypeError(`format is ${format}: it is native, latin, or a text with parts in braces`);
    const word = format.toLowerCase();
    const culture = cultureOf(this.nationality);
    if (word === 'native') return formatted((this.#isInNativeScript ? culture.inNativeScript : null) ?? culture.native, this);
    return formatted(word === 'latin' ? culture.latin : format, this);
  }

  /** Whether names of the nationality can be written in its own script. */
  get hasNativeScript() {
    return isOffered(this.nationality);
  }

  /** The same name with its parts in the script of its language. */
  inNativeScript() {
    if (this.#isInNativeScript) return this;
    const { nationality, gender, given, family, patronymic, secondFamily } = this;
    if (!this.hasNativeScript) throw new RangeError(`${JSON.stringify(String(this))} is ${nationality}: such names cannot be written in their own script`);
    const written = (text, part) => writePart(text, nationality, part, (rule) => {
      throw new RangeError(`${JSON.stringify(text)}: ${rule}`);
    });
    return new PersonName(nationality, gender, written(given, 'given'), written(family, 'surname'), written(patronymic, 'patronymic'), written(secondFamily, 'surname'), true);
  }
}
