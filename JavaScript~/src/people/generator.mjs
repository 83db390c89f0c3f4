import { requestKey } from '../request.mjs';
import { NameModel } from '../model.mjs';
import { ShortfallError } from '../sampling/shortfall.mjs';
import { Stream } from '../stream.mjs';
import { drawAnybody, drawPerson } from './draw.mjs';
import { Household } from './household.mjs';
import { PersonPlan } from './plans.mjs';
import { checkedPerson } from './request.mjs';

const mostPlans = 256;
/** Draws whole names of people. The family name is the surname that a NameGenerator with the same model and seed gives, in the form of the gender. */
export class PersonGenerator extends Stream {
  #plans = new Map();

  constructor(surnames, givenNames, options) {
    for (const [field, model] of Object.entries({ surnames, givenNames })) {
      if (!(model instanceof NameModel)) throw new TypeError(`${field}: NameModel.load(bytes) makes a model`);
    }
    if (surnames.nationalities.length === 0) throw new RangeError('the model of surnames has no nationalities: a person has one');
    super(options);
    this.surnames = surnames;
    this.givenNames = givenNames;
  }

  /** The next person; a request that is refused takes no position. */
  next(request) {
    const drawAt = this.#ready(request);
    return drawAt(this.nextAddress());
  }

  /** The next person as { person, shortfall }, one of them null. */
  tryNext(request) {
    try {
      return { person: this.next(request), shortfall: null };
    } catch (error) {
      if (!(error instanceof ShortfallError)) throw error;
      return { person: null, shortfall: error.shortfall };
    }
  }

  personAt(index, request) {
    return this.#ready(request)(this.addressAt(index));
  }

  /** The person with a key (a text) or a number. */
  personFor(key, request) {
    return this.#ready(request)(this.addressFor(key));
  }

  /** The household with a key or a number. Its father's surname is the one that a NameGenerator gives for the key. */
  householdFor(key, nationality) {
    if (typeof nationality !== 'string') throw new TypeError(`nationality is ${nationality}: it must be a text`);
    return new Household(this.#planFor({}, nationality), this.addressFor(key));
  }

  /** What draws the person of a request at an address. */
  #ready(asked) {
    const request = checkedPerson(asked);
    if (request.nationality == null) return (address) => drawAnybody(this.surnames, (nationality) => this.#planFor(request, nationality), request.gender, address);
    const plan = this.#planFor(request, request.nationality);
    return (address) => drawPerson(plan, request.gender, address);
  }

  #planFor({ realNames, given, family }, asked) {
    const nationality = this.surnames.nationalities[this.surnames.indexOf(asked)];
    const key = [nationality, realNames ?? '', given == null ? '' : requestKey(given), family == null ? '' : requestKey(family)].join('\0\0\0');
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      plan = new PersonPlan(this.surnames, this.givenNames, { realNames, given, family }, nationality);
      if (this.#plans.size >= mostPlans) this.#plans.delete(this.#plans.keys().next().value);
      this.#plans.set(key, plan);
    }
    return plan;
  }
}
