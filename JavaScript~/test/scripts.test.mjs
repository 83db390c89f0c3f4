import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NameGenerator } from '../src/index.mjs';
import { nativeScript } from '../src/scripts/index.mjs';
import { loadGivenNames, loadModel, root } from './models.mjs';

const model = loadModel('bundled');

/** The spellings that the C# tests know: [nationality, Latin, native]. */
function known(list) {
  const source = readFileSync(`${root}Tests/Runtime/Scripts/KnownSpellings.cs`, 'utf8');
  const text = new RegExp(`string ${list} = @"([^"]*)"`).exec(source)[1];
  return [...text.matchAll(/([A-Z]\w+):([^:]*?)(?=[A-Z]\w+:|$)/gu)].flatMap(([, nationality, pairs]) =>
    pairs.trim().split(/\s*,\s*|\s*\n\s*/u).filter((pair) => pair !== '').map((pair) => [nationality, ...pair.split(' ')]));
}

test('real names are written as their bearers write them', () => {
  for (const [list, given, least] of [['SurnameList', false, 180], ['GivenNameList', true, 60]]) {
    const names = known(list);
    assert.ok(names.length >= least, `${names.length} names were read`);
    for (const [nationality, latin, native] of names) assert.equal(nativeScript.write(latin, nationality, { given }), native, `${nationality} ${latin}`);
  }
});

test('every name of the bundled models can be written, and no Latin letter is left', () => {
  const all = { surnames: model, givenNames: loadGivenNames() };
  for (const nationality of nativeScript.nationalities) {
    for (const [which, names] of Object.entries(all)) {
      const generator = new NameGenerator(names, { seed: 11 });
      for (let i = 0; i < 200; i++) {
        const name = generator.next({ nationality, temperature: i % 2 === 0 ? 1 : 3 });
        const written = nativeScript.write(name, nationality, { given: which === 'givenNames' });
        assert.doesNotMatch(written, /[A-Za-zÀ-ɏ]/, `${nationality} ${name}`);
      }
    }
  }
});

test('letter case and the parts of a name are kept', () => {
  const russian = { SHCHUKIN: 'ЩУКИН', BELY: 'БЕЛЫЙ', YAROVOY: 'ЯРОВОЙ', petrov: 'петров', MaYarov: 'МаЯров', 'Bely-Sky Yelin': 'Белый-Ский Елин' };
  for (const [latin, native] of Object.entries(russian)) assert.equal(nativeScript.write(latin, 'Russian'), native);
  assert.equal(nativeScript.write('Nechui-Levytskyi', 'Ukrainian'), 'Нечуй-Левицький');
});

test('what cannot be written is refused by name', () => {
  assert.ok(!nativeScript.isOffered('Chinese') && !nativeScript.isOffered('toString') && nativeScript.isOffered('Korean'));
  assert.throws(() => nativeScript.write('Wang', 'Chinese'), /nationality is "Chinese".*Bulgarian, Japanese/);
  assert.throws(() => nativeScript.write('Ivañov', 'Russian'), /name is "Ivañov".*the letter "ñ"/);
  assert.throws(() => nativeScript.write('A😀', 'Japanese'), /"😀"/);
  assert.throws(() => nativeScript.write(null, 'Russian'), /name is null/);
  assert.throws(() => nativeScript.write('A\0b', 'Russian'), /does not have the letter "\\u0000"/);
  assert.equal(nativeScript.tryWrite('Ivañov', 'Russian'), null);
});
