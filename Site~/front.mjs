// Adds links to the manual and to the API to the head of the page to play with, which is the front of the site: `node front.mjs FILE`.
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const page = readFileSync(file, 'utf8');
const tagline = /<p id="tagline">.*<\/p>\n/.exec(page);
if (tagline === null) {
  console.error(`error: ${file} has no tagline, below which the links to the manual belong`);
  process.exit(1);
}
const end = tagline.index + tagline[0].length;
const links = '    <nav aria-label="Site"><a href="manual/index.html">Manual</a> <a href="api/Cognomen.html">API</a> <a href="manual/engines.html">Use it in your game</a></nav>\n';
writeFileSync(file, page.slice(0, end) + links + page.slice(end));
