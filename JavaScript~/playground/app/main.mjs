// The page: one model, what is asked of it, and the views of both.
import { NameModel, RealNames } from '../../src/index.mjs';
import { readAddress, usual, writeAddress } from './address.mjs';
import { connectControls, showControls } from './controls.mjs';
import { makeFamilies, showFamilies, watchFamilies } from './families.mjs';
import { makeCards, showGlance } from './glance.mjs';
import { connectNames, showNames } from './names.mjs';
import { $, copy, load, say } from './page.mjs';
import { showScore } from './score.mjs';

/** The open model, the bundled one, what is asked, and the given names once they are loaded. */
const state = { model: undefined, bundled: undefined, asked: readAddress(location.hash), givenNames: undefined, isNearFamilies: false };
const world = () => state;
let opened = 0;

/** Cultures that the model does not know give way to its first. */
function fit() {
  const { model, asked } = state;
  const known = asked.parts.filter(({ culture }) => model.nationalities.includes(culture));
  const culture = model.nationalities.find((name) => name === usual().parts[0].culture) ?? model.nationalities[0];
  asked.parts = known.length > 0 || culture === undefined ? known : [{ culture, weight: 50 }];
}

/** Shows everything of a model. */
function open(model) {
  state.model = model;
  fit();
  $('tagline').textContent = model.nationalities.length > 1
    ? `Names of ${model.nationalities.length} cultures, written by a small network in your browser.`
    : 'Names, written by a small network in your browser.';
  for (const id of ['depth', 'own']) $(id).hidden = false;
  $('score').hidden = model.nationalities.length === 0;
  $('bundled').hidden = model === state.bundled;
  $('invented').closest('label').hidden = model.realNames === null;
  showControls(state);
  showNames(world);

  // The first names are on the screen before the rest is drawn.
  const mine = ++opened;
  setTimeout(() => mine === opened && openRest());
}

function openRest() {
  const { model } = state;
  $('model-facts').textContent = `Network ${model.fingerprint}, ${model.header.cell}, ${model.header.hidden} units.`;
  makeCards(state, (culture) => {
    change({ parts: [{ culture, weight: 50 }] });
    showControls(state);
    $('depth').focus();
    $('depth').scrollIntoView();
  });
  makeFamilies(state);
  $('score-name').value = state.asked.name;

  // Ranks need every culture: they come when the cards have met them all.
  showGlance(state, () => showScore(state));
  showFamilies(world);
}

/** Takes a change of what is asked, and shows what depends on it. */
function change(changes) {
  state.asked = { ...state.asked, ...changes };
  history.replaceState(null, '', writeAddress(state.asked));
  if ('name' in changes) {
    showScore(state);
    return;
  }
  if ('family' in changes || 'house' in changes) {
    showFamilies(world);
    return;
  }
  showNames(world);
  if ('seed' in changes) {
    showGlance(state, () => {});
    showFamilies(world);
  }
}

/** Goes over to the same model with real names, which changes only what needs them. */
function addRealNames() {
  state.model = state.bundled;
  $('invented').closest('label').hidden = false;
  if (state.asked.invented) showNames(world);
  if ($('score-letters').childElementCount > 0) showScore(state);
}

async function openFile(file) {
  try {
    open(NameModel.load(await file.arrayBuffer()));
    say(`${file.name} is open.`);
  } catch (error) {
    say(`${file.name} cannot be read: ${error.message}`);
  }
}

function connect() {
  connectControls(world, change);
  connectNames(world);
  watchFamilies(world, () => showFamilies(world));
  $('link').addEventListener('click', () => copy(new URL(writeAddress(state.asked), location.href).href, 'Link'));
  $('family-form').addEventListener('submit', (event) => event.preventDefault());
  $('family-culture').addEventListener('input', () => change({ family: $('family-culture').value }));
  $('house').addEventListener('input', () => change({ house: $('house').value }));
  $('score-name').addEventListener('input', () => change({ name: $('score-name').value }));
  $('file').addEventListener('input', () => openFile($('file').files[0]));
  $('bundled').addEventListener('click', () => {
    open(state.bundled);
    say('');
  });
  addEventListener('hashchange', () => {
    state.asked = readAddress(location.hash);
    open(state.model);
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    if (event.dataTransfer.files.length > 0) openFile(event.dataTransfer.files[0]);
  });
}

async function start() {
  try {
    state.bundled = NameModel.load(await load('Surnames.cognomen'), { defer: true });
  } catch (error) {
    say(`The network cannot be loaded: ${error.message}`);
    return;
  }
  connect();
  open(state.bundled);
  say('');
  performance.mark('first-names');

  // The set of real names is large and seldom needed at once: it comes after the first names.
  try {
    const realNames = RealNames.load(await load('real-names.bin'));
    const isOpen = state.model === state.bundled;
    state.bundled = state.bundled.with(realNames);
    if (isOpen) addRealNames();
  } catch {
    say('The set of real surnames could not be loaded; everything else works.');
  }
  document.documentElement.dataset.ready = 'true';
  navigator.serviceWorker?.register('offline.js').catch(() => {});
}

start();
