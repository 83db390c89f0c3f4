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

/** What each letter becomes that changes. */
function caseLetters(name) {
  const text = constant(source('Text/LetterCaseTables.cs'), name);
  const letters = new Map();
  const add = (first, last, step, difference) => {
    for (let letter = first; letter <= last; letter += step) letters.set(letter, letter + difference & 0xFFFF);
  };
  add(...(name === 'Lower' ? [0x41, 0x5A, 1, 0x20] : [0x61, 0x7A, 1, -0x20]));
  for (let i = 0; i < text.length; i += 4) add(...[0, 1, 2, 3].map((k) => text.charCodeAt(i + k)));
  return letters;
}

/** Runs of letters with one step and one difference. */
function caseRuns(letters) {
  const runs = [];
  for (const [letter, becomes] of [...letters].sort(([a], [b]) => a - b)) {
    const difference = (becomes - letter << 16) >> 16;
    const run = runs.find((other) => other.difference === difference && (other.first === other.last ? letter - other.last <= 2 : letter - other.last === other.step));
    if (run === undefined) runs.push({ first: letter, last: letter, step: 1, difference });
    else [run.step, run.last] = [letter - run.last, letter];
  }
  let before = 0;
  return runs.map(({ first, last, step, difference }) => {
    const ahead = first - before;
    before = first;
    return [ahead, last - first, step, difference].map((field) => field.toString(36)).join(',');
  }).join(' ');
}

/** The capitals that are not told by small letters. */
function otherCapitals(lower, upper) {
  const told = new Map([...lower].map(([letter, small]) => [small, letter]));
  return new Map([...new Set([...told.keys(), ...upper.keys()])]
    .map((letter) => [letter, upper.get(letter) ?? letter])
    .filter(([letter, capital]) => (told.get(letter) ?? letter) !== capital));
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
const lowerLetters = caseLetters('Lower');
const folding = source('Text/DiacriticFolding.cs');
const files = {
  'src/writing/case-data.mjs': module(
    'Runs of letters in base 36: how far the first is ahead of the last run\'s, how far the last is from the first, the step, what is added. Capitals are '
    + 'only those that small letters do not tell.',
    { lowerRuns: caseRuns(lowerLetters), upperRuns: caseRuns(otherCapitals(lowerLetters, caseLetters('Upper'))) }),
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
    russianPatronymics: rulesOf('Russian', 'PatronymicRules'),
    serbian: rulesOf('Serbian'),
    ukrainian: rulesOf('Ukrainian'),
    ukrainianPatronymics: rulesOf('Ukrainian', 'PatronymicRules'),
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
