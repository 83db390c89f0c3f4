// The model of given names: fetched when people are first asked for.
import { NameModel } from '../../src/index.mjs';
import { PersonGenerator, RealGivenNames } from '../../src/people/index.mjs';
import { load } from './page.mjs';

let loading;

/** The model of given names with its set of real ones. After an error it is tried again. */
export function loadGivenNames() {
  loading ??= Promise.all([load('GivenNames.cognomen'), load('real-given-names.bin')])
    .then(([model, names]) => NameModel.load(model, { realNames: RealGivenNames.load(names), trusted: true }))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Draws the people of a seed. */
export const peopleOf = (model, givenNames, options) => new PersonGenerator(model, givenNames, options);

/** The cultures of a model that have given names too; those of the bundled model before given names are there. */
export const culturesOfPeople = ({ model, bundled, givenNames }) => {
  const known = (givenNames ?? bundled).nationalities;
  return model.nationalities.filter((name) => known.includes(name));
};
