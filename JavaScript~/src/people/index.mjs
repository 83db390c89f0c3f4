// Whole people: given names, patronymics, orders and families.
export { Household } from './household.mjs';
export * as nameForms from './name-forms.mjs';
export { PersonGenerator } from './generator.mjs';
export { PersonName } from './person-name.mjs';
export { RealGivenNames } from './real-given-names.mjs';
export { UniquePeople } from './unique-people.mjs';
