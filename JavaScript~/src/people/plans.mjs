// What the parts of a person's name are drawn by, for one nationality.
import { RandomWords } from '../numbers/philox.mjs';
import { hashOfText } from '../numbers/xxhash64.mjs';
import { draw, largestAttempts } from '../sampling/draw.mjs';
import { feminine, hasForms, masculine } from './name-forms.mjs';
import { Plan } from '../sampling/plan.mjs';
import { checkedRequest } from '../request.mjs';
import { cultureOf } from './cultures.mjs';

// Real names are the likelier ones: with a lower temperature they come after fewer attempts.
const realTemperature = 0.75;

// A longer name keeps its form.
const longestTurned = 128;

const words = new RandomWords();

const planOf = (model, request) => new Plan(model, checkedRequest(request, model));

export class PersonPlan {
  constructor(surnames, givenNames, request, nationality) {
    this.surnames = surnames;
    this.givenNames = givenNames;
    this.request = request;
    this.nationality = nationality;
    this.culture = cultureOf(nationality);
    this.family = { unmarked: request.family == null ? surnames.planFor(nationality) : this.#family('unmarked') };
    this.prefersReal = request.realNames == null && givenNames.realNames !== null;
    this.rule = request.realNames ?? (this.prefersReal ? 'only' : 'allow');
    this.hash = hashOfText(nationality);
    const label = givenNames.nationalities[givenNames.indexOf(nationality)];
    const lists = this.rule === 'only' && request.given == null ? givenNames.realNames : null;
    this.familiar = {};
    this.given = {};
    this.fallback = {};
    for (const gender of ['masculine', 'feminine']) {
      this.familiar[gender] = lists?.of(label, gender) ?? null;
      if (this.familiar[gender] === null) this.given[gender] = this.#given(gender, this.rule);
    }
  }

  #family(gender) {
    return planOf(this.surnames, { ...this.request.family, nationality: this.nationality, gender });
  }

  #given(gender, realNames) {
    const { request } = this;
    const usual = this.prefersReal ? { temperature: realTemperature } : {};
    return planOf(this.givenNames, { ...request.given ?? usual, nationality: this.nationality, gender, realNames });
  }

  /** Draws the surname that a generator of surnames gives at an address. */
  surname(address, gender) {
    const form = this.culture.descent === 'own' ? gender : 'unmarked';
    return draw(this.family[form] ??= this.#family(form), address);
  }

  /** A surname as it was drawn, in the form of a gender. */
  inflected(surname, gender) {
    const { culture, nationality } = this;
    if (!hasForms(nationality)) return surname;
    const isWomans = culture.womensEndings.some((ending) => surname.length > ending.length && surname.endsWith(ending));
    if (gender === 'feminine') return isWomans ? surname : feminine(surname, nationality);
    return isWomans && surname.length <= longestTurned ? masculine(surname, nationality) : surname;
  }

  /** A real name from the list; null where each attempt fails: a household has had all names. */
  #familiarName({ seed, domain, index }, gender, isUnused) {
    const place = { high: (index.high ^ this.hash.high) >>> 0, low: (index.low ^ this.hash.low) >>> 0 };
    for (let attempt = 0; attempt < largestAttempts; attempt++) {
      const name = this.familiar[gender].choose(words.begin(seed, domain, place, attempt).next());
      if (name !== null && name.length <= this.givenNames.maxChars && (isUnused === null || isUnused(name))) return name;
    }
    return null;
  }

  givenName(address, gender, isUnused = null) {
    const name = this.familiar[gender] && this.#familiarName(address, gender, isUnused);
    if (name !== null) return { name, shortfall: null };
    const drawn = draw(this.given[gender] ??= this.#given(gender, this.rule), address, isUnused);
    if (drawn.shortfall === null || !this.prefersReal) return drawn;
    return draw(this.fallback[gender] ??= this.#given(gender, 'allow'), address, isUnused);
  }
}
