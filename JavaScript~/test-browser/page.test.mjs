// The built page in a real Chromium. `node --test test-browser/` builds it first; without Chromium every test is skipped with the reason.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NameGenerator } from '../src/index.mjs';
import { buildPlayground } from '../build.mjs';
import { sizesOf } from '../sizes.mjs';
import { PersonGenerator } from '../src/people/index.mjs';
import { nativeScript } from '../src/scripts/index.mjs';
import { bytesOfModel, loadGivenNames, loadModel, root } from '../test/models.mjs';
import { launch, serve } from './browser.mjs';

const { browser, reason } = await launch();
const skip = reason ?? false;
const phone = { width: 390, height: 844 }, desk = { width: 1280, height: 900 };
let server, folder;

before(async () => {
  // In a folder of its own: another build would take the page away from under these tests.
  folder = mkdtempSync(join(tmpdir(), 'cognomen-page-'));
  if (browser) server = await serve(await buildPlayground(folder));
});

after(async () => {
  await browser?.close();
  server?.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page, waits until everything is there, and fails the test where the page wrote an error. */
async function open(t, hash = '', options = {}) {
  const context = await browser.newContext({ viewport: desk, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.stack));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  t.after(() => assert.deepEqual(errors, []));
  await page.goto(server.address + hash);
  await ready(page);
  return page;
}

async function ready(page) {
  await page.waitForSelector('html[data-ready]');
  await page.waitForFunction(() => [...document.querySelectorAll('#cards p')].every((text) => text.textContent !== ''));
}

const names = (page) => page.locator('#names li').evaluateAll((items) => items.map((item) => item.firstChild.textContent));
const bundled = loadModel('bundled');
const drawn = (seed, request, count = 24) => {
  const generator = new NameGenerator(bundled, { seed });
  return Array.from({ length: count }, (_, i) => generator.nameAt(i, request));
};

const givenNames = loadGivenNames();
const people = (seed) => new PersonGenerator(bundled, givenNames, { seed });
const persons = (seed, request, count = 24) => Array.from({ length: count }, (_, i) => people(seed).personAt(i, request));

/** Scrolls to the family and waits for it. */
async function family(page) {
  await page.locator('#families').scrollIntoViewIfNeeded();
  await page.waitForSelector('.children li');
  return page.locator('#family li').evaluateAll((items) => items.map((item) => item.childNodes[1].textContent));
}

test('code and page stay as small as was promised', { skip }, async () => {
  const { code, page } = await sizesOf(folder);
  assert.ok(code > 20000 && code <= 25000, `the code has ${code} bytes`);
  assert.ok(page > 40000 && page <= 60000, `the page has ${page} bytes`);
});

test('the page shows the names that the library gives', { skip }, async (t) => {
  const page = await open(t, '#seed=7&culture=Polish');
  assert.deepEqual(await names(page), drawn(7, 'Polish'));
  const card = page.locator('#cards li', { has: page.getByRole('button', { name: 'Thai', exact: true }) });
  assert.equal(await card.locator('p').textContent(), drawn(7, 'Thai', 4).join(', '));
});

test('a link with everything asked shows the same page to everybody', { skip }, async (t) => {
  const page = await open(t);
  await page.fill('#seed', '12345');
  await page.selectOption('#culture-0', 'Polish');
  await page.fill('#endsWith', 'ski');
  await page.fill('#maxLength', '9');
  await page.check('#fold');
  await page.selectOption('#casing', 'upper');
  const expected = drawn(12345, { nationality: 'Polish', endsWith: 'ski', maxLength: 9, diacritics: 'fold', casing: 'upper' });
  assert.deepEqual(await names(page), expected);
  const other = await open(t, new URL(page.url()).hash);
  assert.deepEqual(await names(other), expected);
  assert.equal(await other.inputValue('#endsWith'), 'ski');
  assert.ok(await other.isChecked('#fold'));
});

test('two and three cultures blend by their shares', { skip }, async (t) => {
  const page = await open(t, '#seed=5&culture=Irish:70,Japanese:30');
  assert.deepEqual(await names(page), drawn(5, { blend: { Irish: 70, Japanese: 30 } }));
  assert.equal(await page.textContent('#depth-title'), 'Irish and Japanese names');
  await page.click('#add-culture');
  assert.ok(await page.isHidden('#add-culture'));
  await page.getByRole('button', { name: 'Remove Japanese' }).click();
  await page.getByRole('button', { name: 'Remove Irish' }).click();
  assert.deepEqual(await names(page), drawn(5, await page.inputValue('#culture-0')));
});

test('the shares of a blend are shown and moved', { skip }, async (t) => {
  const page = await open(t, '#seed=5&culture=Irish:60,Japanese:40,Polish:20');
  const shares = () => page.locator('.part output').allTextContents();
  assert.deepEqual(await shares(), ['50 %', '33 %', '17 %']);
  assert.equal(await page.textContent('#depth-title'), 'Irish, Japanese, and Polish names');
  await page.fill('#weight-2', '60');
  assert.deepEqual(await shares(), ['38 %', '25 %', '38 %']);
  assert.deepEqual(await names(page), drawn(5, { blend: { Irish: 60, Japanese: 40, Polish: 60 } }));
});

test('given names are fetched when people are asked for, and people are those of the library', { skip }, async (t) => {
  const page = await open(t, '#seed=7&culture=Polish');
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isLoaded = () => asked.includes('/GivenNames.cognomen');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('GivenNames'))), false);
  await page.check('#show-people');
  await page.waitForSelector('.names.people li:nth-child(24)');
  assert.ok(isLoaded());
  assert.deepEqual(await names(page), persons(7, 'Polish').map(String));
  assert.equal(await page.textContent('#depth-title'), 'Polish people');
  assert.match(page.url(), /show=people/);
  assert.ok(await page.isHidden('#add-culture'));
  await page.selectOption('#gender', 'feminine');
  await page.fill('#givenStartsWith', 'K');
  await page.fill('#endsWith', 'ski');
  await page.selectOption('#order', 'list');
  const expected = persons(7, { nationality: 'Polish', gender: 'feminine', given: { temperature: 0.75, startsWith: 'K' }, family: { endsWith: 'ski' } });
  assert.deepEqual(await names(page), expected.map((person) => `${person.family}, ${person.given}`));
  const other = await open(t, new URL(page.url()).hash);
  await other.waitForSelector('.names.people li:nth-child(24)');
  assert.deepEqual(await names(other), await names(page));
  await page.check('#show-surnames');
  assert.deepEqual(await names(page), drawn(7, { nationality: 'Polish', gender: 'feminine', endsWith: 'ski' }));
});

