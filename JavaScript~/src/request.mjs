// What a caller asks of a name, checked.
import { displayedLength } from './writing/characters.mjs';
import { write } from './writing/spelling.mjs';
import { Blocklist } from './filtering/blocklist.mjs';

export const genders = Object.freeze(['unmarked', 'masculine', 'feminine']);

const refuse = (field, value, rule) => { throw new RangeError(`${field} is ${typeof value === 'string' ? JSON.stringify(value) : String(value)}: ${rule}`); };
const text = (field, value) => (typeof value === 'string' && value !== '' ? value : refuse(field, value, 'it must be a text of at least 1 character'));
const oneOf = (...values) => (field, value) => (values.includes(value) ? value : refuse(field, value, `it must be one of ${values.join(', ')}`));
const number = (isRight, rule) => (field, value) => (typeof value === 'number' && isRight(value) ? value : refuse(field, value, rule));
const least = number((value) => (Number.isSafeInteger(value) && value >= 1) || value === Infinity, 'it must be a whole number from 1 on');

const checks = {
  nationality: (field, value) => (typeof value === 'string' ? value : refuse(field, value, 'it must be a text')),
  blend: checkBlend,
  gender: oneOf(...genders),
  temperature: number((value) => value >= 0.05 && value <= 20, 'a temperature is 0.05 to 20'),
  topK: least,
  topP: number((value) => value > 0 && value <= 1, 'a share is above 0 and at most 1'),
  minP: number((value) => value >= 0 && value <= 1, 'a share is 0 to 1'),
  minLength: least,
  maxLength: least,
  startsWith: text,
  endsWith: text,
  contains: text,
  allowedCharacters: text,
  diacritics: oneOf('keep', 'fold'),
  casing: oneOf('as-written', 'capital-first', 'upper', 'lower'),
  realNames: oneOf('allow', 'avoid', 'only'),
  blocklist: (field, value) => (value instanceof Blocklist ? value : refuse(field, value, 'it must be a Blocklist; Blocklist.none blocks nothing')),
  accept: (field, value) => (typeof value === 'function' ? value : refuse(field, value, 'it must be a function of the name')),
};

function checkBlend(field, value) {
  if (typeof value !== 'object' || value === null) refuse(field, value, 'it must be an object of weights by nationality');
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  for (const [name, weight] of entries) {
    if (!(typeof weight === 'number' && weight >= 0 && weight <= 1e9)) refuse(`blend[${JSON.stringify(name)}]`, weight, 'a weight is 0 to 1e9');
  }
  if (!entries.some(([, weight]) => weight > 0)) throw new RangeError('blend has no positive weight: at least one nationality has to count');
  return Object.fromEntries(entries);
}

const identities = new WeakMap();
let nextIdentity = 1;

/** A number for a list or a filter, which are the same only if they are the same object. */
function identity(object) {
  if (!identities.has(object)) identities.set(object, nextIdentity++);
  return identities.get(object);
}

/** A text that is the same for requests that ask for the same. */
export function requestKey(request) {
  let key = '';
  for (const field in request) {
    const value = request[field];
    if (value == null) continue;
    key += `${field}\0${typeof value === 'function' || field === 'blocklist' ? identity(Object(value)) : typeof value === 'object' ? JSON.stringify(checkBlend(field, value)) : value}\0\0`;
  }
  return key;
}

/** A complete, checked copy of a request. */
export function checkedRequest(given, model) {
  const request = { temperature: 1, topK: Infinity, topP: 1, gender: 'unmarked', diacritics: 'keep', casing: 'as-written', realNames: 'allow', blocklist: Blocklist.default };
  for (const [field, value] of Object.entries(given)) {
    if (!Object.hasOwn(checks, field)) throw new RangeError(`${field} is no field of a request: it has ${Object.keys(checks).join(', ')}`);
    if (value != null) request[field] = checks[field](field, value);
  }
  if (request.nationality != null && request.blend != null) throw new RangeError(`nationality is ${JSON.stringify(request.nationality)} and blend is set: ask for one of them`);
  const longest = request.maxLength ?? Infinity;
  if ((request.minLength ?? 1) > longest) throw new RangeError(`minLength is ${request.minLength} and maxLength is ${longest}: the least may not exceed the most`);
  for (const field of ['startsWith', 'endsWith', 'contains']) {
    if (request[field] != null && displayedLength(write(request[field], request)) > longest) {
      throw new RangeError(`${field} is ${JSON.stringify(request[field])} and maxLength is ${longest}: no name is that short`);
    }
  }
  if (request.realNames !== 'allow' && model.realNames === null) throw new RangeError(`realNames is ${request.realNames}: this model comes without a set of real names; give it one by model.with(realNames)`);
  return request;
}
