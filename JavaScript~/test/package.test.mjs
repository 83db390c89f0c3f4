import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../build.mjs';
import * as bundled from '../src/bundled.mjs';
import * as library from '../src/index.mjs';
import * as people from '../src/people/index.mjs';
import * as scripts from '../src/scripts/index.mjs';
import { goldenLines } from './models.mjs';

test('the package works where it is installed, with the bundled network and its real names', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cognomen-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  renameSync(buildPackage(join(folder, 'package')), join(folder, 'node_modules', 'cognomen'));
  writeFileSync(join(folder, 'game.mjs'), `
    import { Blocklist, NameGenerator } from 'cognomen';
    import { loadBundled, loadBundledGivenNames } from 'cognomen/bundled';
    import { PersonGenerator } from 'cognomen/people';
    import { nativeScript } from 'cognomen/scripts';
    const model = await loadBundled();
    const names = new NameGenerator(model, { seed: 42 });
    const request = { blocklist: Blocklist.none };
    console.log(Array.from({ length: 10 }, (_, i) => names.nameAt(i, request)).join(' '));
    console.log(names.next({ realNames: 'avoid' }).length > 0, model.score('Kowalski', 'Polish').percentile !== null);
    const people = new PersonGenerator(model, await loadBundledGivenNames(), { seed: 42 });
    console.log(String(people.personAt(0, 'Afrikaans')), nativeScript.write('Ivanov', 'Russian'));
  `);
  const output = execFileSync(process.execPath, ['game.mjs'], { cwd: folder, encoding: 'utf8' });
  const line = goldenLines('bundled').find((golden) => golden.startsWith('any:'));
  const [, , first] = goldenLines('people');
  assert.equal(output, `${line.replace('any: ', '')}\ntrue true\n${first.trim()} Иванов\n`);
});

test('every file that the package declares is in it, and nothing of the repository', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cognomen-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  buildPackage(folder);
  const { exports, files, ...fields } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const declared = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const path of [...declared, ...files]) assert.ok(existsSync(join(folder, path)), `${path} is missing`);
  assert.deepEqual(readdirSync(folder).sort(), [...files, 'package.json'].sort());
  assert.ok(!('devDependencies' in fields) && !('scripts' in fields) && fields.license === 'MIT');
  assert.doesNotMatch(readFileSync(join(folder, 'README.md'), 'utf8'), /test-browser|generate\.mjs/);
});

test('the types name everything that the modules export', () => {
  for (const [path, exported] of Object.entries({ index: library, 'people/index': people, 'scripts/index': scripts, bundled })) {
    const types = readFileSync(new URL(`../src/${path}.d.ts`, import.meta.url), 'utf8');
    for (const name of Object.keys(exported)) assert.match(types, new RegExp(`export (class|const|function) ${name}\\b`));
  }
  const script = readFileSync(new URL('../src/scripts/index.d.ts', import.meta.url), 'utf8');
  for (const name of Object.keys(scripts.nativeScript)) assert.match(script, new RegExp(`\\b${name}\\b`));
});