test('capitals and plain letters change how people are written, and not who they are', { skip }, async (t) => {
  const page = await open(t, '#seed=7&culture=Polish&show=people&casing=upper&fold=1');
  await page.waitForSelector('.names.people li:nth-child(24)');
  const expected = persons(7, 'Polish').map((person) => String(person).toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Ł', 'L'));
  assert.deepEqual(await names(page), expected);
  const [json] = await Promise.all([page.waitForEvent('download'), page.click('#json')]);
  const { written, request } = JSON.parse(readFileSync(await json.path(), 'utf8'));
  assert.deepEqual(written, { casing: 'upper', diacritics: 'fold' });
  assert.deepEqual(persons(7, request).map(({ given }) => given), persons(7, 'Polish').map(({ given }) => given));
});

test('the people of a link are those of the golden file that C# wrote', { skip }, async (t) => {
  const page = await open(t, '#seed=42&culture=Hungarian&show=people');
  await page.waitForSelector('.names.people li:nth-child(24)');
  const golden = readFileSync(`${root}Tests/Goldens~/people.txt`, 'utf8').split('\nHungarian\n')[1].split('\n').slice(0, 6).map((line) => line.trim());
  assert.deepEqual((await names(page)).slice(0, 6), golden);
});

test('names in their own script stand beside the Latin letters', { skip }, async (t) => {
  const page = await open(t, '#seed=7&culture=Russian');
  const natives = () => page.locator('#names .native').allTextContents();
  assert.deepEqual(await natives(), drawn(7, 'Russian').map((name) => nativeScript.write(name, 'Russian')));
  assert.equal(await page.getAttribute('#names .native', 'lang'), 'ru');
  await page.check('#show-people');
  await page.waitForSelector('.names.people li:nth-child(24)');
  const [first] = persons(7, 'Russian', 1);
  assert.equal((await natives())[0], String(first.inNativeScript()));
  await page.selectOption('#culture-0', 'Korean');
  await page.waitForFunction(() => document.querySelector('#names .native')?.lang === 'ko');
  assert.deepEqual(await natives(), persons(7, 'Korean').map((person) => String(person.inNativeScript())));
  await page.check('#fold');
  assert.deepEqual(await natives(), []);
  const card = page.locator('#cards li', { has: page.getByRole('button', { name: 'Korean', exact: true }) });
  assert.equal(await card.locator('.native').textContent(), drawn(7, 'Korean', 4).map((name) => nativeScript.write(name, 'Korean')).join(', '));
});

test('a family is drawn when it comes near, by seed, house and culture', { skip }, async (t) => {
  const page = await open(t, '#seed=11');
  const expected = (culture, house) => {
    const household = people(11).householdFor(house, culture);
    return [household.mother, household.father, ...household.children(4)].map(String);
  };
  assert.equal(await page.locator('#family li').count(), 0);
  assert.deepEqual(await family(page), expected('Russian', 'The mill'));
  await page.selectOption('#family-culture', 'Spanish');
  await page.fill('#house', 'Forge');
  assert.deepEqual(await family(page), expected('Spanish', 'Forge'));
  const other = await open(t, new URL(page.url()).hash);
  assert.deepEqual(await family(other), expected('Spanish', 'Forge'));
  assert.equal(await other.inputValue('#house'), 'Forge');
});

test('what no name meets is said, and what cannot be asked too', { skip }, async (t) => {
  const page = await open(t, '#culture=Japanese&endsWith=xqx');
  assert.match(await page.textContent('#shortfall'), /xqx/);
  assert.ok(await page.isDisabled('#csv'));
  await page.fill('#endsWith', '');
  assert.equal(await page.textContent('#shortfall'), '');
  await page.fill('#minLength', '9');
  await page.fill('#maxLength', '4');
  assert.match(await page.textContent('#shortfall'), /MinLength is 9 and maxLength is 4/);
  await page.fill('#seed', 'dragon');
  assert.equal(await page.getAttribute('#seed', 'aria-invalid'), 'true');
});

test('a name is scored as it is typed', { skip }, async (t) => {
  const page = await open(t);
  await page.fill('#score-name', 'Papadoqoulos');
  assert.equal(await page.textContent('.letters mark'), 'q');
  assert.equal(await page.locator('.ranks li').first().locator('span').first().textContent(), 'Greek');
  assert.match(page.url(), /name=Papadoqoulos/);
});

test('names can be taken along', { skip }, async (t) => {
  const page = await open(t, '#seed=3&culture=Danish');
  await page.click('#more');
  const expected = drawn(3, 'Danish', 48);
  assert.deepEqual(await names(page), expected);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.click('#csv')]);
  assert.deepEqual(readFileSync(await csv.path(), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[0]), expected);
  const [json] = await Promise.all([page.waitForEvent('download'), page.click('#json')]);
  assert.deepEqual(JSON.parse(readFileSync(await json.path(), 'utf8')).names, expected);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('#copy');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected.join('\n'));
});

