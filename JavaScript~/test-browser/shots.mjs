// Pictures of the page: `node shots.mjs [FOLDER]`, light and dark, at the width of a desk and of a phone.
import { fileURLToPath } from 'node:url';
import { buildPlayground } from '../build.mjs';
import { launch, serve } from './browser.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../artifacts~/shots', import.meta.url));
const { browser, reason } = await launch();
if (browser === undefined) throw new Error(reason);
const server = await serve(await buildPlayground());
for (const [size, width, height] of [['desk', 1280, 900], ['phone', 390, 844]]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [what, hash] of Object.entries({ surnames: '#seed=7&culture=Irish', people: '#seed=7&culture=Russian&show=people', blend: '#seed=7&culture=Irish:60,Japanese:40,Polish:20' })) {
      await page.goto(`${server.address}?${what}${hash}`);
      await page.waitForSelector('html[data-ready]', { timeout: 60000 });
      await page.waitForSelector('.ranks', { timeout: 60000 });
      await page.locator('#families').scrollIntoViewIfNeeded();
      await page.waitForSelector('.children', { timeout: 60000 });
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${folder}/${what}-${size}-${colorScheme}.png`, fullPage: what === 'people' });
    }
    await context.close();
  }
}
await browser.close();
server.end();
