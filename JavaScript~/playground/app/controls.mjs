// The form that says what is asked.
import { $, make } from './page.mjs';
import { largestSeed } from './address.mjs';
import { showsPeople } from './names.mjs';
import { culturesOfPeople } from './people.mjs';

const largestBlend = 3;
const fields = { givenStartsWith: 'value', order: 'value', startsWith: 'value', endsWith: 'value', contains: 'value', minLength: 'number', maxLength: 'number', temperature: 'number', gender: 'value', casing: 'value', fold: 'checked', invented: 'checked' };

/** Fills the form in. */
export function showControls(world) {
  const { asked } = world;
  $('seed').value = asked.seed;
  for (const [field, kind] of Object.entries(fields)) {
    if (kind === 'checked') $(field).checked = asked[field];
    else $(field).value = asked[field] ?? '';
  }
  $('temperature-value').textContent = asked.temperature;
  showParts(world);
}

const shareOf = (part, parts) => `${Math.round(100 * part.weight / parts.reduce((sum, { weight }) => sum + weight, 0))} %`;

/** Shows the cultures, of which people have one. */
function showParts(world) {
  const { model, asked } = world;
  const isPeople = showsPeople(world);
  const parts = isPeople ? asked.parts.slice(0, 1) : asked.parts;
  const cultures = isPeople ? culturesOfPeople(world) : model.nationalities;
  $('show').hidden = culturesOfPeople(world).length === 0;
  $(isPeople ? 'show-people' : 'show-surnames').checked = true;
  $('person').hidden = !isPeople;
  $('letters').textContent = isPeople ? 'Letters of the surname' : 'Letters';
  $('cultures').hidden = model.nationalities.length === 0;
  $('add-culture').hidden = isPeople || model.nationalities.length < 2 || parts.length >= largestBlend;
  const rows = parts.map((part, i) => {
    const select = make('select', { id: `culture-${i}`, ariaLabel: i === 0 ? 'Culture' : `Culture ${i + 1} of the blend` },
      ...cultures.map((name) => make('option', { textContent: name, value: name, selected: name === part.culture })));
    if (parts.length === 1) return make('div', { className: 'part alone' }, select);
    const share = make('output', { id: `share-${i}`, textContent: shareOf(part, parts) });
    const weight = make('input', { type: 'range', id: `weight-${i}`, min: 1, max: 99, value: part.weight, ariaLabel: `Share of ${part.culture}` });
    const remove = make('button', { type: 'button', className: 'quiet', textContent: 'Remove', ariaLabel: `Remove ${part.culture}` });
    remove.dataset.remove = i;
    return make('div', { className: 'part' }, select, remove, weight, share);
  });
  $('cultures').replaceChildren($('cultures').firstElementChild, ...rows);
}

/** Calls back with what changed. */
export function connectControls(world, change) {
  $('seed-form').addEventListener('submit', (event) => event.preventDefault());
  $('seed').addEventListener('input', () => {
    const seed = Number($('seed').value);
    const isRight = /^-?\d+$/.test($('seed').value.trim()) && Number.isSafeInteger(seed);
    $('seed').setCustomValidity(isRight ? '' : 'A seed is a whole number.');
    $('seed').ariaInvalid = String(!isRight);
    if (isRight) change({ seed });
  });
  $('reroll').addEventListener('click', () => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] % largestSeed;
    $('seed').value = seed;
    $('seed').setCustomValidity('');
    $('seed').ariaInvalid = 'false';
    change({ seed });
  });
  for (const [field, kind] of Object.entries(fields)) {
    $(field).addEventListener('input', () => {
      if (field === 'temperature') $('temperature-value').textContent = $(field).value;
      const value = kind === 'checked' ? $(field).checked : kind === 'number' ? Number($(field).value) || undefined : $(field).value.trim() || undefined;
      change({ [field]: value });
    });
  }
  $('show').addEventListener('input', ({ target }) => {
    change({ show: target.value });
    showParts(world());
  });
  const partsWith = (i, changed) => world().asked.parts.map((part, k) => (k === i ? { ...part, ...changed } : part));
  $('cultures').addEventListener('input', ({ target }) => {
    const [what, i] = target.id.split('-');
    change({ parts: partsWith(Number(i), what === 'culture' ? { culture: target.value } : { weight: Number(target.value) }) });
    if (what === 'culture') {
      showParts(world());
      $(target.id).focus();
    } else {
      const { parts } = world().asked;
      parts.forEach((part, k) => { $(`share-${k}`).textContent = shareOf(part, parts); });
    }
  });
  $('cultures').addEventListener('click', ({ target }) => {
    if (target.dataset.remove === undefined) return;
    change({ parts: world().asked.parts.filter((_, k) => k !== Number(target.dataset.remove)) });
    showParts(world());
    $('culture-0').focus();
  });
  $('add-culture').addEventListener('click', () => {
    const { asked, model } = world();
    const used = asked.parts.map(({ culture }) => culture);
    const culture = ['Japanese', 'Irish', 'Italian', ...model.nationalities].find((name) => model.nationalities.includes(name) && !used.includes(name));
    change({ parts: [...asked.parts, { culture, weight: 50 }] });
    showParts(world());
    $(`culture-${asked.parts.length}`).focus();
  });
}