test('people can be taken along with their parts', { skip }, async (t) => {
  const page = await open(t, '#seed=3&culture=Ukrainian&show=people');
  await page.waitForSelector('.names.people li:nth-child(24)');
  const expected = persons(3, 'Ukrainian');
  const [csv] = await Promise.all([page.waitForEvent('download'), page.click('#csv')]);
  const [head, ...rows] = readFileSync(await csv.path(), 'utf8').trim().split('\n').map((line) => line.split(','));
  assert.deepEqual(head, ['name', 'given', 'patronymic', 'family', 'secondFamily', 'gender', 'native', 'nationality', 'seed', 'index']);
  assert.deepEqual(rows.map((row) => row.slice(0, 6)), expected.map((person) => [String(person), person.given, person.patronymic, person.family, '', person.gender]));
  const [json] = await Promise.all([page.waitForEvent('download'), page.click('#json')]);
  const content = JSON.parse(readFileSync(await json.path(), 'utf8'));
  assert.deepEqual(content.people.map(({ name }) => name), expected.map(String));
  assert.deepEqual(content.models, [bundled.fingerprint, givenNames.fingerprint]);
});

test('a file that is dropped on the page opens', { skip }, async (t) => {
  const page = await open(t, '#seed=9');
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(bytes)], 'dropped.cognomen'));
    return data;
  }, [...bytesOfModel('gru')]);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.getByText('dropped.cognomen is open.').waitFor();
  assert.equal(await page.locator('#cards li').count(), loadModel('gru').nationalities.length);
});

