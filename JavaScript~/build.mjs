// Builds into artifacts~/: `node build.mjs package` the npm package as a folder, `node build.mjs playground` the page. Without a name, both.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const artifacts = here('../artifacts~/');

/** The bytes that a C# source has as words. */
function bytesIn(path) {
  const source = readFileSync(here(`../Runtime/Bundled/${path}`), 'utf8');
  const length = Number(/PackedBytes\.Of\(Words, (\d+)\)/.exec(source)[1]);
  const words = source.slice(source.indexOf('new ulong[]')).match(/0x[0-9a-f]+/g);
  const bytes = Buffer.alloc(8 * words.length);
  words.forEach((word, i) => bytes.writeBigUInt64LE(BigInt(word), 8 * i));
  return bytes.subarray(0, length);
}

/** The sets of real names that the C# package has, as bytes. */
export const realNames = () => bytesIn('BundledRealNames.cs');
export const realGivenNames = () => bytesIn('BundledGivenNamesSet.cs');

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writeData(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['Surnames.cognomen', 'GivenNames.cognomen']) cpSync(here(`../Data/${file}`), `${folder}/${file}`);
  writeFileSync(`${folder}/real-names.bin`, realNames());
  writeFileSync(`${folder}/real-given-names.bin`, realGivenNames());
}

/** The npm package: sources, types, the bundled models. */
export function buildPackage(folder = `${artifacts}javascript`) {
  fresh(folder);
  cpSync(here('src'), `${folder}/src`, { recursive: true });
  for (const file of ['LICENSE.md', 'Third Party Notices.md']) cpSync(here(`../${file}`), `${folder}/${file}`);

  // What only the repository has is left out.
  writeFileSync(`${folder}/README.md`, readFileSync(here('README.md'), 'utf8').split('\n## In the repository')[0]);
  const { devDependencies, scripts, ...published } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(published, null, 2)}\n`);
  writeData(`${folder}/data`);
  return folder;
}

/** The bundler, or the reason why it is missing. */
async function bundler() {
  try {
    return await import('esbuild');
  } catch {
    throw new Error(`esbuild was not found: run npm install in ${here('.')}`);
  }
}

/** The page as static files. */
export async function buildPlayground(folder = `${artifacts}playground`) {
  const esbuild = await bundler();
  fresh(folder);
  await esbuild.build({ entryPoints: [here('playground/app/main.mjs')], outfile: `${folder}/app.js`, bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'warning' });
  await esbuild.build({ entryPoints: [here('playground/style.css')], outfile: `${folder}/style.css`, minify: true, logLevel: 'warning' });
  for (const file of ['index.html', 'offline.js']) cpSync(here(`playground/${file}`), `${folder}/${file}`);
  writeData(folder);
  return folder;
}

/** The library in one minified file, as bytes: the core, or the core with another module. */
export async function bundledLibrary(...modules) {
  const esbuild = await bundler();
  const contents = ['index.mjs', ...modules].map((path) => `export * from './src/${path}';`).join('\n');
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir: here('.') }, bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false });
  return outputFiles[0].contents;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !['package', 'playground'].includes(name));
  try {
    if (unknown !== undefined) throw new Error(`'${unknown}' is no part: there are package and playground`);
    if (asked.length === 0 || asked.includes('package')) console.log(buildPackage());
    if (asked.length === 0 || asked.includes('playground')) console.log(await buildPlayground());
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
