// Adds links to the manual and to the API to the page to play with, which is the front of the site: `node front.mjs FILE`.
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const page = readFileSync(file, 'utf8');
const end = page.indexOf('</footer>');
if (end < 0) {
  console.error(`error: ${file} has no footer, where the links to the manual belong`);
  process.exit(1);
}
const links = '  <nav aria-label="Site"><p><a href="manual/index.html">Manual</a> · <a href="api/Cognomen.html">API</a> · <a href="manual/engines.html">Use it in your game</a></p></nav>\n';
writeFileSync(file, page.slice(0, end) + links + page.slice(end));