test('given names that cannot be fetched are said, and come when they can be', { skip }, async (t) => {
  const page = await open(t, '#seed=9&culture=Thai');
  await page.route('**/GivenNames.cognomen', (route) => route.fulfill({ status: 200, body: 'COGNOMEN, but not for long' }));
  await page.check('#show-people');
  await page.getByText('Given names cannot be loaded: model file, byte').first().waitFor();
  await page.unroute('**/GivenNames.cognomen');
  await page.click('#reroll');
  await page.waitForSelector('.names.people li:nth-child(24)');
  assert.equal(await page.textContent('#shortfall'), '');
});

test('a network of one\'s own opens, a broken one is refused, and the bundled one comes back', { skip }, async (t) => {
  const page = await open(t, '#seed=9');
  await page.setInputFiles('#file', { name: 'mine.cognomen', mimeType: 'application/octet-stream', buffer: bytesOfModel('gated-linear') });
  await page.getByText('mine.cognomen is open.').waitFor();
  const own = loadModel('gated-linear');
  assert.equal(await page.locator('#cards li').count(), own.nationalities.length);
  assert.deepEqual(await names(page), Array.from({ length: 24 }, (_, i) => new NameGenerator(own, { seed: 9 }).nameAt(i, own.nationalities[0])).map((name) => name));
  await page.setInputFiles('#file', { name: 'broken.cognomen', mimeType: 'application/octet-stream', buffer: Buffer.from('COGNOMEN, but not for long') });
  await page.getByText('broken.cognomen cannot be read: model file, byte').waitFor();
  await page.click('#bundled');
  assert.deepEqual(await names(page), drawn(9, await page.inputValue('#culture-0')));
});

test('a model without nationalities shows its names', { skip }, async (t) => {
  const page = await open(t, '#seed=1');
  await page.setInputFiles('#file', { name: 'plain.cognomen', mimeType: 'application/octet-stream', buffer: bytesOfModel('unconditioned') });
  await page.getByText('plain.cognomen is open.').waitFor();
  assert.equal((await names(page)).length, 24);
  assert.ok(await page.isHidden('#glance') && await page.isHidden('#cultures') && await page.isHidden('#show') && await page.isHidden('#families'));
});

test('after the first visit the page works offline, and it asks no other server', { skip }, async (t) => {
  const page = await open(t, '#seed=4&culture=Thai');
  const asked = new Set();
  page.on('request', (request) => asked.add(new URL(request.url()).origin + '/'));
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== 'activated') await new Promise((done) => active.addEventListener('statechange', done, { once: true }));
  });
  await page.reload();
  await ready(page);
  await page.check('#show-people');
  await page.waitForSelector('.names.people li:nth-child(24)');
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  await page.waitForSelector('.names.people li:nth-child(24)');
  assert.deepEqual(await names(page), persons(4, 'Thai').map(String));
  await page.check('#show-surnames');
  assert.deepEqual(await names(page), drawn(4, 'Thai'));
  assert.deepEqual([...asked], [server.address]);
});

test('everything can be reached and used by keyboard', { skip }, async (t) => {
  const page = await open(t);
  const reached = new Set();
  for (let i = 0; i < 110; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent));
  }
  for (const id of ['seed', 'reroll', 'link', 'show-surnames', 'culture-0', 'add-culture', 'startsWith', 'temperature', 'fold', 'more', 'csv', 'Zulu', 'score-name', 'family-culture', 'house', 'file']) assert.ok(reached.has(id), `${id} was not reached`);
  await page.locator('#show-surnames').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('.names.people li:nth-child(24)');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Zulu' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#depth-title'), 'Zulu names');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'depth');
});

test('on a phone the names stand before what can be asked', { skip }, async (t) => {
  const page = await open(t, '#culture=Thai', { viewport: phone });
  const top = (selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(await top('#names') < await top('#controls'));
});

for (const [size, viewport] of Object.entries({ desk, phone })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is wrong for assistive technology at the width of a ${size} in ${colorScheme}, and nothing is cut off`, { skip }, async (t) => {
      for (const hash of ['#culture=Irish:70,Japanese:30', '#culture=Russian&show=people']) {
        const page = await open(t, hash, { viewport, colorScheme });
        await family(page);
        await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
        const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
    });
  }
}
