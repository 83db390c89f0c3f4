import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NameGenerator, NameModel, ShortfallError, UnknownNationalityError } from '../src/index.mjs';
import { PersonGenerator, PersonName, UniquePeople } from '../src/people/index.mjs';
import { nativeScript } from '../src/scripts/index.mjs';
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

test('people in their own script are those that were written down', () => {
  const people = generator(), lines = [];
  const add = (latin) => {
    const native = latin.inNativeScript();
    lines.push(`  ${latin}: ${native} | ${native.toString('latin')} | ${native.toString('{family}, {given.}{patronymic.}')}`);
  };
  for (const nationality of nativeScript.nationalities) {
    lines.push(nationality);
    many(60, (i) => people.personAt(i, nationality)).forEach(add);
    const mill = people.householdFor('mill', nationality);
    [mill.mother, mill.father, ...mill.children(6)].forEach(add);
  }
  assert.deepEqual(lines, readFileSync(`${root}Tests/Goldens~/people-in-script.txt`, 'utf8').trimEnd().split('\n'));
});

test('a name in its own script stays, and one that has none is refused', () => {
  const anna = generator().personAt(0, { nationality: 'Russian', gender: 'feminine' });
  const native = anna.inNativeScript();
  assert.equal(native.inNativeScript(), native);
  assert.deepEqual([native.nationality, native.gender, anna.hasNativeScript], ['Russian', 'feminine', true]);
  const irish = generator().personAt(0, 'Irish');
  assert.equal(irish.hasNativeScript, false);
  assert.throws(() => irish.inNativeScript(), { name: 'RangeError', message: `"${irish}" is Irish: such names cannot be written in their own script` });
  const odd = new PersonName('Russian', 'feminine', 'Añna', 'Ivanova', '', '');
  assert.throws(() => odd.inNativeScript(), { name: 'RangeError', message: '"Añna": the romanisation of Russian names does not have the letter "ñ"' });
});

test('the family name is the surname that a generator of surnames gives, in the form of the gender', () => {
  const people = generator(7), names = new NameGenerator(surnames, { seed: 7 });
  for (let i = 0; i < 30; i++) {
    assert.equal(people.personAt(i, 'Korean').family, names.nameAt(i, 'Korean'));
    assert.equal(people.personFor(`key ${i}`, { nationality: 'German', gender: 'feminine' }).family, names.nameFor(`key ${i}`, 'German'));
  }
  for (const { family } of many(200, (i) => people.personAt(i, { nationality: 'Russian', gender: 'masculine' }))) assert.doesNotMatch(family, /(ova|eva|skaya)$/);
  for (const { family } of many(200, (i) => people.personAt(i, { nationality: 'Russian', gender: 'feminine' }))) assert.doesNotMatch(family, /(ov|ev|sky)$/);
});

test('a person does not depend on the people asked for before', () => {
  const people = generator();
  const forth = many(60, (i) => String(people.personAt(i)));
  const back = many(60, (i) => String(generator().personAt(59 - i))).reverse();
  assert.deepEqual(back, forth);
  assert.equal(String(generator().next()), forth[0]);
  const later = generator(42, { position: 5 });
  assert.equal(String(later.next()), forth[5]);
  assert.equal(later.position, 6);
});

test('given names are real ones unless others are asked for', () => {
  const known = ({ given, gender }) => givenNames.realNames.of('Irish', gender).names.includes(given);
  const real = (rule) => many(150, (i) => generator().personAt(i, { nationality: 'Irish', realNames: rule })).filter(known).length;
  assert.deepEqual([real(null), real('only'), real('avoid')], [150, 150, 0]);
  assert.ok(real('allow') < 60, `${real('allow')} of 150`);
  const without = NameModel.load(readFileSync(`${root}Data/GivenNames.cognomen`));
  assert.ok(new PersonGenerator(surnames, without).next('Irish').given.length > 0);
});

test('the set of given names has its own names and no others', () => {
  const { realNames } = givenNames;
  assert.ok(realNames.has('Anna') && realNames.has('ÁINE') && !realNames.has('Annaq'));
  assert.equal(realNames.of('Elvish', 'feminine'), null);
  assert.equal(many(2000, (i) => `Other${i}`).filter((name) => realNames.has(name)).length, 0);
});

test('both genders come about as often, and the one asked for always', () => {
  const drawn = many(400, (i) => generator().personAt(i, 'Thai').gender).filter((gender) => gender === 'feminine').length;
  assert.ok(drawn > 160 && drawn < 240, `${drawn} of 400 are women`);
  assert.ok(many(50, (i) => generator().personAt(i, { nationality: 'Thai', gender: 'feminine' })).every(({ gender }) => gender === 'feminine'));
});

test('given and family names meet what is asked of them', () => {
  const request = { nationality: 'Polish', gender: 'feminine', given: { startsWith: 'K', maxLength: 6 }, family: { endsWith: 'ski' } };
  for (const person of many(20, (i) => generator().personAt(i, request))) {
    assert.match(person.given, /^K.{0,5}$/);
    assert.match(person.family, /ska$/);
  }
  const { person, shortfall } = generator().tryNext({ nationality: 'Polish', given: { endsWith: 'xqx' } });
  assert.equal(person, null);
  assert.equal(shortfall.constraint, 'endsWith');
  assert.throws(() => generator().next({ nationality: 'Polish', given: { endsWith: 'xqx' } }), ShortfallError);
});

