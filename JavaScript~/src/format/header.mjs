// The header of a model file: what the model is called, knows and consists of.
import { FileError } from './file-error.mjs';

export const gates = Object.freeze({ 'elman': 1, 'elman-relu': 1, 'gru': 3, 'lstm': 4, 'gated-linear': 3 });
export const usualMinWeight = 335544;

const genders = ['unmarked', 'masculine', 'feminine'];
const integer = (least, most) => ({ least, most });
const flag = {};
const common = { maxLength: integer(1, 255) };
const optional = { endings: [integer(0, 255), 0], weightBits: [integer(4, 8), 8], minWeight: [integer(0, 2 ** 24), usualMinWeight] };
const versions = {
  1: {
    cells: ['elman', 'elman-relu', 'gru', 'lstm'],
    fields: {
      hidden: integer(1, 512), symbolEmbedding: integer(1, 256), conditionEmbedding: integer(0, 256), initialState: flag, outputCondition: flag, ...common,
    },
  },
  2: {
    cells: ['gated-linear'],
    fields: {
      hidden: integer(1, 512), window: integer(1, 5), symbolEmbedding: integer(1, 256), projection: integer(1, 256), inputSets: integer(1, 16),
      hiddenSets: integer(1, 16), contextLength: integer(0, 5), ...common,
    },
  },
};

const has = (object, field) => Object.prototype.hasOwnProperty.call(object, field);
const refuse = (field, rule) => { throw new FileError('model file', 16, `header.${field}`, rule); };
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function read(rule, field, value) {
  if (rule === flag) return typeof value === 'boolean' ? value : refuse(field, 'it must be true or false');
  return Number.isInteger(value) && value >= rule.least && value <= rule.most
    ? value
    : refuse(`${field} is ${JSON.stringify(value)}`, `it must be a whole number from ${rule.least} to ${rule.most}`);
}

/** The scalar values of a text. */
function scalars(field, text) {
  if (typeof text !== 'string') refuse(field, 'it must be a string');
  const list = [...text];
  if (list.some((scalar) => /^[\ud800-\udfff]$/.test(scalar))) refuse(field, 'a lone surrogate is no character');
  return list;
}

/**
 * A header as an object: its own fields, the alphabet as an array whose entry 0 is the boundary, and nationalities with their conditions and
 * symbols.
 */
export function readHeader(bytes, version) {
  let json;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new FileError('model file', 16, 'header', `it must be JSON in UTF-8: ${error.message}`);
  }
  if (!isObject(json)) refuse('', 'it must be an object');
  const { cells, fields } = versions[version];
  const header = { cell: cells.includes(json.cell) ? json.cell : refuse(`cell is ${JSON.stringify(json.cell)}`, `it must be one of ${cells.join(', ')}`) };
  for (const [field, rule] of Object.entries(fields)) header[field] = has(json, field) ? read(rule, field, json[field]) : refuse(field, 'it is missing');
  for (const [field, [rule, usual]] of Object.entries(optional)) header[field] = has(json, field) ? read(rule, field, json[field]) : usual;
  for (const field of Object.keys(json)) {
    if (field !== 'cell' && !has(fields, field) && !has(optional, field) && !['alphabet', 'nationalities', 'notes'].includes(field)) refuse(field, 'no such field is known in this format version');
  }
  if (!isObject(json.notes)) refuse('notes', 'it must be an object');
  header.notes = json.notes;
  header.alphabet = ['', ...readAlphabet(json.alphabet)];
  const numbers = new Map(header.alphabet.map((symbol, i) => [symbol, i]));
  if (!Array.isArray(json.nationalities)) refuse('nationalities', 'it must be an array');
  header.conditions = 0;
  header.nationalities = json.nationalities.map((entry, i) => readNationality(entry, `nationalities[${i}]`, numbers, header));
  checkNationalities(header);
  header.conditions = Math.max(1, header.conditions);
  return header;
}

