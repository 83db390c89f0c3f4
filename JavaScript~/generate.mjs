// Writes the tables in src/ that are the same as in the C# sources. `node generate.mjs --check` changes nothing and fails where one differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = (path) => readFileSync(here('../Runtime/' + path), 'utf8');

/** The value of a string constant of C#. */
function constant(text, name) {
  const body = new RegExp(`string ${name} =([^;]*);`).exec(text)[1];
  return [...body.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => JSON.parse(`"${part}"`)).join('');
}

/** The rules of a script: a verbatim string, with single spaces. */
const rulesOf = (language, name = 'Rules') =>
  new RegExp(`string ${name} = @"([^"]*)"`).exec(source(`Scripts/${language}Letters.cs`))[1].trim().split(/\s+/).join(' ');

function caseRuns(name) {
  const text = constant(source('Text/LetterCaseTables.cs'), name);
  const runs = name === 'Lower' ? [[0x41, 0x5A, 1, 0x20]] : [[0x61, 0x7A, 1, -0x20]];
  for (let i = 0; i < text.length; i += 4) {
    const [first, last, step, add] = [0, 1, 2, 3].map((k) => text.charCodeAt(i + k));
    runs.push([first, last, step, add > 0x7FFF ? add - 0x10000 : add]);
  }
  let before = 0;
  return runs.map(([first, last, step, add]) => {
    const ahead = first - before;
    before = first;
    return [ahead, last - first, step, add].map((field) => field.toString(36)).join(',');
  }).join(' ');
}

function severalLetters() {
  const body = source('Text/DiacriticFolding.cs');
  return [...body.matchAll(/'(.)' => "([^"]+)"/gu)].map(([, letter, plain]) => letter + plain).join(' ');
}

/** Ascending hashes as Rice numbers of their differences, in base64. */
function packed(hashes) {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const parameter = Math.max(0, Math.floor(Math.log2(2 ** 32 / sorted.length * Math.LN2)));
  const bits = [];
  sorted.forEach((hash, i) => {
    const difference = hash - (i === 0 ? 0 : sorted[i - 1]);
    for (let k = Math.floor(difference / 2 ** parameter); k > 0; k--) bits.push(1);
    bits.push(0);
    for (let k = 0; k < parameter; k++) bits.push(Math.floor(difference / 2 ** k) % 2);
  });
  const bytes = Buffer.alloc(5 + Math.ceil(bits.length / 8));
  bytes[0] = parameter;
  bytes.writeUInt32LE(sorted.length, 1);
  bits.forEach((bit, i) => { bytes[5 + (i >> 3)] |= bit << (i & 7); });
  return bytes.toString('base64');
}

function words(name) {
  const body = new RegExp(`> ${name} => new byte\\[\\]\\s*\\{([^}]*)\\}`).exec(source('Filtering/DefaultBlocklistData.cs'))[1];
  const bytes = Buffer.from(body.split(',').map((part) => part.trim()).filter((part) => part !== '').map(Number));
  const records = Array.from({ length: bytes.length / 5 }, (_, i) => ({ length: bytes[5 * i], hash: bytes.readUInt32LE(5 * i + 1) }));
  const lengths = records.map((record) => record.length);
  return { hashes: packed(records.map((record) => record.hash)), lengths: [Math.min(...lengths), Math.max(...lengths)] };
}

function module(comment, values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  return `// ${comment} Written by generate.mjs.\n${lines.join('')}`;
}

const [names, parts] = [words('Names'), words('Parts')];
const folding = source('Text/DiacriticFolding.cs');
const files = {
  'src/writing/case-data.mjs': module(
    'Runs of letters in base 36: how far the first is ahead of the last run\'s, how far the last is from the first, the step, what is added.',
    { lowerRuns: caseRuns('Lower'), upperRuns: caseRuns('Upper') }),
  'src/writing/folding-data.mjs': module(
    'What letters from U+00C0 and from U+1E00 become: a point for itself, a star for the letters in severalLetters.',
    { latin: constant(folding, 'Latin'), latinAdditional: constant(folding, 'LatinAdditional'), severalLetters: severalLetters() }),
  'src/scripts/rules-data.mjs': module('How Latin letters are written in other scripts: before<letters>after=written.', {
    bulgarian: rulesOf('Bulgarian'),
    japanese: rulesOf('Japanese'),
    japaneseGivenNames: rulesOf('Japanese', 'GivenNameRules'),
    korean: rulesOf('Korean'),
    koreanSurnames: rulesOf('Korean', 'SurnameRules'),
    koreanGivenNames: rulesOf('Korean', 'GivenNameRules'),
    macedonian: rulesOf('Macedonian'),
    russian: rulesOf('Russian'),
    russianGivenNames: rulesOf('Russian', 'GivenNameRules'),
    serbian: rulesOf('Serbian'),
    ukrainian: rulesOf('Ukrainian'),
  }),
  'src/filtering/blocklist-data.mjs': module(
    'The default blocklist as packed hashes, with the least and the greatest length of its words.',
    { nameHashes: names.hashes, nameLengths: names.lengths, partHashes: parts.hashes, partLengths: parts.lengths }),
};

const check = process.argv.includes('--check');
for (const [path, text] of Object.entries(files)) {
  let before = '';
  try {
    before = readFileSync(here(path), 'utf8');
  } catch {
    // It is made now.
  }
  if (before === text) continue;
  if (check) {
    console.error(`${path} is not as the C# sources say: run node JavaScript~/generate.mjs`);
    process.exitCode = 1;
  } else {
    writeFileSync(here(path), text);
    console.log(`${path}: written`);
  }
}
