// Which cultures a name could be from, how plausible it is there, and which of its letters is the least likely.
import { $, make } from './page.mjs';

const shownRanks = 6;

export function showScore({ model, asked }) {
  const name = asked.name?.trim() ?? '';
  if ($('score-name').value !== asked.name) $('score-name').value = asked.name ?? '';
  if (name === '' || model.nationalities.length === 0) {
    for (const id of ['score-letters', 'score-ranks']) $(id).replaceChildren();
    return;
  }
  const ranks = model.rankNationalities(name, 'uniform').slice(0, shownRanks);
  const [best] = ranks;
  const score = model.score(name, best.nationality);
  const letters = [...name.normalize('NFC')];
  const marked = letters.map((letter, i) => (i === score.leastLikelyIndex ? make('mark', { textContent: letter }) : letter));
  const where = score.leastLikelyIndex < letters.length ? `“${letters[score.leastLikelyIndex]}” is its least likely letter` : 'its least likely step is that it ends there';
  const better = score.percentile === null ? '' : `, more plausible than ${score.percentile} % of real ${best.nationality} surnames`;
  $('score-letters').replaceChildren(
    make('p', { className: 'letters', lang: '' }, ...marked),
    make('p', { textContent: `Read as ${best.nationality}: ${score.natsPerSymbol.toFixed(2)} nats a letter${better}; ${where}.` }));
  $('score-ranks').replaceChildren(make('ol', { className: 'ranks', ariaLabel: 'Likeliest cultures' }, ...ranks.map(({ nationality, probability }) => {
    const bar = make('span', { className: 'bar', ariaHidden: 'true' });
    bar.style.setProperty('--share', `${(100 * probability).toFixed(1)}%`);
    return make('li', {}, make('span', { textContent: nationality }), bar, make('span', { textContent: `${(100 * probability).toFixed(probability < 0.1 ? 1 : 0)} %` }));
  })));
}
