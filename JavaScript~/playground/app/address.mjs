// What is asked stands in the address behind the #, so that a link shows the same names to everybody.

const texts = ['startsWith', 'endsWith', 'contains', 'givenStartsWith'];
const longTexts = ['name', 'family', 'house'];
const numbers = { minLength: [1, 40], maxLength: [1, 40], temperature: [0.3, 1.8] };
const choices = { show: ['people'], order: ['latin', 'list'], gender: ['masculine', 'feminine'], casing: ['capital-first', 'upper', 'lower'] };

export const largestSeed = 999999999;

/** What a page asks for when its address says nothing. */
export const usual = () => ({ seed: 42, parts: [{ culture: 'Irish', weight: 50 }], show: 'surnames', order: 'native', gender: 'unmarked', casing: 'as-written', temperature: 1, fold: false, invented: false, name: 'Kowalski', family: 'Russian', house: 'The mill' });

/** Whatever an address says that makes sense; the rest is as usual. */
export function readAddress(hash) {
  const asked = usual();
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const seed = Number(fields.get('seed') ?? NaN);
  if (Number.isSafeInteger(seed)) asked.seed = seed;
  const parts = (fields.get('culture') ?? '').split(',').slice(0, 3).map((part) => {
    const [culture, weight] = part.split(':');
    return { culture, weight: Math.min(100, Math.max(1, Number.parseInt(weight, 10) || 50)) };
  }).filter(({ culture }) => culture !== '');
  if (parts.length > 0) asked.parts = parts;
  for (const field of texts) if (fields.get(field)) asked[field] = fields.get(field).slice(0, 40);
  for (const [field, [least, most]] of Object.entries(numbers)) {
    const value = Number(fields.get(field) ?? NaN);
    if (value >= least && value <= most) asked[field] = field === 'temperature' ? value : Math.floor(value);
  }
  for (const [field, values] of Object.entries(choices)) if (values.includes(fields.get(field))) asked[field] = fields.get(field);
  for (const field of ['fold', 'invented']) asked[field] = fields.has(field);
  for (const field of longTexts) if (fields.has(field)) asked[field] = fields.get(field).slice(0, 60);
  return asked;
}

/** The address of what is asked, without what is usual. */
export function writeAddress(asked) {
  const fields = new URLSearchParams();
  fields.set('seed', asked.seed);
  fields.set('culture', asked.parts.map(({ culture, weight }) => (asked.parts.length > 1 ? `${culture}:${weight}` : culture)).join());
  for (const field of [...texts, ...Object.keys(numbers), ...Object.keys(choices), ...longTexts]) {
    if (asked[field] !== undefined && asked[field] !== usual()[field] && (asked[field] !== '' || longTexts.includes(field))) fields.set(field, asked[field]);
  }
  for (const field of ['fold', 'invented']) if (asked[field]) fields.set(field, '1');
  return `#${fields.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
