// Draws names: tries at one address until an attempt meets the request.
import { RandomWords } from '../numbers/philox.mjs';
import { shows } from '../writing/characters.mjs';
import { keyOf } from '../writing/folding.mjs';
import { broken, areEmpty, constraints } from './conditions.mjs';
import { Draft } from './draft.mjs';
import { guidedRound, largestRounds, proposals } from './guided.mjs';
import { Lookahead } from './lookahead.mjs';
import { valueOf } from './plan.mjs';
import { Shortfall } from './shortfall.mjs';
import { choose } from './weights.mjs';

/** The attempts after which there is no name. */
export const largestAttempts = 1000;

// After so many attempts rejected for their letters or length, draws are guided.
const lettersRejected = 128;

/** Draws the name at an address. Returns { name, shortfall }, one of them null. `isUnused` refuses names given out before. */
export function draw(plan, { seed, domain, index }, isUnused = null) {
  if (plan.shortfall !== null) return { name: null, shortfall: plan.shortfall };
  plan.model.cache.prepare();
  const { nationalityHash } = plan;
  const place = { high: (index.high ^ nationalityHash.high) >>> 0, low: (index.low ^ nationalityHash.low) >>> 0 };
  const address = [seed, domain, place];
  const words = plan.words ??= new RandomWords();
  const result = plan.result ??= { name: '', breaks: 0, isWhole: false, start: null };
  const counts = new Array(constraints.length).fill(0);
  const isGuidable = !areEmpty(plan.conditions);
  let attempts = 0, letters = 0;

  // A blend runs several networks for a name, over the symbols of all of them: it takes half of the steps that a single nationality takes at worst, and
  // leaves half of those to guided draws.
  const { cursor } = plan;
  const mostSteps = largestAttempts * plan.model.maxSymbols / 2;
  const mostFree = isGuidable ? Math.floor(mostSteps / 2) : mostSteps;
  cursor.steps = 0;
  while (attempts < largestAttempts && cursor.steps < mostFree && !(isGuidable && letters >= lettersRejected)) {
    attempt(plan, words.begin(seed, domain, place, attempts++), isUnused, result);
    if (result.breaks === 0) return { name: result.name, shortfall: null };
    letters += result.isWhole ? 0 : 1;
    counts[result.breaks]++;
  }
  for (let round = 0, ofRound = 0; isGuidable && round < largestRounds && attempts < largestAttempts; round++) {
    plan.lookahead ??= lookaheadOf(plan);
    const before = cursor.steps;
    if (round > 0 && before + ofRound > mostSteps) break;
    const name = guidedRound(plan, cursor, words, address, round, (nationality) => new Draft(plan, nationality));
    ofRound = cursor.steps - before;
    attempts += proposals;
    if (name === null) continue;
    const breaks = breaksWhole(plan, isUnused, name);
    if (breaks === 0) return { name, shortfall: null };
    counts[breaks] += proposals;
  }
  const worst = constraints[most(counts)];
  return { name: null, shortfall: new Shortfall(worst, valueOf(plan.request, worst), attempts) };
}

// Made once for a request: its steps are not those of a name.
function lookaheadOf(plan) {
  const { steps } = plan.cursor;
  const lookahead = new Lookahead(plan, plan.cursor);
  plan.cursor.steps = steps;
  return lookahead;
}

/** Draws a name once. Where it breaks a constraint, it is whole only if that is one on whole names. */
function attempt(plan, words, isUnused, result) {
  const { cursor } = plan;

  // The first word chooses the nationality, also where there is no choice: the other words keep their places.
  const start = plan.starts[choose(plan.startWeights, 0, plan.starts.length, plan.startTotal, words.next())];
  result.start = start;
  const draft = plan.draft ??= new Draft(plan, start.nationality);
  draft.begin(start.nationality);
  cursor.begin(plan, start.nationality, true);
  for (const place of start.path) {
    words.next();
    draft.write(place);
    cursor.append(place);
  }
  let place;
  for (;;) {
    place = cursor.choose(words.next());
    result.breaks = place === 0 ? draft.endingBreaks() : draft.breaks(place);
    if (result.breaks !== 0 || place === 0) break;
    draft.write(place);
    cursor.append(place);
  }
  result.isWhole = result.breaks === 0;
  result.name = draft.text;
  if (!result.isWhole) return;

  // Where a name passed the default filters before, it passes them again.
  const { cache } = plan.model;
  const remembers = plan.remembersPassing && cursor.node !== 0;
  if (!remembers || cache.links[cursor.entry] !== 1) {
    result.breaks = breaksFilters(plan, draft.text);
    if (remembers && result.breaks === 0) cache.links[cursor.entry] = 1;
  }
  if (result.breaks === 0 && isUnused !== null && !isUnused(draft.text)) result.breaks = broken.unused;
}

function breaksFilters(plan, name) {
  if (plan.spelling.mayShowNothing && !shows(name)) return broken.length;
  const { blocklist, model, request } = plan;
  if (blocklist !== null || request.realNames !== 'allow') {
    const key = keyOf(name);
    if (blocklist !== null && blocklist.blocksKey(key)) return broken.blocklist;
    if (request.realNames !== 'allow' && (plan.knownNames ?? model.realNames).hasKey(key) !== (request.realNames === 'only')) return broken.realNames;
  }
  return !request.accept || request.accept(name) ? 0 : broken.accept;
}

function breaksWhole(plan, isUnused, name) {
  const breaks = breaksFilters(plan, name);
  return breaks === 0 && isUnused !== null && !isUnused(name) ? broken.unused : breaks;
}

/** Where names met the constraints on letters and then failed at a filter, it is the filter that stands in the way. */
function most(counts) {
  let worst = 0;
  for (let i = counts.length - 1; i > 0 && (i >= broken.realNames || worst < broken.realNames); i--) if (counts[i] > counts[worst]) worst = i;
  return worst;
}
