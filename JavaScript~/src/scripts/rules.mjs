// Writes Latin names in another script by a list of rules. At each place the rule with the most letters is used, of those the one with the longest
// context, of those the first in the list.
import { lower, upper } from '../writing/characters.mjs';

/** Stands for what is before, between and after the words of a name. */
const border = '\0';
const borders = /[- '’]/g;
const isCapital = (unit) => lower(unit) !== unit;

/** What may stand at each place of a context: V is any vowel, C any consonant, [abc] any of three letters, ^ and $ are borders. */
const setsOf = (context) => [...context.matchAll(/\[(.*?)\]|(.)/g)].map(([, several, one]) =>
  (several ?? one).replace(/V/g, 'aeiouy').replace(/C/g, 'bcdfghjklmnpqrstvwxz').replace(/[$^]/g, border));

/** Reads before<letters>after=written; a context that is only a border needs no angle bracket. */
function parse(rule) {
  const [, before, begin, letters, after, end, written] = /^(?:(.*)<|(\^)?)([^<>$=]+)(?:>(.*)|(\$)?)=(.+)$/.exec(rule);
  return { letters, written, before: setsOf(before ?? begin ?? '').reverse(), after: setsOf(after ?? end ?? '') };
}

export class ScriptRules {
  #byFirstLetter = new Map();

  constructor(text) {
    const rules = text.split(' ').map(parse);
    const context = ({ before, after }) => before.length + after.length;
    rules.sort((a, b) => b.letters.length - a.letters.length || context(b) - context(a));
    for (const rule of rules) {
      const [first] = rule.letters;
      this.#byFirstLetter.set(first, [...this.#byFirstLetter.get(first) ?? [], rule]);
    }
  }

  /** The name as { written }, or { unknown }: the place of the first character that no rule knows. */
  write(name) {
    const text = lower(name).replace(borders, border);
    let written = '';
    for (let at = 0; at < name.length;) {
      const rule = this.#find(text, at);
      if (rule === undefined && (text[at] !== border || name[at] === border)) return { unknown: at };
      written += rule === undefined ? name[at] : spelled(rule, name, at);
      at += rule?.letters.length ?? 1;
    }
    return { written };
  }

  #find(text, at) {
    return this.#byFirstLetter.get(text[at])?.find(({ letters, before, after }) => text.startsWith(letters, at)
      && before.every((set, i) => set.includes(text[at - 1 - i] ?? border))
      && after.every((set, i) => set.includes(text[at + letters.length + i] ?? border)));
  }
}

/** Ya is Я and ya is я. In YAROVY the last letter follows capitals, and both letters that are written for it are capitals. */
function spelled({ letters, written }, name, at) {
  if (!isCapital(name[at])) return written;
  const rest = letters.length > 1 ? isCapital(name[at + letters.length - 1]) : at > 0 && isCapital(name[at - 1]);
  return rest ? upper(written) : upper(written[0]) + written.slice(1);
}
