import test from 'node:test';
import assert from 'node:assert/strict';
import { Blocklist, NameGenerator } from '../src/index.mjs';
import { goldenLines, loadModel, modelNames } from './models.mjs';
import { hashOfNames, requestNames, simpleNames } from './sweeps.mjs';

// COGNOMEN_LONG=1 takes the longer sweep too, some minutes.
const counts = process.env.COGNOMEN_LONG === '1' ? [500, 20000] : [500];

for (const name of modelNames) {
  test(`the model ${name} gives the names that were written down`, () => {
    const model = loadModel(name);
    const lines = goldenLines(name);
    assert.equal(`fingerprint ${model.fingerprint}`, lines[0]);
    const names = new NameGenerator(model, { seed: 42 });
    for (const nationality of [undefined, ...model.nationalities]) {
      const first = Array.from({ length: 10 }, (_, i) => names.nameAt(i, { nationality, blocklist: Blocklist.none }));
      const line = `${nationality ?? 'any'}: ${first.join(' ')}`;
      assert.ok(lines.includes(line), `${line} is not in the golden file`);
    }
  });

  for (const count of counts) {
    test(`the model ${name} gives the first ${count} names of the sweep`, () => {
      assert.ok(goldenLines(name).includes(`hash ${count} ${hashOfNames(simpleNames(loadModel(name), count))}`));
    });
  }

  test(`the model ${name} gives the names under constraints, blends and spellings`, () => {
    assert.ok(goldenLines(name).includes(`requests ${hashOfNames(requestNames(loadModel(name)))}`));
  });
}

test('the cache changes no name, whether it is absent, small or large', () => {
  const expected = hashOfNames(simpleNames(loadModel('gated-linear'), 2000));
  for (const cacheBytes of [0, 20000]) {
    assert.equal(hashOfNames(simpleNames(loadModel('gated-linear', { cacheBytes }), 2000)), expected);
  }
});

test('names are the same without WebAssembly', () => {
  const { WebAssembly } = globalThis;
  try {
    globalThis.WebAssembly = undefined;
    const model = loadModel('gated-linear');
    assert.ok(goldenLines('gated-linear').includes(`hash 500 ${hashOfNames(simpleNames(model, 500))}`));
    assert.equal(model.network.math.constructor.name, 'PlainMath');
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
  assert.equal(loadModel('gated-linear').network.math.constructor.name, 'VectorMath');
});
