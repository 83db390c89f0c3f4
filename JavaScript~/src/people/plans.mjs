// What the parts of a person's name are drawn by, for one nationality.
import { draw } from '../sampling/draw.mjs';
import { feminine, hasForms, masculine } from '../name-forms.mjs';
import { Plan } from '../sampling/plan.mjs';
import { checkedRequest } from '../request.mjs';
import { cultureOf } from './cultures.mjs';

// Real names are the likelier ones: with a lower temperature they come after fewer attempts.
const realTemperature = 0.75;

// A longer name keeps its form.
const longestTurned = 128;

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
    const rule = request.realNames ?? (this.prefersReal ? 'only' : 'allow');
    this.given = { masculine: this.#given('masculine', rule), feminine: this.#given('feminine', rule) };
    this.fallback = {};
  }

  #family(gender) {
    return planOf(this.surnames, { ...this.request.family, nationality: this.nationality, gender });
  }

  #given(gender, realNames) {
    const { request } = this;
    const usual = request.realNames == null ? { temperature: realTemperature } : {};
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

  givenName(address, gender, isUnused = null) {
    const drawn = draw(this.given[gender], address, isUnused);
    if (drawn.shortfall === null || !this.prefersReal) return drawn;
    return draw(this.fallback[gender] ??= this.#given(gender, 'allow'), address, isUnused);
  }
}
