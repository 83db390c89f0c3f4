// The names of one culture or blend, or its people, and what can be done with them.
import { NameGenerator } from '../../src/index.mjs';
import { PersonName } from '../../src/people/index.mjs';
import { write } from '../../src/writing/spelling.mjs';
import { nativeElement, nativeName, nativePerson } from './native.mjs';
import { $, copy, download, make } from './page.mjs';
import { culturesOfPeople, loadGivenNames, peopleOf } from './people.mjs';

const batch = 24;
const formats = { native: 'native', latin: 'latin', list: '{family}, {given} {patronymic}' };

// A given name with a beginning comes from the model, at the temperature that the library has for real given names.
const givenTemperature = 0.75;

const list = new Intl.ListFormat('en', { type: 'conjunction' });
let shown = [], run = 0;

const letters = ['startsWith', 'endsWith', 'contains', 'minLength', 'maxLength'];

/** Which surnames are asked for, besides culture and gender; empty where that is any. */
function surnameRequest({ model, asked }) {
  const request = {};
  if (asked.temperature !== 1) request.temperature = asked.temperature;
  for (const field of letters) if (asked[field]) request[field] = asked[field];
  if (asked.invented && model.realNames !== null) request.realNames = 'avoid';
  return request;
}

/** How names are written. */
const manner = ({ casing, fold }) => ({ casing, diacritics: fold ? 'fold' : 'keep' });

/** The request that the page asks; `world` has the model and what is asked. */
function requestOf(world) {
  const { model, asked } = world;
  const request = { ...surnameRequest(world), ...manner(asked), gender: asked.gender };
  const parts = asked.parts.filter(({ culture }) => model.nationalities.includes(culture));
  if (parts.length === 1) request.nationality = parts[0].culture;
  if (parts.length > 1) {
    request.blend = {};
    for (const { culture, weight } of parts) request.blend[culture] = (request.blend[culture] ?? 0) + weight;
  }
  return request;
}

function personRequestOf(world) {
  const { asked } = world;
  const request = { nationality: asked.parts[0].culture, gender: asked.gender };
  const family = surnameRequest(world);
  if (Object.keys(family).length > 0) request.family = family;
  if (asked.givenStartsWith) request.given = { startsWith: asked.givenStartsWith, temperature: givenTemperature };
  return request;
}

/** Whether people are shown: they are asked for, and the culture has given names. */
export const showsPeople = (world) => world.asked.show === 'people' && culturesOfPeople(world).includes(world.asked.parts[0]?.culture);

/** One shown name: its text, its own script, and its fields for a file. */
function surname(name, world) {
  const { asked } = world;
  const culture = asked.parts.length === 1 ? asked.parts[0].culture : null;
  const native = culture === null || asked.fold ? null : nativeName(name, culture);
  return { text: name, native, culture, fields: { surname: name } };
}

function personShown(drawn, { asked }) {
  // A surname becomes feminine as the model wrote it, and a request for a given name would ask the model: so people are drawn first, then written.
  const written = (text, isFirst = true) => write(text, manner(asked), isFirst);
  const person = new PersonName(drawn.nationality, drawn.gender, written(drawn.given), written(drawn.family), written(drawn.patronymic, false), written(drawn.secondFamily));
  const { nationality, gender, given, patronymic, family, secondFamily } = person;
  const text = person.toString(formats[asked.order]).trim();
  return { text, native: asked.fold ? null : nativePerson(person), culture: nationality, fields: { name: text, given, patronymic, family, secondFamily, gender } };
}

/** Draws a batch. Returns what came and why no more came. */
function draw(world, position) {
  const { model, asked, givenNames } = world;
  const added = [];
  try {
    const options = { seed: asked.seed, position };
    const isPeople = showsPeople(world);
    const request = isPeople ? personRequestOf(world) : requestOf(world);
    const generator = isPeople ? peopleOf(model, givenNames, options) : new NameGenerator(model, options);
    while (added.length < batch) {
      const { name, person, shortfall } = generator.tryNext(request);
      if (shortfall !== null) return { added, why: shortfall.message };
      added.push(isPeople ? personShown(person, world) : surname(name, world));
    }
    return { added, why: '' };
  } catch (error) {
    return { added, why: error.message };
  }
}

/** Shows the first names, or with `continues` more of them. */
export async function showNames(world, continues = false) {
  const mine = ++run;
  const place = $('names');
  const isPeople = showsPeople(world());
  showTitle(world(), isPeople);
  if (isPeople && world().givenNames === undefined) {
    place.replaceChildren(make('li', { className: 'soft', textContent: 'Loading given names …' }));
    try {
      world().givenNames = await loadGivenNames();
    } catch (error) {
      place.replaceChildren();
      $('shortfall').textContent = `Given names cannot be loaded: ${error.message}`;
      return;
    }
    if (mine !== run) return;
  }
  if (!continues) shown = [];
  const { added, why } = draw(world(), shown.length);
  shown = [...shown, ...added];
  const items = added.map(({ text, native, culture }) => make('li', {}, text, ...nativeElement(native, culture)));
  if (continues) place.append(...items);
  else place.replaceChildren(...items);
  place.classList.toggle('people', isPeople);
  $('shortfall').textContent = why === '' ? '' : `${why[0].toUpperCase()}${why.slice(1)}.`;
  for (const id of ['more', 'copy', 'csv', 'json']) $(id).disabled = shown.length === 0 || (id === 'more' && why !== '');
}

function showTitle({ model, asked }, isPeople) {
  const cultures = asked.parts.map((part) => part.culture);
  $('depth-title').textContent = model.nationalities.length === 0 ? 'Names' : isPeople ? `${cultures[0]} people` : `${list.format(cultures)} names`;
}

const quoted = (field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

function table(world) {
  const { asked } = world;
  const culture = showsPeople(world) ? asked.parts[0].culture : asked.parts.map((part) => part.culture).join('+');
  const rows = shown.map(({ fields, native }, i) => ({ ...fields, native: native ?? '', nationality: culture, seed: asked.seed, index: i }));
  return [Object.keys(rows[0]), ...rows.map(Object.values)].map((row) => `${row.map(String).map(quoted).join()}\n`).join('');
}

export function connectNames(world) {
  $('more').addEventListener('click', () => showNames(world, true));
  $('copy').addEventListener('click', () => copy(shown.map(({ text }) => text).join('\n'), 'Names'));
  $('csv').addEventListener('click', () => download(table(world()), 'names.csv', 'text/csv'));
  $('json').addEventListener('click', () => {
    const { model, asked, givenNames } = world();
    const isPeople = showsPeople(world());
    const content = isPeople
      ? { models: [model.fingerprint, givenNames.fingerprint], seed: asked.seed, request: personRequestOf(world()), written: manner(asked), people: shown.map(({ fields, native }) => ({ ...fields, native })) }
      : { model: model.fingerprint, seed: asked.seed, request: requestOf(world()), names: shown.map(({ text }) => text) };
    download(JSON.stringify(content, null, 2), 'names.json', 'application/json');
  });
}
