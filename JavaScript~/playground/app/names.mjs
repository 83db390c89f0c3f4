// The names of one culture or blend, with everything that can be asked of them.
import { NameGenerator } from '../../src/index.mjs';
import { $, copy, download, make } from './page.mjs';

const batch = 24;
let shown = [];

/** The request that the page asks; `world` has the model and what is asked. */
function requestOf({ model, asked }) {
  const request = { gender: asked.gender, casing: asked.casing, temperature: asked.temperature };
  const parts = asked.parts.filter(({ culture }) => model.nationalities.includes(culture));
  if (parts.length === 1) request.nationality = parts[0].culture;
  if (parts.length > 1) {
    request.blend = {};
    for (const { culture, weight } of parts) request.blend[culture] = (request.blend[culture] ?? 0) + weight;
  }
  for (const field of ['startsWith', 'endsWith', 'contains', 'minLength', 'maxLength']) if (asked[field]) request[field] = asked[field];
  if (asked.fold) request.diacritics = 'fold';
  if (asked.invented && model.realNames !== null) request.realNames = 'avoid';
  return request;
}

/** Draws the first names, or with `continues` more of them. */
export function showNames(world, continues = false) {
  const list = $('names');
  if (!continues) shown = [];
  const names = new NameGenerator(world.model, { seed: world.asked.seed, position: shown.length });
  let why = '';
  const added = [];
  try {
    const request = requestOf(world);
    for (let i = 0; i < batch && why === ''; i++) {
      const { name, shortfall } = names.tryNext(request);
      if (shortfall === null) added.push(name);
      else why = shortfall.message;
    }
  } catch (error) {
    why = error.message;
  }
  shown = [...shown, ...added];
  const items = added.map((name) => make('li', { textContent: name }));
  if (continues) list.append(...items);
  else list.replaceChildren(...items);
  $('shortfall').textContent = why === '' ? '' : `${why[0].toUpperCase()}${why.slice(1)}.`;
  const culture = world.asked.parts.map((part) => part.culture).join(' and ');
  $('depth-title').textContent = world.model.nationalities.length > 0 ? `${culture} names` : 'Names';
  for (const id of ['more', 'copy', 'csv', 'json']) $(id).disabled = shown.length === 0 || (id === 'more' && why !== '');
}

const quoted = (field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

export function connectNames(world) {
  $('more').addEventListener('click', () => showNames(world(), true));
  $('copy').addEventListener('click', () => copy(shown.join('\n'), 'Names'));
  $('csv').addEventListener('click', () => {
    const culture = world().asked.parts.map((part) => part.culture).join('+');
    download(`surname,nationality,seed,index\n${shown.map((name, i) => `${quoted(name)},${quoted(culture)},${world().asked.seed},${i}\n`).join('')}`, 'names.csv', 'text/csv');
  });
  $('json').addEventListener('click', () => {
    const { model, asked } = world();
    download(JSON.stringify({ model: model.fingerprint, seed: asked.seed, request: requestOf(world()), names: shown }, null, 2), 'names.json', 'application/json');
  });
}