test('a name is written by a format', () => {
  const anna = generator().personAt(0, { nationality: 'Hungarian', gender: 'feminine' });
  assert.equal(String(anna), `${anna.family} ${anna.given}`);
  assert.equal(anna.toString('LATIN'), `${anna.given} ${anna.family}`);
  assert.equal(anna.toString('{family}, {given.}'), `${anna.family}, ${anna.given[0]}.`);
  assert.equal(anna.toString('{given} son of {patronymic} {family}!'), `${anna.given} ${anna.family}!`);
  assert.equal(anna.toString('Mr {patronymic} {family}'), anna.family);
  assert.equal(anna.toString(''), '');
  assert.throws(() => anna.toString('{name}'), /format is "{name}": "name" is no part; a part is {given}/);
  assert.throws(() => anna.toString('{given'), /an opening brace has no closing one/);
  assert.throws(() => anna.toString('given}'), /a closing brace has no opening one/);
  assert.throws(() => anna.toString(7), /format is 7/);
  assert.throws(() => { anna.given = 'Eve'; }, TypeError);
  assert.deepEqual(JSON.parse(JSON.stringify(anna)), { nationality: 'Hungarian', gender: 'feminine', given: anna.given, family: anna.family, patronymic: '', secondFamily: '' });
});

test('a family has the names that its culture gives', () => {
  const russian = generator().householdFor('mill', 'russian');
  assert.equal(russian.nationality, 'Russian');
  const children = russian.children(12);
  for (const gender of ['masculine', 'feminine']) {
    const given = children.filter((child) => child.gender === gender).map((child) => child.given);
    assert.equal(new Set(given).size, given.length);
  }
  assert.match(russian.child(0, 'masculine').patronymic, /ich$/);
  assert.match(russian.child(0, 'feminine').patronymic, /na$/);
  assert.deepEqual(generator().householdFor('mill', 'Russian').child(11), children[11]);
  const spanish = generator().householdFor(7, 'Spanish');
  assert.equal(spanish.child(0).family, spanish.father.family);
  assert.equal(spanish.child(0).secondFamily, spanish.mother.family);
  assert.deepEqual(spanish.mother, spanish.motherBeforeMarriage);
  const malay = generator().householdFor('mill', 'Malay');
  assert.equal(malay.child(2, 'feminine').patronymic, `binti ${malay.father.given}`);
  assert.equal(new NameGenerator(surnames, { seed: 42 }).nameFor('mill', 'German'), generator().householdFor('mill', 'German').father.family);
});

test('no whole name is given out twice', () => {
  const crowd = new UniquePeople(generator(), ['Nobody']);
  const names = many(150, () => String(crowd.next({ nationality: 'Korean', given: { maxLength: 4 } })));
  assert.equal(new Set(names.map((name) => name.toUpperCase())).size, 150);
  assert.ok(crowd.has('NOBODY') && !crowd.reserve(names[3].toUpperCase()) && crowd.release(names[3]) && !crowd.has(names[3]));
  const kim = generator().next('Korean');
  const alone = new UniquePeople({ next: () => kim });
  assert.equal(alone.next(), kim);
  assert.throws(() => alone.next(), (error) => error instanceof ShortfallError && error.shortfall.constraint === 'unused' && error.shortfall.attempts === 1000);
});

test('what cannot be asked is refused with its name, and takes no position', () => {
  const people = generator();
  const refused = [
    [{ natoinality: 'Irish' }, /natoinality is no field of a request for people/],
    [{ gender: 'male' }, /gender is male/],
    [{ nationality: 'Irish', given: 'A' }, /given is A: it is a request for names/],
    [{ family: {} }, /nationality is missing/],
    [{ nationality: 'Irish', realNames: 'never' }, /realNames is "never"/],
    [{ nationality: 'Irish', given: { maxLength: 0 } }, /maxLength is 0/],
    [null, /request is null/],
  ];
  for (const [request, message] of refused) assert.throws(() => people.next(request), message);
  assert.throws(() => people.next('Irsh'), (error) => error instanceof UnknownNationalityError && error.near[0] === 'Irish');
  assert.throws(() => people.householdFor('mill'), /nationality is undefined/);
  assert.throws(() => people.householdFor('mill', 'Irish').child(64), /index is 64/);
  assert.throws(() => people.householdFor('mill', 'Irish').children(-1), /count is -1/);
  assert.throws(() => new PersonGenerator(surnames), /givenNames: NameModel\.load/);
  assert.throws(() => new PersonGenerator(loadModel('unconditioned'), givenNames), /no nationalities/);
  assert.throws(() => new PersonGenerator(surnames, givenNames, { seed: 0.5 }), /seed is 0.5/);
  assert.equal(people.position, 0);
  assert.throws(() => new PersonName(), /PersonGenerator/);
});
