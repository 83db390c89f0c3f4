import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../build.mjs';
import * as library from '../src/index.mjs';
import { goldenLines } from './models.mjs';

test('the package works where it is installed, with the bundled network and its real names', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cognomen-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  renameSync(buildPackage(join(folder, 'package')), join(folder, 'node_modules', 'cognomen'));
  writeFileSync(join(folder, 'game.mjs'), `
    import { Blocklist, NameGenerator } from 'cognomen';
    import { loadBundled } from 'cognomen/bundled';
    const model = await loadBundled();
    const names = new NameGenerator(model, { seed: 42 });
    const request = { blocklist: Blocklist.none };
    console.log(Array.from({ length: 10 }, (_, i) => names.nameAt(i, request)).join(' '));
    console.log(names.next({ realNames: 'avoid' }).length > 0, model.score('Kowalski', 'Polish').percentile !== null);
  `);
  const output = execFileSync(process.execPath, ['game.mjs'], { cwd: folder, encoding: 'utf8' });
  const line = goldenLines('bundled').find((golden) => golden.startsWith('any:'));
  assert.equal(output, `${line.replace('any: ', '')}\ntrue true\n`);
});

test('the types name everything that the library exports', () => {
  const types = readFileSync(new URL('../src/index.d.ts', import.meta.url), 'utf8');
  for (const name of Object.keys(library)) assert.match(types, new RegExp(`export (class|const) ${name}\\b`));
});
