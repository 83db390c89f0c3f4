// The built page in a real Chromium. `node --test test-browser/` builds it first; without Chromium every test is skipped with the reason.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NameGenerator } from '../src/index.mjs';
import { buildPlayground } from '../build.mjs';
import { bytesOfModel, loadModel } from '../test/models.mjs';
import { launch, serve } from './browser.mjs';

const { browser, reason } = await launch();
const skip = reason ?? false;
const phone = { width: 390, height: 844 }, desk = { width: 1280, height: 900 };
let server;

before(async () => {
  if (browser) server = await serve(await buildPlayground());
});

after(async () => {
  await browser?.close();
  server?.end();
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

const names = (page) => page.locator('#names li').allTextContents();
const drawn = (seed, request, count = 24) => {
  const generator = new NameGenerator(loadModel('bundled'), { seed });
  return Array.from({ length: count }, (_, i) => generator.nameAt(i, request));
};

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
  assert.ok(await page.isHidden('#glance') && await page.isHidden('#cultures'));
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
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  assert.deepEqual(await names(page), drawn(4, 'Thai'));
  assert.deepEqual([...asked], [server.address]);
});

test('everything can be reached and used by keyboard', { skip }, async (t) => {
  const page = await open(t);
  const reached = new Set();
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent));
  }
  for (const id of ['seed', 'reroll', 'link', 'culture-0', 'add-culture', 'startsWith', 'temperature', 'fold', 'more', 'csv', 'Zulu', 'score-name', 'family-culture', 'file']) assert.ok(reached.has(id), `${id} was not reached`);
  await page.getByRole('button', { name: 'Zulu' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#depth-title'), 'Zulu names');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'depth');
});

for (const [size, viewport] of Object.entries({ desk, phone })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is wrong for assistive technology at the width of a ${size} in ${colorScheme}, and nothing is cut off`, { skip }, async (t) => {
      const page = await open(t, '#culture=Irish:70,Japanese:30', { viewport, colorScheme });
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
      const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
}
