// What a caller asks of a person's name, checked.
import { genders } from '../request.mjs';

const fields = ['nationality', 'gender', 'realNames', 'given', 'family'];

/** A checked copy of what is asked: a nationality's name, a request, or nothing. */
export function checkedPerson(asked) {
  if (asked === null || !['undefined', 'string', 'object'].includes(typeof asked)) throw new TypeError(`request is ${asked}: ask by a nationality's name or an object`);
  const request = typeof asked === 'string' ? { nationality: asked } : { ...asked };
  const unknown = Object.keys(request).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new RangeError(`${unknown} is no field of a request for people: it has ${fields.join(', ')}`);
  request.gender = checkedGender(request.gender);
  for (const field of ['given', 'family']) {
    if (request[field] != null && typeof request[field] !== 'object') throw new TypeError(`${field} is ${request[field]}: it is a request for names`);
  }
  if (request.nationality == null && request.family != null) throw new RangeError('nationality is missing: a request that asks something of the family name says for which nationality');
  return request;
}

export function checkedGender(gender) {
  if (gender != null && !genders.includes(gender)) throw new RangeError(`gender is ${gender}: it must be one of ${genders.join(', ')}`);
  return gender ?? 'unmarked';
}
