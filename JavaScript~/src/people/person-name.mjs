import { cultureOf } from './cultures.mjs';
import { formatted } from './format.mjs';

/** The name of a person: its parts, and the whole name in the order of its culture. */
export class PersonName {
  constructor(nationality, gender, given, family, patronymic, secondFamily) {
    if (nationality === undefined) throw new TypeError('a PersonGenerator makes the names of people');
    Object.freeze(Object.assign(this, { nationality, gender, given, family, patronymic, secondFamily }));
  }

  /** The name by a format: native, latin, or a text with parts in braces. */
  toString(format = 'native') {
    if (typeof format !== 'string') throw new TypeError(`format is ${format}: it is native, latin, or a text with parts in braces`);
    const word = format.toLowerCase();
    return formatted(word === 'native' || word === 'latin' ? cultureOf(this.nationality)[word] : format, this);
  }
}
