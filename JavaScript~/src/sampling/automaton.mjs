// The constraints on letters and length as a finite automaton over a nationality's symbols.
import { displayedLength, lowerUnit } from '../writing/characters.mjs';
import { broken } from './conditions.mjs';

const unreachable = 2 ** 30;

/** How much of a pattern the end of a text matches (Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977). */
class PatternMatcher {
  constructor(pattern) {
    this.pattern = pattern;
    this.fallback = new Array(pattern.length + 1).fill(0);
    for (let i = 1, matched = 0; i < pattern.length; i++) {
      while (matched > 0 && pattern[i] !== pattern[matched]) matched = this.fallback[matched];
      if (pattern[i] === pattern[matched]) matched++;
      this.fallback[i + 1] = matched;
    }
  }

  next(matched, character) {
    const { pattern } = this;
    if (pattern === '') return 0;
    if (matched === pattern.length) matched = this.fallback[matched];
    while (matched > 0 && pattern[matched] !== character) matched = this.fallback[matched];
    return pattern[matched] === character ? matched + 1 : 0;
  }
}

export class Automaton {
  /** `symbols` has the boundary first; `longest` is the greatest number of symbols, `widest` the greatest number of characters of one. */
  constructor(symbols, spelling, conditions, longest, widest) {
    this.conditions = conditions;
    this.longest = longest;
    this.symbolCount = symbols.length;
    this.firstWidths = Array.from(symbols, (symbol, i) => (i === 0 ? 0 : displayedLength(spelling.first[symbol])));
    this.widths = Array.from(symbols, (symbol, i) => (i === 0 ? 0 : displayedLength(spelling.later[symbol])));
    this.#explore(symbols, spelling);
    this.maxChars = Math.min(conditions.maxLength, longest * widest);
    this.#findFewest();
  }

  get isPossible() {
    return this.canSucceed(0, 0, 0);
  }

  /** The state after one more symbol, or the constraint that it breaks as a negative number. */
  next(state, place) {
    return this.transitions[state * this.symbolCount + place];
  }

  width(state, place) {
    return state === 0 ? this.firstWidths[place] : this.widths[place];
  }

  hasBegun(state) {
    return this.states[state].begun === this.conditions.startsWith.length;
  }

  /** Whether some ending can still meet the constraints, from a state after so many characters and symbols. */
  canSucceed(state, chars, symbols) {
    return chars <= this.maxChars && symbols + this.fewest[chars * this.states.length + state] <= this.longest;
  }

  /** The constraint that a name breaks by ending here, or 0. */
  endingBreaks(state, chars) {
    const { begun, within, end } = this.states[state];
    const { startsWith, contains, endsWith, minLength, maxLength } = this.conditions;
    if (begun < startsWith.length) return broken.startsWith;
    if (within < contains.length) return broken.contains;
    if (end < endsWith.length) return broken.endsWith;
    return chars < minLength || chars > maxLength ? broken.length : 0;
  }

  #explore(symbols, spelling) {
    const within = new PatternMatcher(this.conditions.contains), end = new PatternMatcher(this.conditions.endsWith);
    const numbers = new Map();
    this.states = [{ begun: 0, within: 0, end: 0 }];
    this.transitions = [];
    for (let state = 0; state < this.states.length; state++) {
      this.transitions.push(-1);
      for (let place = 1; place < symbols.length; place++) {
        const text = (state === 0 ? spelling.first : spelling.later)[symbols[place]];
        const reached = this.#step(this.states[state], text, within, end);
        if (typeof reached === 'number') {
          this.transitions.push(-reached);
          continue;
        }
        const key = `${reached.begun},${reached.within},${reached.end}`;
        if (!numbers.has(key)) {
          numbers.set(key, this.states.length);
          this.states.push(reached);
        }
        this.transitions.push(numbers.get(key));
      }
    }
  }

  /** The state after a text, or the number of the constraint that it breaks. */
  #step(from, text, withinMatcher, endMatcher) {
    const { startsWith, contains, allowed } = this.conditions;
    let { begun, within, end } = from;
    for (let i = 0; i < text.length; i++) {
      const secondHalf = i > 0 && text.codePointAt(i - 1) > 0xFFFF;
      if (allowed !== null && !secondHalf && !allowed.has(text.codePointAt(i))) return broken.allowedCharacters;
      const letter = String.fromCharCode(lowerUnit(text.charCodeAt(i)));
      if (begun < startsWith.length && startsWith[begun++] !== letter) return broken.startsWith;
      if (within < contains.length) within = withinMatcher.next(within, letter);
      end = endMatcher.next(end, letter);
    }
    return { begun, within, end };
  }

  /** For every number of characters written and every state: the fewest symbols to an ending that meets the constraints. */
  #findFewest() {
    const count = this.states.length;
    const edges = this.states.map((_, state) => {
      const found = new Map();
      for (let place = 1; place < this.symbolCount; place++) {
        const target = this.next(state, place), width = this.width(state, place);
        if (target >= 0) found.set(target * 16 + width, [target, width]);
      }
      return [...found.values()];
    });
    const table = this.fewest = new Int32Array((this.maxChars + 1) * count);
    for (let chars = this.maxChars; chars >= 0; chars--) {
      for (let state = 0; state < count; state++) table[chars * count + state] = state !== 0 && this.endingBreaks(state, chars) === 0 ? 0 : unreachable;

      // Combining marks add no character: such steps stay in the row, which settles after a few rounds.
      for (let changed = true; changed;) {
        changed = false;
        for (let state = 0; state < count; state++) {
          for (const [target, width] of edges[state]) {
            if (chars + width > this.maxChars) continue;
            const through = table[(chars + width) * count + target] + 1;
            if (through >= table[chars * count + state]) continue;
            table[chars * count + state] = through;
            changed ||= width === 0;
          }
        }
      }
    }
  }
}
