// A loaded model, and its functions.
import { minWeightOf } from './format/header.mjs';
import { readModelFile } from './format/model-file.mjs';
import { bytesOf } from './format/bytes.mjs';
import { RealNames } from './filtering/real-names.mjs';
import { GatedLinearNetwork } from './inference/gated-linear.mjs';
import { RecurrentNetwork } from './inference/recurrent.mjs';
import { PrefixCache } from './sampling/prefix-cache.mjs';
import { Plan } from './sampling/plan.mjs';
import { checkedRequest, genders, requestKey } from './request.mjs';
import { longestSpelling } from './writing/spelling.mjs';
import { rankNationalities } from './scoring/rank.mjs';
import { scoreName } from './scoring/score.mjs';
import { UnknownNationalityError } from './unknown-nationality.mjs';

const defaultCacheBytes = 16 * 2 ** 20;
const mostPlans = 64;

/** An immutable model. `NameModel.load(bytes)` makes one. */
export class NameModel {
  #file;
  #plans = new Map();
  #fingerprint;

  constructor(file, realNames, cacheBytes, like = null) {
    if (file?.header === undefined) throw new TypeError('NameModel.load(bytes) makes a model');
    const { header, parameters } = this.#file = file;
    this.header = header;
    this.alphabet = header.alphabet;
    this.nationalities = Object.freeze(header.nationalities.map(({ name }) => name));
    this.maxSymbols = header.maxLength;
    this.minP = header.minWeight / 2 ** 24;
    this.notes = header.notes;
    this.realNames = realNames;
    this.cacheBytes = cacheBytes;
    this.allSymbols = Uint16Array.from({ length: header.alphabet.length }, (_, i) => i);
    this.longestSymbol = Math.max(1, ...header.alphabet.slice(1).map(longestSpelling));
    this.maxChars = this.maxSymbols * this.longestSymbol;
    this.indices = new Map(this.nationalities.map((name, i) => [name.toUpperCase(), i]));
    this.network = like?.network ?? new (header.cell === 'gated-linear' ? GatedLinearNetwork : RecurrentNetwork)(header, parameters);
    this.cache = like?.cache ?? new PrefixCache(this.network.stateLength, cacheBytes);
  }

  /**
   * Reads a .cognomen file.
   * @param {ArrayBuffer | Uint8Array} source
   */
  static load(source, { realNames = null, cacheBytes = defaultCacheBytes, trusted = false } = {}) {
    if (realNames !== null && !(realNames instanceof RealNames)) throw new TypeError('realNames: RealNames.load(bytes) makes a set of real names');
    if (!(cacheBytes >= 0)) throw new RangeError(`cacheBytes is ${cacheBytes}: a budget is 0 bytes or more`);
    return new NameModel(readModelFile(bytesOf(source, 'model file'), trusted), realNames, cacheBytes);
  }

  /** The same model with a set of real names beside it. */
  with(realNames) {
    if (!(realNames instanceof RealNames)) throw new TypeError('realNames: RealNames.load(bytes) makes a set of real names');
    return new NameModel(this.#file, realNames, this.cacheBytes, this);
  }

  /** A hash of everything that determines names, in 16 hexadecimal digits. */
  get fingerprint() {
    return this.#fingerprint ??= this.#file.fingerprint();
  }

  /** The forms of a nationality's names. */
  gendersOf(nationality) {
    return [...this.header.nationalities[this.indexOf(nationality)].genders];
  }

  /** The default of minP for a nationality's names. */
  minPOf(nationality) {
    return minWeightOf(this.header, this.indexOf(nationality)) / 2 ** 24;
  }

  /** The characters of a nationality's names. */
  charactersOf(nationality) {
    return [...this.header.nationalities[this.indexOf(nationality)].symbols].slice(1).map((symbol) => this.alphabet[symbol]);
  }

  score(name, nationality, gender = 'unmarked') {
    return scoreName(this, checkedName(name), nationality, gender);
  }

  rankNationalities(name, prior = 'model') {
    return rankNationalities(this, checkedName(name), prior);
  }

  indexOf(nationality) {
    const index = typeof nationality === 'string' ? this.indices.get(nationality.toUpperCase()) : undefined;
    if (index === undefined) throw new UnknownNationalityError(String(nationality), this.nationalities);
    return index;
  }

  conditionOf(index, gender) {
    if (!genders.includes(gender)) throw new RangeError(`gender is ${gender}: it must be one of ${genders.join(', ')}`);
    const nationality = this.header.nationalities[index];
    return nationality.first + Math.max(0, nationality.genders.indexOf(gender));
  }

  /** The plan of a request, a nationality's name or nothing; plans asked for lately are kept. */
  planFor(asked) {
    if (asked === null || (typeof asked !== 'string' && typeof asked !== 'object' && asked !== undefined)) throw new TypeError(`request is ${asked}: ask by a nationality's name or an object`);
    const key = asked === undefined ? '' : typeof asked === 'string' ? `nationality\0${asked}\0\0` : requestKey(asked);
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      plan = new Plan(this, checkedRequest(typeof asked === 'string' ? { nationality: asked } : asked ?? {}, this));
      if (this.#plans.size >= mostPlans) this.#plans.delete(this.#plans.keys().next().value);
      this.#plans.set(key, plan);
    }
    return plan;
  }
}

function checkedName(name) {
  if (typeof name !== 'string' || name === '') throw new RangeError(`name is ${JSON.stringify(name)}: a name has at least 1 symbol`);
  return name;
}