function readAlphabet(text) {
  const symbols = scalars('alphabet', text);
  if (symbols.length < 1 || symbols.length > 65535) refuse('alphabet', 'an alphabet has 1 to 65535 symbols');
  if (new Set(symbols).size !== symbols.length) refuse('alphabet', 'a symbol stands in the alphabet once');
  if (symbols.some((symbol) => /^[\0-\u001F\u007F-\u009F]$/.test(symbol))) refuse('alphabet', 'a control character is no symbol');
  return symbols;
}

function readNationality(entry, at, numbers, header) {
  if (!isObject(entry)) refuse(at, 'it must be an object');
  for (const field of Object.keys(entry)) if (!['name', 'prior', 'minWeight', 'genders', 'symbols'].includes(field)) refuse(`${at}.${field}`, 'no such field is known in this format version');
  const { name } = entry;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) refuse(`${at}.name`, 'a nationality has a name of 1 to 100 characters');
  if (/[\0-\u001F\u007F-\u009F]/.test(name)) refuse(`${at}.name`, 'a nationality\'s name has no control character');
  const prior = read(integer(0, 2147483647), `${at}.prior`, entry.prior);
  const minWeight = has(entry, 'minWeight') ? read(optional.minWeight[0], `${at}.minWeight`, entry.minWeight) : null;
  const forms = entry.genders;
  if (!Array.isArray(forms) || forms.length < 1 || new Set(forms).size !== forms.length || forms.some((form) => !genders.includes(form))) refuse(`${at}.genders`, `they are 1 to 3 different ones of ${genders.join(', ')}`);
  const own = scalars(`${at}.symbols`, entry.symbols).map((symbol) => numbers.get(symbol) ?? refuse(`${at}.symbols`, 'each symbol of a nationality stands in the alphabet'));
  if (own.length === 0 || new Set(own).size !== own.length) refuse(`${at}.symbols`, 'a nationality is written with at least one symbol, and each stands in its list once');
  const first = header.conditions;
  header.conditions += forms.length;
  return { name, prior, minWeight, genders: [...forms], first, symbols: Uint16Array.from([0, ...own.sort((a, b) => a - b)]) };
}

function checkNationalities({ nationalities, conditions, conditionEmbedding, outputCondition }) {
  if (new Set(nationalities.map(({ name }) => name.toUpperCase())).size !== nationalities.length) refuse('nationalities', 'two nationalities may not share a name');
  if (conditions > 65536) refuse('nationalities', 'at most 65536 conditions');
  const priors = nationalities.reduce((sum, { prior }) => sum + prior, 0);
  if (nationalities.length > 0 && (priors === 0 || priors > 4294967295)) refuse(`nationalities.prior is ${priors}`, 'the priors add up to 1 to 4294967295');
  if (nationalities.length === 0 && (conditionEmbedding > 0 || outputCondition)) refuse('conditionEmbedding', 'a model with no nationality has no condition to tell');
}

/** The least weight that is considered for a nationality's names, in Q24: its own, or the model's. */
export const minWeightOf = ({ nationalities, minWeight }, index) => nationalities[index].minWeight ?? minWeight;

/** The text that a fingerprint begins with. */
export function fingerprintText(header) {
  const sizes = header.cell === 'gated-linear'
    ? ['hidden', 'window', 'symbolEmbedding', 'projection', 'inputSets', 'hiddenSets', 'contextLength', 'maxLength']
    : ['hidden', 'symbolEmbedding', 'conditionEmbedding', 'initialState', 'outputCondition', 'maxLength'];
  const lines = [header.cell, ...sizes.map((field) => Number(header[field])), header.alphabet.join('')];
  if (header.endings > 0) lines.push(`endings ${header.endings}`);
  if (header.weightBits !== 8) lines.push(`weightBits ${header.weightBits}`);
  if (header.minWeight !== usualMinWeight) lines.push(`minWeight ${header.minWeight}`);
  for (const { name, prior, minWeight, genders: forms, symbols } of header.nationalities) {
    const own = minWeight === null ? [] : [minWeight];
    lines.push([name, prior, forms.map((form) => genders.indexOf(form)).join(''), [...symbols].map((symbol) => header.alphabet[symbol]).join(''), ...own].join('\t'));
  }
  return lines.map((line) => line + '\n').join('');
}
