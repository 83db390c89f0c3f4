// A few names of every culture, drawn while the browser has nothing else to do.
import { NameGenerator } from '../../src/index.mjs';
import { nativeElement, nativeName } from './native.mjs';
import { $, make } from './page.mjs';

const namesOfEach = 4;
const milliseconds = 8;
let run = 0;

const later = (work) => ('requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 200 }) : setTimeout(work, 10));

/** Makes a card for each culture; `open` is called with the culture whose card was pressed. */
export function makeCards({ model }, open) {
  $('glance').hidden = model.nationalities.length === 0;
  $('cards').replaceChildren(...model.nationalities.map((culture) => {
    const button = make('button', { type: 'button', textContent: culture });
    button.addEventListener('click', () => open(culture));
    return make('li', {}, button, make('p'));
  }));
}

/** Draws the names of all cards, and calls back after the last. */
export function showGlance({ model, asked }, then) {
  const mine = ++run;
  const names = new NameGenerator(model, { seed: asked.seed });
  let at = 0;
  const work = () => {
    const until = performance.now() + milliseconds;
    while (mine === run && at < model.nationalities.length && performance.now() < until) {
      const nationality = model.nationalities[at];
      const drawn = Array.from({ length: namesOfEach }, (_, i) => names.tryNameAt(i, { nationality }).name).filter((name) => name !== null);
      const native = drawn.map((name) => nativeName(name, nationality));
      const shown = native.includes(null) ? [] : nativeElement(native.join(', '), nationality);
      $('cards').children[at++].lastElementChild.replaceChildren(make('span', { textContent: drawn.join(', ') }), ...shown);
    }
    if (mine !== run) return;
    if (at < model.nationalities.length) later(work);
    else then();
  };
  later(work);
}
