// How much a browser fetches, in bytes compressed by brotli.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bundledLibrary } from './build.mjs';

const compressed = (bytes) => brotliCompressSync(bytes).length;

/** The sizes of the library and of a page that was built into a folder, by name. */
export async function sizesOf(page) {
  const library = Buffer.from(await bundledLibrary()).toString();
  // The blocklist is the longest text of base64 in the library.
  const [blocklist] = library.match(/[A-Za-z0-9+/=]{1000,}/g).sort((a, b) => b.length - a.length);
  const file = (name) => compressed(readFileSync(`${page}/${name}`));
  const added = async (path) => compressed(await bundledLibrary(path)) - compressed(library);
  return {
    library: compressed(library),
    code: compressed(library.replace(blocklist, '')),
    blocklist: compressed(Buffer.from(blocklist, 'base64')),
    people: await added('people/index.mjs'),
    scripts: await added('scripts/index.mjs'),
    page: compressed(Buffer.concat(['index.html', 'app.js', 'style.css', 'offline.js'].map((name) => readFileSync(`${page}/${name}`)))),
    surnames: file('Surnames.cognomen'),
    realSurnames: file('real-names.bin'),
    givenNames: file('GivenNames.cognomen'),
    realGivenNames: file('real-given-names.bin'),
  };
}
