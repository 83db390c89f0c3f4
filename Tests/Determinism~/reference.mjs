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
const cellsOfVersion = { 1: Object.keys(gatesOf), 2: ['gated-linear'] };
const genderNumber = { unmarked: 0, masculine: 1, feminine: 2 };

export function readModel(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 8;
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== 'COGNOMEN') throw new Error('a model file begins with COGNOMEN');
  const version = view.getUint32(8, true);
  if (!cellsOfVersion[version]) throw new Error(`file version is ${version}: this script reads versions 1 and 2`);
  if (xxh64(bytes.subarray(0, end)) !== view.getBigUint64(end, true)) throw new Error('the checksum disagrees');
  const headerLength = view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(16, 16 + headerLength)));

  const { cell, hidden } = header;
  if (!cellsOfVersion[version].includes(cell)) throw new Error(`cell is "${cell}", which file version ${version} does not have`);
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

  const read = parameterReader(bytes, 16 + headerLength, end, weightBitsOf(header));
  const model = { header, cell, hidden, alphabet, symbols, conditions, nationalities, maxLength: header.maxLength };
  if (version === 1) readParameters(model, read);
  else readGatedLinear(model, read);
  if (header.endings > 0) model.endingBias = read.int16s(conditions * header.endings);
  if (read.position() !== end) throw new Error(`${end - read.position()} bytes stand between the parameters and the checksum`);
  model.fingerprint = fingerprint(model, bytes.subarray(16 + headerLength, end));
  return model;
}

/** Reads the parameters one after the other; they stand from `at` to `end`. */
function parameterReader(bytes, at, end, weightBits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  const take = (count, size, read) => Array.from({ length: count }, () => { const value = read(at); at += size; return value; });
  const uint16 = () => take(1, 2, (i) => view.getUint16(i, true))[0];
  const bytesOf = (count) => take(count, 1, (i) => view.getUint8(i));
  const packed = (count) => {
    const source = bytesOf(Math.ceil(count * weightBits / 8));
    return Array.from({ length: count }, (_, i) => {
      const bit = i * weightBits;
      const both = (source[bit >> 3] | (source[(bit >> 3) + 1] ?? 0) << 8) >> (bit & 7);
      return both << (32 - weightBits) >> (32 - weightBits);
    });
  };
  return {
    position: () => at,
    uint16,
    uint32: () => take(1, 4, (i) => view.getUint32(i, true))[0],
    bytes: bytesOf,
    int8s: (count) => take(count, 1, (i) => view.getInt8(i)),
    int16s: (count) => take(count, 2, (i) => view.getInt16(i, true)),
    int32s: (count) => take(count, 4, (i) => view.getInt32(i, true)),
    matrix: (r, c) => ({
      columns: c, weights: packed(r * c), multipliers: take(r, 2, (i) => view.getUint16(i, true)), shift: bytesOf(1)[0],
    }),
    block: (count, bits) => {
      const multiplier = multiplierOf(uint16());
      const [r] = bytesOf(1);
      if (r > 7) throw new Error(`the Rice parameter of a block is ${r}`);
      if (Math.ceil(count * (1 + r) / 8) > end - at) throw new Error('the file ends in a block');
      const stream = bitStream(bytes, at, end);
      const weights = Array.from({ length: count }, () => stream.weight(r, bits));
      at = stream.finish();
      return { multiplier, weights };
    },
    /** The bit stream of the next bytes, which has to fill them. */
    stream: (length) => {
      if (length < 0 || length > end - at) throw new Error('the file ends in a group of features');
      at += length;
      return bitStream(bytes, at - length, at);
    },
  };
}

/** Rice numbers of the bytes from `from` on, none of them at or beyond `end`. */
function bitStream(bytes, from, end) {
  let bit = 0;
  const next = () => {
    const at = from + (bit >> 3);
    if (at >= end) throw new Error('a bit stream ends in a number');
    return bytes[at] >> (bit++ & 7) & 1;
  };
  const rice = (r, most) => {
    let value = 0;
    while (next() === 1) {
      value += 2 ** r;
      if (value > most) throw new Error('a Rice number is out of range');
    }
    for (let i = 0; i < r; i++) value += next() * 2 ** i;
    if (value > most) throw new Error('a Rice number is out of range');
    return value;
  };
  return {
    rice,
    /** 0, -1, 1, -2, 2, ... are 0, 1, 2, 3, 4, ... */
    weight: (r, bits) => {
      const value = rice(r, 2 * (2 ** (bits - 1) - 1));
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    },
    /** The first byte after the stream, whose last byte is filled up with 0. */
    finish: () => {
      while (bit % 8 !== 0) if (next() !== 0) throw new Error('the last byte of a bit stream is not filled up with 0');
      return from + bit / 8;
    },
  };
}

