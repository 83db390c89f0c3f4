// Surnames that differ by gender.
import { nameForms, NameGenerator } from '../../src/index.mjs';
import { $, make } from './page.mjs';

const families = 6;

export function makeFamilies({ model }) {
  const cultures = model.nationalities.filter(nameForms.hasForms);
  $('families').hidden = cultures.length === 0;
  $('family-culture').replaceChildren(...cultures.map((name) => make('option', { textContent: name, value: name, selected: name === 'Czech' })));
}

export function showFamilies({ model, asked }) {
  const nationality = $('family-culture').value;
  if (nationality === '') return;
  const names = new NameGenerator(model, { seed: asked.seed });
  const rows = Array.from({ length: families }, (_, i) => names.tryNameFor(i, { nationality, gender: 'masculine' }).name)
    .filter((name) => name !== null)
    .map((name) => make('tr', {}, make('td', { textContent: name }), make('td', { textContent: nameForms.feminine(name, nationality) })));
  $('family-rows').replaceChildren(...rows);
}
