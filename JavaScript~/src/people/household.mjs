// A family: a father, a mother and children, named by their culture's rule.
import { addressOf, drawPerson, genderOf, parts, textOf } from './draw.mjs';
import { PersonName } from './person-name.mjs';
import { checkedGender } from './request.mjs';

const largestChildren = 64;
const fatherMember = 0, motherMember = 1, firstChild = 2;

/** Each member depends on the household's key and on their place alone. Brothers have different given names, and so have sisters. */
export class Household {
  #plan;
  #address;

  constructor(plan, address) {
    this.#plan = plan;
    this.#address = address;
    this.nationality = plan.nationality;
    this.father = drawPerson(plan, 'masculine', address, fatherMember);
    const bride = this.motherBeforeMarriage = drawPerson(plan, 'feminine', address, motherMember);
    this.mother = plan.culture.wivesKeepNames ? bride
      : new PersonName(plan.nationality, 'feminine', bride.given, this.#shared('feminine'), bride.patronymic, bride.secondFamily);
  }

  /** A child, 0 the eldest; without a gender, of the one drawn for its place. */
  child(index, gender) {
    if (!Number.isInteger(index) || index < 0 || index >= largestChildren) throw new RangeError(`index is ${index}: a household has the children 0 to ${largestChildren - 1}`);
    const { culture, nationality } = this.#plan;
    const own = genderOf(checkedGender(gender), this.#address, firstChild + index);
    const family = culture.descent === 'own' ? drawPerson(this.#plan, own, this.#address, firstChild + index).family
      : culture.descent === 'fathers-given' ? this.father.given
      : this.#shared(own);
    const patronymic = culture.patronymic === null ? '' : culture.patronymic(this.father.given, own !== 'feminine');
    return new PersonName(nationality, own, this.#givenName(index, own), family, patronymic, culture.hasSecondSurname ? this.motherBeforeMarriage.family : '');
  }

  /** The first children, the eldest first. */
  children(count) {
    if (!Number.isInteger(count) || count < 0 || count > largestChildren) throw new RangeError(`count is ${count}: a household has 0 to ${largestChildren} children`);
    return Array.from({ length: count }, (_, i) => this.child(i));
  }

  /** The father's family name in the form of a gender. */
  #shared(gender) {
    return this.#plan.inflected(this.father.family, gender);
  }

  /** Another given name than those that the elder children would have with the same gender, and than the parent's of that gender. */
  #givenName(index, gender) {
    const used = new Set([(gender === 'feminine' ? this.mother : this.father).given]);
    for (let i = 0; ; i++) {
      const place = addressOf(this.#address, parts.given, firstChild + i);
      let drawn = this.#plan.givenName(place, gender, (name) => !used.has(name));

      // A model with hardly a name repeats one.
      if (drawn.shortfall !== null) drawn = this.#plan.givenName(place, gender);
      const given = textOf(drawn);
      if (i === index) return given;
      used.add(given);
    }
  }
}
