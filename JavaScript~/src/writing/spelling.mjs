// How a request writes the symbols of a model, at the beginning of a name and later.
import { lower, shows, upper } from './characters.mjs';
import { fold } from './folding.mjs';

/** A text, written as a request writes symbols after the first. */
export function write(text, { diacritics, casing }, isFirst = false) {
  if (diacritics === 'fold') text = fold(text);
  if (text === '') return text;
  if (casing === 'upper') return upper(text);
  if (casing === 'lower') return lower(text);
  if (casing === 'capital-first' && isFirst) {
    // ß at the beginning of a word is Ss, not SS.
    const capital = upper(text[0]);
    return capital[0] + lower(capital.slice(1)) + text.slice(1);
  }
  return text;
}

/** The most UTF-16 units that a symbol can become under any request. */
export const longestSpelling = (symbol) => Math.max(symbol.length, upper(symbol).length, fold(symbol).length);

export class Spelling {
  constructor(alphabet, request) {
    this.later = alphabet.map((symbol) => write(symbol, request));
    this.first = request.casing === 'capital-first' ? alphabet.map((symbol) => write(symbol, request, true)) : this.later;
    /** Whether a name can consist of symbols that display nothing; such a name is never given out. */
    this.mayShowNothing = this.later.some((text) => !shows(text));
  }
}
