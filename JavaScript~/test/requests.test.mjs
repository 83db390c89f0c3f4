import test from 'node:test';
import assert from 'node:assert/strict';
import { Blocklist, NameGenerator, ShortfallError, UniqueNames, UnknownNationalityError } from '../src/index.mjs';
import { nameForms } from '../src/people/index.mjs';
import { loadModel } from './models.mjs';

const model = loadModel('bundled');
const generator = (seed = 42) => new NameGenerator(model, { seed });
const many = (request, count = 200) => Array.from({ length: count }, (_, i) => generator().nameAt(i, request));

test('names meet what was asked', () => {
  for (const name of many({ nationality: 'Polish', startsWith: 'KO', endsWith: 'ski', minLength: 7, maxLength: 10 }, 30)) {
    assert.match(name, /^[Kk]o.*ski$/);
    assert.ok(name.length >= 7 && name.length <= 10);
  }
  for (const name of many({ nationality: 'German', allowedCharacters: 'ABCDEFGHIKLMNOPRSTUabcdefghiklmnoprstu' }, 30)) assert.match(name, /^[A-IK-PR-Ua-ik-pr-u]+$/);
  for (const name of many({ nationality: 'Czech', diacritics: 'fold', casing: 'lower' }, 50)) assert.match(name, /^[a-z' -]+$/);
  for (const name of many({ casing: 'capital-first' }, 50)) assert.equal(name[0], name[0].toUpperCase());
});

test('a name does not depend on the names asked for before it', () => {
  const names = generator();
  const forth = Array.from({ length: 300 }, (_, i) => names.nameAt(i));
  const back = Array.from({ length: 300 }, (_, i) => generator().nameAt(299 - i)).reverse();
  assert.deepEqual(back, forth);
});

test('a request that was changed after use is a new request', () => {
  const request = { nationality: 'Irish' };
  const irish = generator().nameAt(1, request);
  request.nationality = 'Thai';
  assert.equal(generator().nameAt(1, request), generator().nameAt(1, 'Thai'));
  assert.equal(generator().nameAt(1, 'Irish'), irish);
});

test('a saved generator goes on where it was', () => {
  const names = generator(-7n);
  names.next();
  const restored = NameGenerator.restore(model, names.save());
  assert.equal(restored.next(), names.next());
  assert.equal(restored.position, 2);
  const far = new NameGenerator(model, { seed: 2n ** 63n - 1n, position: 2n ** 63n - 1n });
  far.next();
  assert.equal(NameGenerator.restore(model, far.save()).position, -(2n ** 63n));
  assert.throws(() => NameGenerator.restore(model, names.save().replace('v1', 'v2')), /disagree/);
  assert.throws(() => NameGenerator.restore(loadModel('gru'), names.save()), /was saved with the model/);
  assert.throws(() => NameGenerator.restore(model, 'v1'), /save\(\)/);
});

test('contradictions are refused with the field and its value', () => {
  const names = generator();
  const refused = [
    [{ minLength: 5, maxLength: 3 }, /minLength is 5 and maxLength is 3/],
    [{ temperature: 0 }, /temperature is 0: a temperature is 0.05 to 20/],
    [{ temperature: NaN }, /temperature is NaN/],
    [{ topK: 0.5 }, /topK is 0.5/],
    [{ startsWith: '' }, /startsWith is ""/],
    [{ startsWith: 'abcdef', maxLength: 3 }, /no name is that short/],
    [{ natoinality: 'Irish' }, /natoinality is no field of a request/],
    [{ blend: { Irish: -1 } }, /blend\["Irish"\] is -1/],
    [{ blend: { Irish: 0 } }, /no positive weight/],
    [{ nationality: 'Irish', blend: { Thai: 1 } }, /ask for one of them/],
    [{ realNames: 'avoid' }, /without a set of real names/],
    [{ casing: 'Upper' }, /as-written, capital-first, upper, lower/],
    [{ blocklist: ['a'] }, /Blocklist\.none/],
  ];
  for (const [request, message] of refused) assert.throws(() => names.next(request), message);
  assert.throws(() => names.next(null), /request is null/);
  assert.throws(() => names.nameAt(0.5), /index is 0.5/);
  assert.throws(() => names.nameAt(2n ** 64n), /64 bits/);
  assert.throws(() => new NameGenerator(model, { seed: 2 ** 53 }), /BigInt/);
  assert.equal(names.position, 0);
});

test('an unknown nationality is answered with those that are like it', () => {
  assert.throws(() => generator().next('Irsh'), (error) => error instanceof UnknownNationalityError && error.near[0] === 'Irish');
  assert.equal(generator().nameAt(3, 'iRISH'), generator().nameAt(3, 'Irish'));
});

test('what no name meets has a reason, and takes bounded time', () => {
  const { name, shortfall } = generator().tryNext({ nationality: 'Japanese', endsWith: 'xqx' });
  assert.equal(name, null);
  assert.equal(shortfall.constraint, 'endsWith');
  assert.equal(shortfall.attempts, 0);
  assert.throws(() => generator().next({ accept: () => false }), (error) => error instanceof ShortfallError && error.shortfall.constraint === 'accept' && error.shortfall.attempts === 1000);
});

test('a blocklist takes names, parts and exceptions', () => {
  const list = Blocklist.default.withNames('Voldemort').withParts('xyzzy').except('Xyzzyman');
  assert.ok(list.blocks('VÖLDEMORT') && list.blocks('Anxyzzya') && !list.blocks('Xyzzyman') && !list.blocks('Voldemorts'));
  assert.ok(list.blocks('von Voldemort') && !Blocklist.default.blocks('Voldemort') && !Blocklist.none.blocks('xyzzy'));
  for (const real of ['Dickinson', 'Hancock', 'Fuchs', 'Scunthorpe']) assert.ok(!Blocklist.default.blocks(real), real);
  assert.throws(() => list.withNames('-'), /at least one letter/);
});

test('no name is given out twice', () => {
  const names = new UniqueNames(generator());
  const given = Array.from({ length: 300 }, () => names.next('Vietnamese'));
  assert.equal(new Set(given.map((name) => name.toUpperCase())).size, 300);
  assert.ok(names.release(given[0]) && !names.release(given[0]) && names.reserve(given[0]));
});

test('surnames have forms', () => {
  assert.equal(nameForms.feminine('Novák', 'Czech'), 'Nováková');
  assert.equal(nameForms.feminine('Hájek', 'Czech'), 'Hájková');
  assert.equal(nameForms.masculine('Kowalska', 'Polish'), 'Kowalski');
  assert.equal(nameForms.feminine('Smith', 'English'), 'Smith');
  assert.ok(nameForms.hasForms('russian') && !nameForms.hasForms('English'));
});

test('probabilities of nationalities add up to one, and scores to their symbols', () => {
  const ranks = model.rankNationalities('Kowalski', 'uniform');
  assert.equal(ranks[0].nationality, 'Polish');
  assert.ok(Math.abs(ranks.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
  const score = model.score('Kowxalski', 'Polish');
  assert.equal(score.costs.length, score.symbols);
  assert.ok(Math.abs(score.costs.reduce((sum, cost) => sum + cost, 0) - score.nats) < 1e-9);
  assert.ok(score.nats > model.score('Kowalski', 'Polish').nats);
  assert.throws(() => model.score('', 'Polish'), /at least 1 symbol/);
  assert.throws(() => model.rankNationalities('A', { Irish: 0 }), /no positive weight/);
});
