// Sizes and times: `node JavaScript~/bench.mjs [sizes] [first] [speed] [chromium]`, without a part all. Processor time where a run can be measured in it.
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NameGenerator } from './src/index.mjs';
import { PersonGenerator } from './src/people/index.mjs';
import { buildPlayground } from './build.mjs';
import { sizesOf } from './sizes.mjs';
import { launch, serve } from './test-browser/browser.mjs';
import { loadGivenNames, loadModel } from './test/models.mjs';

const row = (what, value) => console.log(`${what.padEnd(58)} ${value.padStart(20)}`);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function sizes(folder) {
  const bytes = await sizesOf(folder);
  const rows = {
    library: 'library, minified and brotli',
    blocklist: "  of it the blocklist's hashes",
    code: '  of it code (at most 25 KB)',
    people: 'what cognomen/people adds',
    scripts: 'what cognomen/scripts adds',
    page: 'page beside the networks, brotli (at most 60 KB)',
    surnames: 'network of surnames, brotli',
    realSurnames: '  its real names (after the first names)',
    givenNames: 'network of given names (when people are asked for)',
    realGivenNames: '  its real names',
  };
  for (const [name, what] of Object.entries(rows)) row(what, `${(bytes[name] / 1000).toFixed(1)} KB`);
}

function firstName() {
  const program = `import { readFileSync } from 'node:fs';
    const begin = performance.now();
    const { NameModel, NameGenerator } = await import(${JSON.stringify(new URL('./src/index.mjs', import.meta.url).href)});
    new NameGenerator(NameModel.load(readFileSync(${JSON.stringify(fileURLToPath(new URL('../Data/Surnames.cognomen', import.meta.url)))}), { trusted: true })).next('Irish');
    console.log(performance.now() - begin);`;
  const times = Array.from({ length: 7 }, () => Number(spawnSync(process.execPath, ['--input-type=module', '-e', program]).stdout));
  row('first name in Node, import and load included', `${median(times).toFixed(0)} ms`);
}

function speed() {
  const requests = [
    ['one nationality', 'Irish', 20000],
    ['any nationality', undefined, 20000],
    ['length 5 to 9', { nationality: 'Polish', minLength: 5, maxLength: 9 }, 20000],
    ['begins with a letter', { nationality: 'Polish', startsWith: 'k' }, 5000],
    ['blend of two', { blend: { Irish: 0.5, Japanese: 0.5 } }, 2000],
  ];
  for (const [what, request, count] of requests) {
    const names = new NameGenerator(loadModel('bundled'));
    const rates = Array.from({ length: 6 }, () => {
      const begin = processor();
      for (let i = 0; i < count; i++) names.next(request);
      return count / (processor() - begin);
    });
    row(`names a second of processor time, ${what}`, `${Math.round(Math.max(...rates)).toLocaleString('en')}`);
  }
  const people = new PersonGenerator(loadModel('bundled'), loadGivenNames());
  const rates = Array.from({ length: 4 }, () => {
    const begin = processor();
    for (let i = 0; i < 2000; i++) people.next('Polish');
    return 2000 / (processor() - begin);
  });
  row('people a second of processor time', `${Math.round(Math.max(...rates)).toLocaleString('en')}`);
}

async function inChromium(folder) {
  const { browser, reason } = await launch();
  if (browser === undefined) {
    row('first names in Chromium', 'skipped');
    console.log(reason);
    return;
  }
  const server = await serve(folder);
  const times = [];
  for (let i = 0; i < 9; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    await page.waitForSelector('html[data-ready]', { timeout: 60000 });
    times.push(await page.evaluate(() => performance.getEntriesByName('first-names')[0].startTime));
    await context.close();
  }
  row('first names in Chromium, median of 9 (at most 500 ms)', `${median(times).toFixed(0)} ms`);
  row('  the fastest of 9', `${times[0].toFixed(0)} ms`);
  await browser.close();
  server.end();
}

const parts = { sizes, first: firstName, speed, chromium: inChromium };
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !Object.hasOwn(parts, part));
if (unknown !== undefined) {
  console.error(`error: '${unknown}' is no part: there are ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
const folder = await buildPlayground();
for (const part of asked.length > 0 ? asked : Object.keys(parts)) await parts[part](folder);
