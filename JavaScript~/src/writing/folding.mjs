// Latin letters without their marks. Letters of other scripts stay; combining marks are dropped.
import { latin, latinAdditional, severalLetters } from './folding-data.mjs';
import { combines, compose, lower } from './characters.mjs';

const kept = '.', several = '*';
const pairs = new Map(severalLetters.split(' ').map((entry) => [entry[0], entry.slice(1)]));

function plain(unit) {
  const code = unit.charCodeAt(0);
  if (code < 0xC0) return unit;
  let becomes;
  if (code - 0xC0 < latin.length) becomes = latin[code - 0xC0];
  else if (code >= 0x1E00 && code - 0x1E00 < latinAdditional.length) becomes = latinAdditional[code - 0x1E00];
  else if (code === 0x2018 || code === 0x2019 || (code >= 0x2B9 && code <= 0x2BF)) return '\'';
  else return combines(unit) ? '' : unit;
  return becomes === several ? pairs.get(unit) ?? unit : becomes === kept ? unit : becomes;
}

// What units become, and what they become in small letters: found once for each.
const folded = new Map(), keys = new Map();

function remembered(map, unit, find) {
  let found = map.get(unit);
  if (found === undefined) map.set(unit, found = find(unit));
  return found;
}

function each(text, map, find) {
  let result = '';
  for (let i = 0; i < text.length; i++) result += remembered(map, text[i], find);
  return result;
}

/** A text with every letter folded: ø o, ł l, ß ss, œ oe, þ th. */
export const fold = (text) => each(text, folded, plain);

/** A text folded and in small letters, by which names are compared. The text has to be composed. */
export const keyOf = (text) => each(text, keys, (unit) => lower(plain(unit)));

/** The key of any text. */
export const foldedKey = (text) => keyOf(compose(text));