function multiplierOf(value) {
  if (value === 0) throw new Error('a multiplier is 0');
  return value;
}

function readParameters(model, read) {
  const { header, cell, hidden, symbols, conditions } = model;
  const { symbolEmbedding: e, conditionEmbedding: d } = header;
  const rows = gatesOf[cell] * hidden;
  model.symbolEmbedding = read.int8s(symbols * e);
  model.inputSymbol = read.matrix(rows, e);
  if (d > 0) {
    model.conditionEmbedding = read.int8s(conditions * d);
    model.inputCondition = read.matrix(rows, d);
  }
  model.recurrent = read.matrix(rows, hidden);
  model.bias = read.int32s(rows);
  if (cell === 'gru') model.candidateBias = read.int32s(hidden);
  if (header.initialState) model.initialState = read.int16s(conditions * hidden);
  model.output = read.matrix(symbols, hidden);
  model.outputBias = read.int32s(symbols);
  if (header.outputCondition) model.outputCondition = read.matrix(conditions, symbols);
}

function readGatedLinear(model, read) {
  const { hidden: h, symbols, conditions } = model;
  const { window, symbolEmbedding: e, projection, inputSets, hiddenSets, contextLength } = model.header;
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  const sets = (count, sizes, bits) => times(count, () => sizes.map((size) => read.block(size, bits)));
  const without = (least, values) => {
    if (values.includes(least)) throw new Error(`a parameter is ${least}`);
    return values;
  };
  const weightBits = weightBitsOf(model.header);
  model.coefficients = without(-32768, read.int16s(conditions * coefficientsOf(model.header)));
  model.symbolEmbedding = without(-128, read.int8s(symbols * e));
  model.input = times(window, (w) => sets(inputSets, w === 0 ? [h * e, h * e, h * e, projection * e] : [h * e, h * e, h * e], weightBits));
  model.bias = sets(inputSets, [h, h, h, projection], 8);
  model.feedback = sets(hiddenSets, [h, h], 8);
  model.projection = sets(hiddenSets, [projection * h], weightBits);
  model.output = sets(hiddenSets, [symbols * projection], weightBits);
  const own = times(conditions, (condition) => ownSymbols(model, condition));
  model.outputBias = own.map((list) => read.block(list.length + 1, 8));
  if (contextLength === 0) return;
  model.sharedFeatures = readFeatures(read, times(symbols, (symbol) => symbol), contextLength);
  model.ownFeatures = own.map((list) => readFeatures(read, list, contextLength));
}

const coefficientsOf = ({ window, inputSets, hiddenSets }) => (window + 1) * inputSets + 3 * hiddenSets;

/** The boundary and the symbols of the condition's nationality, ascending; all symbols when the model knows no nationalities. */
function ownSymbols(model, condition) {
  if (model.nationalities.length === 0) return Array.from({ length: model.symbols }, (_, i) => i);
  return [0, ...model.nationalities.findLast((nationality) => nationality.first <= condition).own];
}

/** The root of a trie of contexts, whose edges and features are symbols; `list` has the symbol of each place. */
function readFeatures(read, list, contextLength) {
  const root = { depth: 0, symbol: null, children: new Map(), features: [] };
  const length = read.uint32();
  if (length === 0) return root;
  const multiplier = multiplierOf(read.uint16());
  const [rChildren, rChild, rCount, rFeature, rWeight] = read.bytes(5).map((r) => {
    if (r > 15) throw new Error(`a Rice parameter of features is ${r}`);
    return r;
  });
  const stream = read.stream(length - 7);
  const ascending = (count, r, then) => {
    let place = -1;
    for (let i = 0; i < count; i++) {
      place += 1 + stream.rice(r, list.length);
      if (place >= list.length) throw new Error('a place is out of range');
      then(list[place]);
    }
  };
  const nodes = [root];
  for (const node of nodes) {
    if (node !== root) {
      ascending(stream.rice(rCount, list.length), rFeature, (symbol) => {
        const weight = stream.weight(rWeight, 8);
        if (weight === 0) throw new Error('the weight of a feature is 0');
        node.features.push({ symbol, weight: weight * multiplier });
      });
    }
    if (node.depth < contextLength && node.symbol !== 0) {
      ascending(stream.rice(rChildren, list.length), rChild, (symbol) => {
        const child = { depth: node.depth + 1, symbol, children: new Map(), features: [] };
        node.children.set(symbol, child);
        nodes.push(child);
      });
    }
    if (node.children.size === 0 && node.features.length === 0) throw new Error('a context without features is in no other');
  }
  if (stream.finish() !== read.position()) throw new Error('bytes stand after the features of a group');
  return root;
}

