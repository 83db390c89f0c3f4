// Draws whole names. Each part is drawn under random words of its own, so that it does not depend on which others are drawn.
import { RandomWords } from '../numbers/philox.mjs';
import { draw } from '../sampling/draw.mjs';
import { ShortfallError } from '../sampling/shortfall.mjs';
import { PersonName } from './person-name.mjs';

/** The numbers of the parts. Family of member 0 is the surname at the address. */
export const parts = Object.freeze({ family: 0, given: 1, gender: 2, fathersGiven: 3, second: 4 });

const domainCount = 8, partCount = 8;
const words = new RandomWords();

/** Where a part of a member of a household stands. */
export const addressOf = ({ seed, domain, index }, part, member) => ({ seed, domain: domain + domainCount * (part + partCount * member), index });

/** The text that was drawn; where there is none, an error that says why. */
export function textOf({ name, shortfall }) {
  if (shortfall !== null) throw new ShortfallError(shortfall);
  return name;
}

/** The gender asked for, or one drawn. */
export function genderOf(gender, address, member) {
  if (gender !== 'unmarked') return gender;
  const { seed, domain, index } = addressOf(address, parts.gender, member);
  return words.begin(seed, domain, index, 0).next() >>> 31 === 0 ? 'masculine' : 'feminine';
}

/** Draws a member of the household at an address, with a family name of the member's own. */
export function drawPerson(plan, asked, address, member = 0) {
  const gender = genderOf(asked, address, member);
  return finish(plan, gender, address, member, textOf(plan.surname(addressOf(address, parts.family, member), gender)));
}

/** Draws a person of any nationality; `planOf` has the plans by nationality. */
export function drawAnybody(surnames, planOf, asked, address) {
  const anybody = surnames.planFor(undefined);
  const surname = textOf(draw(anybody, address));
  const plan = planOf(surnames.nationalities[anybody.result.start.nationality.index]);
  return finish(plan, genderOf(asked, address, 0), address, 0, surname);
}

function finish(plan, gender, address, member, surname) {
  const { culture } = plan;
  const given = (part, whose) => textOf(plan.givenName(addressOf(address, part, member), whose));
  const family = plan.inflected(surname, gender);
  const ownGiven = given(parts.given, gender);
  let patronymic = '';
  if (culture.patronymic !== null) {
    const father = culture.descent === 'fathers-given' ? family : given(parts.fathersGiven, 'masculine');
    patronymic = culture.patronymic(father, gender !== 'feminine');
  }
  const second = culture.hasSecondSurname ? textOf(plan.surname(addressOf(address, parts.second, member), 'unmarked')) : '';
  return new PersonName(plan.nationality, gender, ownGiven, family, patronymic, second);
}
