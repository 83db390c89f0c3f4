import { upper } from './writing/characters.mjs';

const mostSuggestions = 3;

/** Thrown if a model does not know a nationality; `near` has similar names. */
export class UnknownNationalityError extends RangeError {
  constructor(nationality, known) {
    const asked = upper(nationality);
    const ranked = known
      .map((name) => ({ name, distance: asked.length >= 2 && upper(name).startsWith(asked) ? 1 : distance(asked, upper(name)) }))
      .filter((entry) => entry.distance <= Math.max(2, Math.floor(entry.name.length / 3)))
      .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    const near = ranked.slice(0, mostSuggestions).map(({ name }) => name);
    const shown = JSON.stringify(nationality.slice(0, 60));
    super(known.length === 0 ? `nationality is ${shown}: this model knows no nationalities; ask without one`
      : `nationality is ${shown}, which the model does not know. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It knows ${known.join(', ')}`}`);
    this.name = 'UnknownNationalityError';
    this.nationality = nationality;
    this.near = near;
  }
}

/** The least number of letters to insert, remove or change (Levenshtein 1966). */
function distance(a, b) {
  if (a.length > 100) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
    row = next;
  }
  return row[b.length];
}
