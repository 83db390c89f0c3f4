import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NameGenerator, NameModel, ShortfallError, UnknownNationalityError } from '../src/index.mjs';
import { PersonGenerator, PersonName, UniquePeople } from '../src/people/index.mjs';
import { loadGivenNames, loadModel, root } from './models.mjs';

const surnames = loadModel('bundled'), givenNames = loadGivenNames();
const generator = (seed = 42, options = {}) => new PersonGenerator(surnames, givenNames, { seed, ...options });
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));

test('people and households are those that were written down', () => {
  const people = generator();
  const lines = [`surnames ${surnames.fingerprint}, given names ${givenNames.fingerprint}`];
  for (const nationality of surnames.nationalities) {
    lines.push(nationality, ...many(6, (i) => `  ${people.personAt(i, nationality)}`));
    const mill = people.householdFor('mill', nationality);
    lines.push(`  mother ${mill.mother}, born ${mill.motherBeforeMarriage.family}, father ${mill.father}, children ${mill.children(2).join(', ')}`);
  }
  assert.deepEqual(lines, readFileSync(`${root}Tests/Goldens~/people.txt`, 'utf8').trimEnd().split('\n'));
});
