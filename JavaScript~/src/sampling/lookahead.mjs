// A guess at how likely a beginning leads to a name that meets the request. It steers guided draws, whose weights correct for it.
import { softFloatOfHalves, product, toWeights } from '../numbers/soft-float.mjs';
import { domains, RandomWords } from '../numbers/philox.mjs';
import { two16, two32 } from '../numbers/integers.mjs';
import { choose } from './weights.mjs';

const pairBits = 24;
const mostDraws = 24;

// Frequencies of symbols alone need fewer.
const mostDrawsWithoutContext = 12;

// Times the networks of a blend.
const mostNetworkDraws = 96;
const smoothing = 2;

// With more nationalities than this the guess knows the frequencies of symbols, but not which follows which.
const mostWithContext = 8;

// Nor does it where that takes more products than this.
const mostWork = 2 ** 24;
const workWithContext = ({ automaton, symbols }) => (automaton.maxChars + 1) * automaton.states.length * symbols.length ** 2;

/** How often each symbol follows each other in free draws of the plan: probabilities in Q24, never 0. */
class SymbolPairs {
  constructor(plan, nationality, cursor, hasContext) {
    const symbols = this.symbols = nationality.symbols.length;
    this.contexts = hasContext && symbols <= 128 ? symbols : 1;
    this.counts = new Float64Array(this.contexts * symbols);
    this.visits = new Float64Array(this.contexts);
    const words = new RandomWords();
    const draws = Math.min(hasContext ? mostDraws : mostDrawsWithoutContext, Math.max(1, Math.floor(mostNetworkDraws / nationality.parts.length)));
    for (let draw = 0; draw < draws; draw++) {
      // The same draws for every seed: the guess belongs to the request.
      words.begin({ high: 0, low: 0 }, domains.lookahead, { high: 0, low: nationality.firstNamed }, draw).next();
      cursor.begin(plan, nationality, false);
      for (let length = 0, last = 0; length < plan.model.maxSymbols; length++) {
        const from = cursor.weigh();
        this.#count(last, from, cursor.weights, cursor.total);
        last = choose(cursor.weights, from, symbols, cursor.total, words.next());
        if (last === 0) break;
        cursor.append(last);
      }
    }
    this.#smooth();
  }

  #count(before, from, weights, total) {
    const context = this.contexts === 1 ? 0 : before;
    this.visits[context]++;
    for (let i = from; i < this.symbols; i++) this.counts[context * this.symbols + i] += Math.floor(weights[i] * 2 ** pairBits / total);
  }

  #smooth() {
    const { symbols, counts, visits } = this;
    const general = new Float64Array(symbols);
    let places = 0;
    for (let context = 0; context < this.contexts; context++) {
      places += visits[context];
      for (let symbol = 0; symbol < symbols; symbol++) general[symbol] += counts[context * symbols + symbol];
    }
    for (let context = 0; context < this.contexts; context++) {
      for (let symbol = 0; symbol < symbols; symbol++) {
        const sum = counts[context * symbols + symbol] + Math.floor(smoothing * general[symbol] / places);
        counts[context * symbols + symbol] = 1 + Math.floor(sum / (visits[context] + smoothing));
      }
    }
  }
}

/**
 * The probability that a beginning ends well if each symbol depended on the one before only, in Q60: found backwards from the longest names, over the
 * states of the automaton. Numbers stand as halves of 32 bits.
 */
class LookaheadTable {
  constructor(nationality, pairs) {
    const { automaton } = nationality;
    this.states = automaton.states.length;
    this.contexts = pairs.contexts;
    const size = (automaton.maxChars + 1) * this.states * this.contexts;
    this.highs = new Float64Array(size);
    this.lows = new Float64Array(size);
    for (let chars = automaton.maxChars; chars >= 0; chars--) {
      for (let state = 0; state < this.states; state++) this.#fill(nationality, pairs, chars, state);
    }
  }

  #entry(chars, state, before) {
    return (chars * this.states + state) * this.contexts + before;
  }

  #fill({ automaton, symbols }, { counts }, chars, state) {
    // Where symbols lead to does not depend on the one before.
    const ways = [];
    if (state !== 0 && automaton.endingBreaks(state, chars) === 0) ways.push([0, 2 ** 28, 0]);
    for (let place = 1; place < symbols.length; place++) {
      const next = automaton.next(state, place);

      // A combining mark counts as a character here: it is only a guess.
      const after = chars + Math.max(1, automaton.width(state, place));
      if (next < 0 || after > automaton.maxChars) continue;
      const at = this.#entry(after, next, this.contexts === 1 ? 0 : place);
      if (this.highs[at] + this.lows[at] !== 0) ways.push([place, this.highs[at], this.lows[at]]);
    }
    for (let before = 0; before < this.contexts; before++) {
      let high = 0, low = 0;
      for (const [place, guessHigh, guessLow] of ways) {
        // ⌊high · p⌋ · 2^8 + ⌊low · p / 2^24⌋, the second from products of 16 bits.
        const probability = counts[before * symbols.length + place];
        const upper = guessHigh * probability;
        const lowHigh = Math.floor(guessLow / two16);
        high += Math.floor(upper / 2 ** 24);
        low += upper % 2 ** 24 * 256 + Math.floor((lowHigh * probability + Math.floor((guessLow - lowHigh * two16) * probability / two16)) / 256);
      }
      const at = this.#entry(chars, state, before);
      const carry = Math.floor(low / two32);
      this.highs[at] = high + carry;
      this.lows[at] = low - carry * two32;
    }
  }

  /** The place in `highs` and `lows` of the guess after a symbol, in a state, with so many characters written. */
  at(state, chars, before) {
    return this.#entry(chars, state, this.contexts === 1 ? 0 : before);
  }
}

export class Lookahead {
  constructor(plan, cursor) {
    const nationalities = [...new Set(plan.starts.map((start) => start.nationality))];
    const hasContext = nationalities.length <= mostWithContext
      && nationalities.reduce((work, nationality) => work + workWithContext(nationality), 0) <= mostWork;
    this.tables = new Map(nationalities.map((nationality) =>
      [nationality, new LookaheadTable(nationality, new SymbolPairs(plan, nationality, cursor, hasContext))]));
    const softFloats = plan.starts.map((start) => {
      const table = this.tables.get(start.nationality);
      const at = table.at(start.state, start.chars, start.path[start.path.length - 1] ?? 0);
      const high = table.highs[at], low = table.lows[at];
      return product(start.softFloat, softFloatOfHalves(high, high + low === 0 ? 1 : low));
    });

    // No start that is possible is left out, or the draws could not be corrected.
    this.startWeights = toWeights(softFloats).weights.map((weight, i) => Math.max(weight, plan.starts[i].softFloat.mantissa === 0 ? 0 : 1));
    this.startTotal = this.startWeights.reduce((sum, weight) => sum + weight, 0);
  }
}
