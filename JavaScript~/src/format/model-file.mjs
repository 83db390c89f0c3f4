// A .cognomen file, versions 1 and 2 (Documentation~/determinism.md has the layout).
import { xxHash64 } from '../numbers/xxhash64.mjs';
import { hex64 } from '../numbers/integers.mjs';
import { openFile } from './bytes.mjs';
import { featuresLater, readFeatures } from './features.mjs';
import { fingerprintText, gates, readHeader } from './header.mjs';

/**
 * The header and the parameters of a file; `fingerprint()` computes the model's fingerprint. Of a file that is trusted, no checksum is computed, and the
 * features of one nationality are read when they are first needed.
 */
export function readModelFile(bytes, isTrusted = false) {
  const { reader, version } = openFile(bytes, 'model file', 'COGNOMEN', isTrusted);
  const { end } = reader;
  const from = reader.take('header', reader.uint32('headerLength'));
  const header = readHeader(bytes.subarray(from, reader.at), version);
  const begin = reader.at;
  const parameters = version === 1 ? readRecurrent(reader, header) : readGatedLinear(reader, header, isTrusted);
  if (header.endings > 0) parameters.endingBias = reader.int16s('endingBias', header.conditions * header.endings);
  if (reader.at !== end) reader.refuse('parameters', `${end - reader.at} bytes stand between the parameters and the checksum`);
  const fingerprint = () => {
    const text = new TextEncoder().encode(fingerprintText(header));
    const all = new Uint8Array(text.length + end - begin);
    all.set(text);
    all.set(bytes.subarray(begin, end), text.length);
    return hex64(xxHash64(all));
  };
  return { header, parameters, fingerprint };
}

function readRecurrent(reader, header) {
  const { cell, hidden, symbolEmbedding: e, conditionEmbedding: d, conditions, weightBits: bits } = header;
  const rows = gates[cell] * hidden;
  const symbols = header.alphabet.length;
  const read = { symbolEmbedding: reader.int8s('symbolEmbedding', symbols * e), inputSymbol: reader.matrix('inputSymbol', rows, e, bits) };
  if (d > 0) {
    read.conditionEmbedding = reader.int8s('conditionEmbedding', conditions * d);
    read.inputCondition = reader.matrix('inputCondition', rows, d, bits);
  }
  read.recurrent = reader.matrix('recurrent', rows, hidden, bits);
  read.bias = reader.int32s('bias', rows);
  if (cell === 'gru') read.candidateBias = reader.int32s('candidateBias', hidden);
  if (header.initialState) read.initialState = reader.int16s('initialState', conditions * hidden);
  read.output = reader.matrix('output', symbols, hidden, bits);
  read.outputBias = reader.int32s('outputBias', symbols);
  if (header.outputCondition) read.outputCondition = reader.matrix('outputCondition', conditions, symbols, bits);
  return read;
}

function without(least, numbers, field, reader) {
  return numbers.includes(least) ? reader.refuse(`${field} is ${least}`, `a number is ${least + 1} to ${-least - 1}`) : numbers;
}

function readGatedLinear(reader, header, isTrusted) {
  const { hidden: h, window, symbolEmbedding: e, projection: m, inputSets, hiddenSets, contextLength, conditions, weightBits: bits } = header;
  const symbols = header.alphabet.length;
  const sets = (field, count, sizes, width) => Array.from({ length: count }, (_, k) => sizes.map((size, part) => reader.block(`${field}[${k}].${'fxoy'[part]}`, size, width)));
  const read = {
    coefficients: without(-32768, reader.int16s('coefficients', conditions * ((window + 1) * inputSets + 3 * hiddenSets)), 'coefficients', reader),
    symbolEmbedding: without(-128, reader.int8s('symbolEmbedding', symbols * e), 'symbolEmbedding', reader),
    input: [],
  };
  for (let w = 0; w < window; w++) read.input.push(sets(`input[${w}]`, inputSets, [h * e, h * e, h * e, ...(w === 0 ? [m * e] : [])], bits));
  read.bias = sets('bias', inputSets, [h, h, h, m], 8);
  read.feedback = sets('feedback', hiddenSets, [h, h], 8);
  read.projection = sets('projection', hiddenSets, [m * h], bits);
  read.output = sets('output', hiddenSets, [symbols * m], bits);
  const all = Uint16Array.from({ length: symbols }, (_, i) => i);
  const own = header.nationalities.length === 0 ? [all] : header.nationalities.flatMap((entry) => entry.genders.map(() => entry.symbols));
  read.outputBias = own.map((list, k) => reader.block(`outputBias[${k}]`, list.length + 1, 8));
  if (contextLength > 0) {
    read.sharedFeatures = readFeatures(reader, 'features.shared', all, contextLength);
    read.ownFeatures = own.map((list, k) => featuresLater(reader, `features[${k}]`, list, contextLength));
    if (!isTrusted) for (const features of read.ownFeatures) features();
  }
  read.own = own;
  return read;
}
