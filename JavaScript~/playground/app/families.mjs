// One household: parents and children, under the customs of their culture.
import { $, make } from './page.mjs';
import { nativeElement, nativePerson } from './native.mjs';
import { culturesOfPeople, loadGivenNames, peopleOf } from './people.mjs';

const children = 4;

/** Draws the family once its section comes near the screen. */
export function watchFamilies(world, show) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    world().isNearFamilies = true;
    show();
  }, { rootMargin: '300px' }).observe($('families'));
}

export function makeFamilies(world) {
  const cultures = culturesOfPeople(world);
  $('families').hidden = cultures.length === 0;
  const chosen = cultures.includes(world.asked.family) ? world.asked.family : cultures[0];
  $('family-culture').replaceChildren(...cultures.map((name) => make('option', { textContent: name, value: name, selected: name === chosen })));
  $('house').value = world.asked.house;
}

/** Shows the family of the asked house. */
export async function showFamilies(world) {
  const nationality = $('family-culture').value;
  if (!world().isNearFamilies || nationality === '') return;
  const status = $('family-status');
  try {
    if (world().givenNames === undefined) status.textContent = 'Loading given names …';
    world().givenNames = await loadGivenNames();
    status.textContent = '';
  } catch (error) {
    status.textContent = `Given names cannot be loaded: ${error.message}`;
    return;
  }
  const { model, asked, givenNames } = world();
  if ($('family-culture').value !== nationality) return;
  try {
    $('family').replaceChildren(...drawn(peopleOf(model, givenNames, { seed: asked.seed }).householdFor(asked.house, nationality)));
  } catch (error) {
    $('family').replaceChildren();
    status.textContent = `This family has no names: ${error.message}`;
  }
}

const member = (role, person, note = '') => make('li', {},
  make('span', { className: 'role', textContent: role }), person.toString(), ...nativeElement(nativePerson(person), person.nationality),
  ...(note === '' ? [] : [make('span', { className: 'note', textContent: note })]));

function drawn(house) {
  const { father, mother, motherBeforeMarriage: bride } = house;
  return [
    make('ul', { className: 'parents', ariaLabel: 'Parents' }, member('Mother', mother, mother.family === bride.family ? '' : `born ${bride.family}`), member('Father', father)),
    make('ol', { className: 'children', ariaLabel: 'Children' }, ...house.children(children).map((child) => member(child.gender === 'feminine' ? 'Daughter' : 'Son', child))),
  ];
}