const weightBitsOf = (header) => header.weightBits ?? 8;

// 0.02 in Q24, in a model that says nothing else.
const usualMinWeight = 335544;

function fingerprint(model, parameters) {
  const { header } = model;
  const fields = model.cell === 'gated-linear'
    ? ['hidden', 'window', 'symbolEmbedding', 'projection', 'inputSets', 'hiddenSets', 'contextLength', 'maxLength']
    : ['hidden', 'symbolEmbedding', 'conditionEmbedding', 'initialState', 'outputCondition', 'maxLength'];
  const numbers = fields.map((field) => Number(header[field]));
  let text = `${header.cell}\n${numbers.join('\n')}\n${header.alphabet}\n`;
  if (header.endings > 0) text += `endings ${header.endings}\n`;
  if (weightBitsOf(header) !== 8) text += `weightBits ${header.weightBits}\n`;
  if ((header.minWeight ?? usualMinWeight) !== usualMinWeight) text += `minWeight ${header.minWeight}\n`;
  for (const nationality of model.nationalities) {
    const genders = nationality.genders.map((gender) => genderNumber[gender]).join('');
    const own = nationality.own.map((symbol) => model.alphabet[symbol]).join('');
    const minWeight = nationality.minWeight === undefined ? '' : `\t${nationality.minWeight}`;
    text += `${nationality.name}\t${nationality.prior}\t${genders}\t${own}${minWeight}\n`;
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
  if (model.cell === 'gated-linear') return { memory: new Array(hidden).fill(0), read: [] };
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
  if (model.cell === 'gated-linear') return stepGatedLinear(model, state, condition, symbol);
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
  if (model.cell === 'gated-linear') return logitGatedLinear(model, state, condition, symbol, length);
  const bias = memo(model, `bias ${condition}`, symbol, () => {
    const own = model.outputCondition;
    const more = own ? scale(own.weights[condition * own.columns + symbol], own.multipliers[condition], own.shift) : 0;
    return saturate(model.outputBias[symbol] + more);
  });
  return product(model.output, symbol, state.hidden) + bias + (symbol === 0 ? endingBias(model, condition, length) : 0);
}

// --- The gated linear recurrence ---------------------------------------------------------------------------------------------

const sat16 = (x) => clamp(x, -32767, 32767);

/** tanh of a number in Q10, in Q15. */
export function tanh15(x) {
  const t = Math.min(Math.abs(x), 4095) * 8;
  // A polynomial close to (1 - tanh)^(1/8) in Q14.
  let p = -12401;
  for (const coefficient of [26999, -16464, -8123, 16384]) p = multiply15(p, t) + coefficient;
  p = Math.min(2 * p, 32767);
  for (let i = 0; i < 3; i++) p = multiply15(p, p);
  return x < 0 ? p - 32760 : 32760 - p;
}

/** sigmoid of twice a number in Q10, in Q15. */
const half = (x) => 16384 + shiftRight(tanh15(x), 1);

/** The sum of all sets, each times its coefficient; the blocks of a set one after the other. */
function mix(sets, coefficients, bits) {
  return sets[0].flatMap((first, part) => {
    const shares = sets.map((set, k) => sat16(shiftRight(coefficients[k] * set[part].multiplier + 2 ** 13, 14)));
    return first.weights.map((_, i) => {
      const sum = sets.reduce((total, set, k) => total + shares[k] * set[part].weights[i], 0);
      return sat16(shiftRight(sum + 2 ** (bits - 1), bits));
    });
  });
}

const composed = (model, condition) => memo(model, 'composed', condition, () => {
  const { window, inputSets, hiddenSets } = model.header;
  let at = condition * coefficientsOf(model.header);
  const next = (count) => model.coefficients.slice(at, at += count);
  return {
    input: Array.from({ length: window }, (_, w) => mix(model.input[w], next(inputSets), 4)),
    bias: mix(model.bias, next(inputSets), 4),
    feedback: mix(model.feedback, next(hiddenSets), 4),
    projection: mix(model.projection, next(hiddenSets), 3),
    output: mix(model.output, next(hiddenSets), 3),
  };
});

/** What a symbol read w steps ago adds: 3 H numbers, and for the newest symbol the projection's own as well. */
const inputOf = (model, condition, w, symbol) => memo(model, `input ${condition} ${w}`, symbol, () => {
  const { symbolEmbedding: e } = model.header;
  const { input, bias } = composed(model, condition);
  return Array.from({ length: input[w].length / e }, (_, row) => {
    const sum = dot(input[w], row * e, model.symbolEmbedding, symbol * e, e);
    return clamp(shiftRight(sum + 2 ** 6, 7) + (w === 0 ? bias[row] : 0), -6553, 6553);
  });
});

function dot(a, fromA, b, fromB, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[fromA + i] * b[fromB + i];
  return sum;
}

function stepGatedLinear(model, state, condition, symbol) {
  const { hidden: h, header: { window, projection } } = model;
  const mixed = composed(model, condition);
  state.read.unshift(symbol);
  const inputs = state.read.slice(0, window).map((old, w) => inputOf(model, condition, w, old));
  const sum = (gate, unit) => inputs.reduce((total, input) => total + input[gate * h + unit], 0);
  const left = new Array(h);
  for (let unit = 0; unit < h; unit++) {
    const memory = state.memory[unit];
    const keep = half(sat16(sum(0, unit) + multiply15(mixed.feedback[unit], memory)));
    const candidate = tanh15(sat16(sum(1, unit) + multiply15(mixed.feedback[h + unit], memory)));
    const leave = half(sum(2, unit));
    state.memory[unit] = multiply15(keep, memory) + multiply15(32767 - keep, candidate);
    left[unit] = multiply15(multiply15(leave, state.memory[unit]), 4096);
  }
  state.projected = Array.from({ length: projection }, (_, unit) => {
    const own = wrap32(dot(mixed.projection, unit * h, left, 0, h) + 2 ** 12) >> 13;
    return multiply15(tanh15(sat16(own + inputs[0][3 * h + unit])), 4096);
  });
  state.features = new Map();
  for (const root of model.header.contextLength > 0 ? [model.sharedFeatures, model.ownFeatures[condition]] : []) {
    let node = root;
    for (let i = 0; (node = node.children.get(state.read[i])) !== undefined; i++)
      for (const feature of node.features) state.features.set(feature.symbol, (state.features.get(feature.symbol) ?? 0) + feature.weight);
  }
}

function logitGatedLinear(model, state, condition, symbol, length) {
  const { projection } = model.header;
  // The first weight is that of all symbols that are not in the list: there indexOf is -1.
  const bias = memo(model, `bias ${condition}`, symbol, () => {
    const { multiplier, weights } = model.outputBias[condition];
    return weights[1 + ownSymbols(model, condition).indexOf(symbol)] * multiplier;
  });
  const own = wrap32(dot(composed(model, condition).output, symbol * projection, state.projected, 0, projection) + 2 ** 6) >> 7;
  return own + bias + (state.features.get(symbol) ?? 0) + (symbol === 0 ? endingBias(model, condition, length) : 0);
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
  const asked = request.minP == null ? null : Math.floor(16777216 * request.minP + 0.5);
  const { choices, priors } = plan(model, request);
  const longest = Math.min(request.max ?? Infinity, model.maxLength);
  const place = request.nationality == null ? BigInt(index) : (BigInt(index) & mask64) ^ keyIndex(request.nationality);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const word = randomWords(BigInt(seed), domains[domain], place, attempt);
    const chosen = choices[choose(priors, word())];
    const name = oneAttempt(model, chosen, inverse, asked ?? chosen.floor, request.min ?? 1, longest, word);
    if (name !== null && (!request.accept || request.accept(name))) return name;
  }
  throw new Error('none of 1000 names drawn keeps the request');
}

function plan(model, request) {
  const all = Array.from({ length: model.symbols }, (_, i) => i);
  const usual = model.header.minWeight ?? usualMinWeight;
  if (model.nationalities.length === 0) return { choices: [{ condition: 0, symbols: all, floor: usual }], priors: [1] };
  const planned = (nationality) => ({
    condition: nationality.first + Math.max(0, nationality.genders.indexOf(request.gender ?? 'unmarked')),
    symbols: [0, ...nationality.own],
    floor: nationality.minWeight ?? usual,
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
