// Whole people: given names, patronymics, orders and families.
export { Household } from './household.mjs';
export { PersonGenerator } from './generator.mjs';
export { PersonName } from './person-name.mjs';
export { RealGivenNames } from './real-given-names.mjs';
export { UniquePeople } from './unique-people.mjs';
