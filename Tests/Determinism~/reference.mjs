// A second implementation of Documentation~/determinism.md, stream version 1, written from that page and not from the C# code.
// Plain Node, no packages. `node reference.mjs --help` says how to use it; the functions at the end of the file are the definition.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const usage = `Usage: node reference.mjs MODEL.cognomen [OPTION]...
       node reference.mjs --cases < CASES

Prints names, one a line, after the definition in Documentation~/determinism.md.

  --seed S            default 0
  --start I           the first index, default 0; with --ids the first number
  --count N           default 10
  --nationality NAME  default: drawn by the model's prior
  --gender FORM       unmarked (default), masculine or feminine
  --temperature T     0.05 to 20, default 1
  --minP P            0 to 1, default: the model's own
  --min N, --max N    the least and the greatest length in symbols
  --ids               the names of the entities with the numbers I, I + 1, ...
  --key TEXT          the name of the entity with this key; may be given more than once
  --sweep N           only a hash over the first N names of the sweep that golden files are made with
  --fingerprint       only the model's fingerprint
  --cases             reads one JSON object a line: model, and any of seed, start, count, nationality, gender, temperature, minP, min, max,
                      ids, keys; prints one JSON object a line: fingerprint, names
`;

// --- Numbers -----------------------------------------------------------------------------------------------------------------
// A double holds every integer up to 2^53 exactly, and nothing below but the marked BigInts needs more.

const mask64 = (1n << 64n) - 1n;
const two32 = 2 ** 32;

/** floor(x / 2^bits), for integers beyond 32 bits too. */
const shiftRight = (x, bits) => Math.floor(x / 2 ** bits);

/** The signed 32-bit number with the same low 32 bits. */
const wrap32 = (x) => x | 0;

const clamp = (x, least, most) => Math.max(least, Math.min(most, x));

// --- XXH64 -------------------------------------------------------------------------------------------------------------------

const p1 = 0x9E3779B185EBCA87n, p2 = 0xC2B2AE3D27D4EB4Fn, p3 = 0x165667B19E3779F9n, p4 = 0x85EBCA77C2B2AE63n, p5 = 0x27D4EB2F165667C5n;
const rotate = (x, bits) => ((x << bits) | (x >> (64n - bits))) & mask64;
const xxRound = (lane, input) => (rotate((lane + input * p2) & mask64, 31n) * p1) & mask64;

export function xxh64(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength;
  let at = 0;
  let hash;
  if (length >= 32) {
    const lanes = [(p1 + p2) & mask64, p2, 0n, (-p1) & mask64];
    for (; at + 32 <= length; at += 32)
      for (let i = 0; i < 4; i++) lanes[i] = xxRound(lanes[i], view.getBigUint64(at + 8 * i, true));
    hash = (rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n)) & mask64;
    for (const lane of lanes) hash = ((hash ^ xxRound(0n, lane)) * p1 + p4) & mask64;
  } else {
    hash = p5;
  }
  hash = (hash + BigInt(length)) & mask64;
  for (; at + 8 <= length; at += 8) hash = (rotate(hash ^ xxRound(0n, view.getBigUint64(at, true)), 27n) * p1 + p4) & mask64;
  if (at + 4 <= length) {
    hash = (rotate(hash ^ ((BigInt(view.getUint32(at, true)) * p1) & mask64), 23n) * p2 + p3) & mask64;
    at += 4;
  }
  for (; at < length; at++) hash = (rotate(hash ^ ((BigInt(bytes[at]) * p5) & mask64), 11n) * p1) & mask64;
  hash = ((hash ^ (hash >> 33n)) * p2) & mask64;
  hash = ((hash ^ (hash >> 29n)) * p3) & mask64;
  return hash ^ (hash >> 32n);
}

// --- The model file ----------------------------------------------------------------------------------------------------------

const gatesOf = { 'elman': 1, 'elman-relu': 1, 'gru': 3, 'lstm': 4 };
const genderNumber = { unmarked: 0, masculine: 1, feminine: 2 };

export function readModel(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 8;
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== 'COGNOMEN') throw new Error('a model file begins with COGNOMEN');
  if (view.getUint32(8, true) !== 1) throw new Error(`file version is ${view.getUint32(8, true)}: this script reads version 1`);
  if (xxh64(bytes.subarray(0, end)) !== view.getBigUint64(end, true)) throw new Error('the checksum disagrees');
  const headerLength = view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(16, 16 + headerLength)));

  const { cell, hidden, symbolEmbedding: e, conditionEmbedding: d } = header;
  const rows = gatesOf[cell] * hidden;
  const alphabet = ['', ...header.alphabet];
  const number = new Map(alphabet.map((symbol, i) => [symbol, i]));
  const symbols = alphabet.length;
  let conditions = 0;
  const nationalities = header.nationalities.map((entry) => {
    const first = conditions;
    conditions += entry.genders.length;
    const own = [...entry.symbols].map((symbol) => number.get(symbol)).sort((a, b) => a - b);
    return { ...entry, first, own };
  });
  conditions = Math.max(1, conditions);

  let at = 16 + headerLength;
  const parametersAt = at;
  const take = (count, size, read) => Array.from({ length: count }, () => { const value = read(at); at += size; return value; });
  const bytes8 = (count) => take(count, 1, (i) => view.getInt8(i));
  const int16s = (count) => take(count, 2, (i) => view.getInt16(i, true));
  const int32s = (count) => take(count, 4, (i) => view.getInt32(i, true));
  const weightBits = weightBitsOf(header);
  const packed = (count) => {
    const source = take(Math.ceil(count * weightBits / 8), 1, (i) => view.getUint8(i));
    return Array.from({ length: count }, (_, i) => {
      const bit = i * weightBits;
      const both = (source[bit >> 3] | (source[(bit >> 3) + 1] ?? 0) << 8) >> (bit & 7);
      return both << (32 - weightBits) >> (32 - weightBits);
    });
  };
  const matrix = (r, c) => ({
    columns: c, weights: packed(r * c), multipliers: take(r, 2, (i) => view.getUint16(i, true)), shift: take(1, 1, (i) => view.getUint8(i))[0],
  });

  const model = { header, cell, hidden, alphabet, symbols, nationalities, maxLength: header.maxLength };
  model.symbolEmbedding = bytes8(symbols * e);
  model.inputSymbol = matrix(rows, e);
  if (d > 0) {
    model.conditionEmbedding = bytes8(conditions * d);
    model.inputCondition = matrix(rows, d);
  }
  model.recurrent = matrix(rows, hidden);
  model.bias = int32s(rows);
  if (cell === 'gru') model.candidateBias = int32s(hidden);
  if (header.initialState) model.initialState = int16s(conditions * hidden);
  model.output = matrix(symbols, hidden);
  model.outputBias = int32s(symbols);
  if (header.outputCondition) model.outputCondition = matrix(conditions, symbols);
  if (header.endings > 0) model.endingBias = int16s(conditions * header.endings);
  if (at !== end) throw new Error(`${end - at} bytes stand between the parameters and the checksum`);
  model.fingerprint = fingerprint(model, bytes.subarray(parametersAt, end));
  return model;
}

const weightBitsOf = (header) => header.weightBits ?? 8;

// 0.02 in Q24, in a model that says nothing else.
const usualMinWeight = 335544;

function fingerprint(model, parameters) {
  const { header } = model;
  const numbers = [
    header.hidden, header.symbolEmbedding, header.conditionEmbedding, header.initialState ? 1 : 0, header.outputCondition ? 1 : 0, header.maxLength,
  ];
  let text = `${header.cell}\n${numbers.join('\n')}\n${header.alphabet}\n`;
  if (header.endings > 0) text += `endings ${header.endings}\n`;
  if (weightBitsOf(header) !== 8) text += `weightBits ${header.weightBits}\n`;
  if ((header.minWeight ?? usualMinWeight) !== usualMinWeight) text += `minWeight ${header.minWeight}\n`;
  for (const nationality of model.nationalities) {
    const genders = nationality.genders.map((gender) => genderNumber[gender]).join('');
    const own = nationality.own.map((symbol) => model.alphabet[symbol]).join('');
    text += `${nationality.name}\t${nationality.prior}\t${genders}\t${own}\n`;
  }
  const head = new TextEncoder().encode(text);
  const all = new Uint8Array(head.length + parameters.length);
  all.set(head);
  all.set(parameters, head.length);
  return xxh64(all).toString(16).padStart(16, '0');
}

// --- Activations -------------------------------------------------------------------------------------------------------------

const points = 1024;
const exponentials = [], sigmoids = [], tanhs = [];
{
  let value = 1n << 31n;
  for (let i = 0; i <= points; i++) {
    exponentials.push(Number(value > 0x7FFFFFFFn ? 0x7FFFFFFFn : value));
    value = (value * 2114190000n + (1n << 30n)) >> 31n;
  }
  for (let i = 0; i <= points; i++) {
    const below = (1n << 31n) + BigInt(exponentials[i]);
    sigmoids.push(Number(((1n << 46n) + below / 2n) / below));
    const square = 2 * i <= points ? BigInt(exponentials[2 * i]) : 0n;
    const sum = (1n << 31n) + square;
    const quotient = ((((1n << 31n) - square) << 15n) + sum / 2n) / sum;
    tanhs.push(Number(quotient > 32767n ? 32767n : quotient));
  }
}

function interpolate(table, x) {
  if (x >= 16 * 65536) return table[points];
  const point = shiftRight(x, 10);
  const fraction = x % 1024;
  return table[point] + shiftRight((table[point + 1] - table[point]) * fraction + 512, 10);
}

const sigmoid = (x) => x < 0 ? 32768 - interpolate(sigmoids, -x) : interpolate(sigmoids, x);
const tanh = (x) => x < 0 ? -interpolate(tanhs, -x) : interpolate(tanhs, x);

function exponentialOfNegative(x) {
  if (x >= 16 * 65536) return 0;
  const point = shiftRight(x, 10);
  const fraction = x % 1024;
  const line = exponentials[point] * 1024 + (exponentials[point + 1] - exponentials[point]) * fraction;
  return shiftRight(line + 2 ** 16, 17);
}

// --- The network -------------------------------------------------------------------------------------------------------------

const saturate = (x) => clamp(x, -(2 ** 26), 2 ** 26);
const scale = (value, multiplier, shift) => saturate(shiftRight(value * multiplier + 2 ** (shift - 1), shift));
const multiply15 = (factor, x) => shiftRight(factor * x + 2 ** 14, 15);

/** Row r of a matrix times the vector that begins at `from`. */
function product(matrix, row, vector, from = 0) {
  let sum = 0;
  for (let c = 0; c < matrix.columns; c++) sum += matrix.weights[row * matrix.columns + c] * vector[from + c];
  return scale(wrap32(sum), matrix.multipliers[row], matrix.shift);
}

function begin(model, condition) {
  const { hidden } = model;
  return {
    hidden: model.initialState ? model.initialState.slice(condition * hidden, (condition + 1) * hidden) : new Array(hidden).fill(0),
    memory: new Array(hidden).fill(0),
  };
}

// What a symbol and a condition add to the gates does not change; it is computed once.
const remembered = new WeakMap();
function memo(model, name, index, compute) {
  if (!remembered.has(model)) remembered.set(model, new Map());
  const key = `${name} ${index}`;
  const all = remembered.get(model);
  if (!all.has(key)) all.set(key, compute());
  return all.get(key);
}

function step(model, state, condition, symbol) {
  const h = model.hidden;
  const rows = gatesOf[model.cell] * h;
  const own = Array.from({ length: rows }, (_, row) => product(model.recurrent, row, state.hidden));
  const input = memo(model, 'input', symbol, () => Array.from({ length: rows }, (_, row) =>
    product(model.inputSymbol, row, model.symbolEmbedding, symbol * model.inputSymbol.columns)));
  const given = memo(model, 'given', condition, () => Array.from({ length: rows }, (_, row) =>
    saturate(model.bias[row] + (model.inputCondition
      ? product(model.inputCondition, row, model.conditionEmbedding, condition * model.inputCondition.columns) : 0))));
  const sum = (gate, unit) => own[gate * h + unit] + input[gate * h + unit] + given[gate * h + unit];
  const next = new Array(h);
  for (let unit = 0; unit < h; unit++) {
    switch (model.cell) {
      case 'elman':
        next[unit] = tanh(sum(0, unit));
        break;
      case 'elman-relu':
        next[unit] = clamp(shiftRight(sum(0, unit) + 16, 5), 0, 32767);
        break;
      case 'gru': {
        const reset = sigmoid(sum(0, unit));
        const update = sigmoid(sum(1, unit));
        const inner = saturate(multiply15(reset, own[2 * h + unit] + saturate(model.candidateBias[unit])));
        const candidate = tanh(saturate(input[2 * h + unit] + given[2 * h + unit] + inner));
        next[unit] = candidate + multiply15(update, state.hidden[unit] - candidate);
        break;
      }
      case 'lstm': {
        const enter = sigmoid(sum(0, unit));
        const forget = sigmoid(sum(1, unit));
        const candidate = tanh(sum(2, unit));
        const leave = sigmoid(sum(3, unit));
        const memory = shiftRight(forget * state.memory[unit] + 2 * enter * candidate + 2 ** 14, 15);
        state.memory[unit] = clamp(memory, -(2 ** 22), 2 ** 22);
        next[unit] = Math.min(32767, multiply15(leave, tanh(state.memory[unit])));
        break;
      }
    }
  }
  state.hidden = next;
}

function endingBias(model, condition, length) {
  const { endings } = model.header;
  return endings > 0 && length > 0 ? model.endingBias[condition * endings + Math.min(length, endings) - 1] * 64 : 0;
}

function logit(model, state, condition, symbol, length) {
  const bias = memo(model, `bias ${condition}`, symbol, () => {
    const own = model.outputCondition;
    const more = own ? scale(own.weights[condition * own.columns + symbol], own.multipliers[condition], own.shift) : 0;
    return saturate(model.outputBias[symbol] + more);
  });
  return product(model.output, symbol, state.hidden) + bias + (symbol === 0 ? endingBias(model, condition, length) : 0);
}

// --- Random words ------------------------------------------------------------------------------------------------------------

export function philox(counter, key) {
  let [c0, c1, c2, c3] = counter.map(BigInt);
  let [k0, k1] = key.map(BigInt);
  const low = 0xFFFFFFFFn;
  for (let round = 0; round < 10; round++) {
    const left = 0xD2511F53n * c0;
    const right = 0xCD9E8D57n * c2;
    [c0, c1, c2, c3] = [(right >> 32n) ^ c1 ^ k0, right & low, (left >> 32n) ^ c3 ^ k1, left & low];
    k0 = (k0 + 0x9E3779B9n) & low;
    k1 = (k1 + 0xBB67AE85n) & low;
  }
  return [c0, c1, c2, c3].map(Number);
}

/** The function that gives one attempt's random words in order; seed and index are BigInts of any sign. */
function randomWords(seed, domain, index, attempt) {
  const low = (x) => x & 0xFFFFFFFFn;
  const s = seed & mask64;
  const i = index & mask64;
  let block = [];
  let next = 0;
  return () => {
    if (next % 4 === 0) block = philox([low(i), i >> 32n, attempt, domain * 65536 + next / 4], [low(s), s >> 32n]);
    return block[next++ % 4];
  };
}

/** The first entry at which the running sum exceeds floor(word * total / 2^32). */
function choose(weights, word) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const threshold = Number((BigInt(word) * BigInt(total)) >> 32n);
  let sum = 0;
  for (let i = 0; ; i++) {
    sum += weights[i];
    if (sum > threshold) return i;
  }
}

// --- Names -------------------------------------------------------------------------------------------------------------------

const domains = { position: 0, id: 1, key: 2 };

/** One name. Request: nationality, gender, temperature, minP, min, max, accept; all may be missing. */
export function drawName(model, seed, domain, index, request = {}) {
  const neutral = 65536;
  const temperature = request.temperature ?? 1;
  const inverse = Math.floor(neutral / temperature + 0.5);
  const floor = request.minP == null ? model.header.minWeight ?? usualMinWeight : Math.floor(16777216 * request.minP + 0.5);
  const { choices, priors } = plan(model, request);
  const longest = Math.min(request.max ?? Infinity, model.maxLength);
  const place = request.nationality == null ? BigInt(index) : (BigInt(index) & mask64) ^ keyIndex(request.nationality);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const word = randomWords(BigInt(seed), domains[domain], place, attempt);
    const chosen = choices[choose(priors, word())];
    const name = oneAttempt(model, chosen, inverse, floor, request.min ?? 1, longest, word);
    if (name !== null && (!request.accept || request.accept(name))) return name;
  }
  throw new Error('none of 1000 names drawn keeps the request');
}

function plan(model, request) {
  const all = Array.from({ length: model.symbols }, (_, i) => i);
  if (model.nationalities.length === 0) return { choices: [{ condition: 0, symbols: all }], priors: [1] };
  const planned = (nationality) => ({
    condition: nationality.first + Math.max(0, nationality.genders.indexOf(request.gender ?? 'unmarked')),
    symbols: [0, ...nationality.own],
  });
  if (request.nationality == null) return { choices: model.nationalities.map(planned), priors: model.nationalities.map((n) => n.prior) };
  const found = model.nationalities.find((nationality) => nationality.name === request.nationality);
  if (!found) throw new Error(`nationality is "${request.nationality}", which the model does not know`);
  return { choices: [planned(found)], priors: [1] };
}

function oneAttempt(model, { condition, symbols }, inverse, floor, least, longest, word) {
  const state = begin(model, condition);
  const name = [];
  let symbol = 0;
  for (;;) {
    step(model, state, condition, symbol);
    const allowed = name.length === 0 ? symbols.slice(1) : symbols;
    const logits = allowed.map((candidate) => logit(model, state, condition, candidate, name.length));
    const largest = Math.max(...logits);
    const weights = logits.map((value) => exponentialOfNegative(shiftRight((largest - value) * inverse, 16)))
      .map((weight) => (weight < floor ? 0 : weight));
    symbol = allowed[choose(weights, word())];
    if (symbol === 0) return name.length >= least ? name.join('') : null;
    if (name.length === longest) return null;
    name.push(model.alphabet[symbol]);
  }
}

export const keyIndex = (key) => xxh64(new TextEncoder().encode(key));

/** Name i of the sweep that the golden hashes are taken over. */
export function sweepName(model, i) {
  const seed = -50 + Math.floor(i / 1000);
  const names = model.nationalities.map((nationality) => nationality.name);
  const nationality = names.length > 0 ? names[Math.floor(i / 5) % names.length] : undefined;
  const isEven = (name) => [...Array(name.length).keys()].reduce((sum, at) => sum + name.charCodeAt(at), 0) % 2 === 0;
  switch (i % 5) {
    case 0: return drawName(model, seed, 'position', i);
    case 1: return drawName(model, seed, 'position', -i, { nationality });
    case 2: return drawName(model, seed, 'id', i, { nationality, temperature: 0.7, gender: 'feminine' });
    case 3: return drawName(model, seed, 'key', keyIndex(`key é ${i}`), { temperature: 1.5 });
    default: return drawName(model, seed, 'position', BigInt(i) * 0x100000001n, { nationality, min: 3, max: 12, accept: isEven });
  }
}

// --- The command -------------------------------------------------------------------------------------------------------------

function namesOf(model, options) {
  const { seed = 0, start = 0, count = 10, keys } = options;
  if (keys) return keys.map((key) => drawName(model, seed, 'key', keyIndex(key), options));
  return Array.from({ length: count }, (_, i) => drawName(model, seed, options.ids ? 'id' : 'position', BigInt(start) + BigInt(i), options));
}

async function runCases() {
  const models = new Map();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const options = JSON.parse(line);
    if (!models.has(options.model)) models.set(options.model, readModel(readFileSync(options.model)));
    const model = models.get(options.model);
    console.log(JSON.stringify({ fingerprint: model.fingerprint, names: namesOf(model, options) }));
  }
}

async function main(args) {
  if (args.length === 0 || args.includes('--help')) return console.log(usage);
  if (args[0] === '--cases') return runCases();
  const options = {};
  let file, sweep, showFingerprint = false;
  for (let i = 0; i < args.length; i++) {
    switch (args[i]) {
      case '--seed': case '--start': options[args[i].slice(2)] = BigInt(args[++i]); break;
      case '--count': case '--temperature': case '--minP': case '--min': case '--max': options[args[i].slice(2)] = Number(args[++i]); break;
      case '--nationality': case '--gender': options[args[i].slice(2)] = args[++i]; break;
      case '--key': (options.keys ??= []).push(args[++i]); break;
      case '--ids': options.ids = true; break;
      case '--sweep': sweep = Number(args[++i]); break;
      case '--fingerprint': showFingerprint = true; break;
      default:
        if (file !== undefined || args[i].startsWith('--')) throw new Error(`'${args[i]}' is not an option; --help lists them`);
        file = args[i];
    }
  }
  const model = readModel(readFileSync(file));
  if (showFingerprint) return console.log(model.fingerprint);
  if (sweep === undefined) return console.log(namesOf(model, options).join('\n'));
  const text = Array.from({ length: sweep }, (_, i) => sweepName(model, i) + '\n').join('');
  console.log(xxh64(new TextEncoder().encode(text)).toString(16).padStart(16, '0'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  });
}
