// Letter case, composition and display of single UTF-16 units: the same on every engine, whatever Unicode version it has.
import { lowerRuns, upperRuns } from './case-data.mjs';

/** Adds the other forms of letters; runs are [first, last, step, difference]. */
function read(text, changed = new Map()) {
  let first = 0;
  for (const run of text.split(' ')) {
    const [ahead, span, step, add] = run.split(',').map((field) => parseInt(field, 36));
    first += ahead;
    for (let letter = first; letter <= first + span; letter += step) changed.set(letter, letter + add & 0xFFFF);
  }
  return changed;
}

const lowers = read(lowerRuns);
const uppers = read(upperRuns, new Map([...lowers].map(([letter, small]) => [small, letter])));

/** The small letter of a unit; İ becomes i. */
export const lowerUnit = (unit) => (unit === 0x130 ? 0x69 : lowers.get(unit) ?? unit);

const severalUppers = { 'ı': 'I', 'ß': 'SS', 'ŉ': 'ʼN' };

function upperOf(character) {
  const unit = character.charCodeAt(0);
  return severalUppers[character] ?? String.fromCharCode(uppers.get(unit) ?? unit);
}

const units = (text) => text.split('');

export const lower = (text) => units(text).map((unit) => String.fromCharCode(lowerUnit(unit.charCodeAt(0)))).join('');

export const upper = (text) => units(text).map(upperOf).join('');

// Everything that Unicode 14 does not compose or reorder stands still: surrogates, and combining marks that came later.
const settled = /[^\ud800-\udfff\u0897\u1acf-\u1aff]+/g;

/** Normalization Form C of Unicode 14, in the Basic Multilingual Plane. */
export const compose = (text) => text.replace(settled, (part) => part.normalize('NFC'));

const combining = /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u064B-\u065F\u0900-\u0902\u0941-\u0948\u094D\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200D\u20D0-\u20FF\u3099\u309A\uFE20-\uFE2F]/;

/** Whether a unit is drawn on the one before it. */
export const combines = (unit) => unit >= '\u0300' && combining.test(unit);

const shapeless = /[\0- \u007F-\u00A0\u00AD\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uDB40\uDC00-\uDFFF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]/;

/** Whether a text has a character that is displayed by itself, and is neither a space nor one without a shape. */
export const shows = (text) => units(text).some((unit) => !combines(unit) && !shapeless.test(unit));

/** The length in displayed characters: a combining mark and the second half of a pair add nothing. */
export const displayedLength = (text) =>
  units(text).reduce((length, unit) => length + (/[\uDC00-\uDFFF]/.test(unit) || combines(unit) ? 0 : 1), 0);
