import { broken } from './conditions.mjs';

/** A name being written: its text so far, and where it stands in its nationality's automaton. */
export class Draft {
  constructor(plan, nationality) {
    this.spelling = plan.spelling;
    this.longest = plan.model.maxLength;
    this.begin(nationality);
  }

  begin(nationality) {
    this.symbols = nationality.symbols;
    this.automaton = nationality.automaton;
    this.text = '';
    this.length = 0;
    this.chars = 0;
    this.state = 0;
  }

  /** The constraint that no name meets which goes on with a symbol, or 0. */
  breaks(place) {
    const { automaton } = this;
    if (automaton === null) return this.length === this.longest ? broken.length : 0;
    const next = automaton.next(this.state, place);
    if (next < 0) return -next;
    const chars = this.chars + automaton.width(this.state, place);
    return automaton.canSucceed(next, chars, this.length + 1) ? 0 : automaton.endingBreaks(next, chars) || broken.length;
  }

  /** The constraint that the name breaks by ending here, or 0. */
  endingBreaks() {
    return this.automaton === null ? 0 : this.automaton.endingBreaks(this.state, this.chars);
  }

  /** Writes the symbol of a place, which breaks nothing. */
  write(place) {
    this.text += (this.length === 0 ? this.spelling.first : this.spelling.later)[this.symbols[place]];
    if (this.automaton !== null) {
      this.chars += this.automaton.width(this.state, place);
      this.state = this.automaton.next(this.state, place);
    }
    this.length++;
  }
}
