// The page: one model, what is asked of it, and the views of both.
import { NameModel, RealNames } from '../../src/index.mjs';
import { readAddress, usual, writeAddress } from './address.mjs';
import { connectControls, showControls } from './controls.mjs';
import { makeFamilies, showFamilies } from './families.mjs';
import { makeCards, showGlance } from './glance.mjs';
import { connectNames, showNames } from './names.mjs';
import { $, copy, say } from './page.mjs';
import { showScore } from './score.mjs';

let model, bundled;
let opened = 0;
let asked = readAddress(location.hash);
const world = () => ({ model, asked });

/** Cultures that the model does not know give way to its first. */
function fit() {
  const known = asked.parts.filter(({ culture }) => model.nationalities.includes(culture));
  const culture = model.nationalities.find((name) => name === usual().parts[0].culture) ?? model.nationalities[0];
  asked.parts = known.length > 0 || culture === undefined ? known : [{ culture, weight: 50 }];
}

/** Shows everything of a model. */
function open(newModel) {
  model = newModel;
  fit();
  $('tagline').textContent = model.nationalities.length > 1
    ? `Surnames of ${model.nationalities.length} cultures, written by a small network in your browser.`
    : 'Names, written by a small network in your browser.';
  for (const id of ['depth', 'own']) $(id).hidden = false;
  $('score').hidden = model.nationalities.length === 0;
  $('bundled').hidden = model === bundled;
  $('invented').closest('label').hidden = model.realNames === null;
  showControls(world());
  showNames(world());

  // The first names are on the screen before the rest is drawn.
  const mine = ++opened;
  setTimeout(() => mine === opened && openRest());
}

function openRest() {
  $('model-facts').textContent = `Network ${model.fingerprint}, ${model.header.cell}, ${model.header.hidden} units.`;
  makeCards(world(), (culture) => {
    change({ parts: [{ culture, weight: 50 }] });
    showControls(world());
    $('depth').focus();
    $('depth').scrollIntoView();
  });
  makeFamilies(world());
  showGlance(world());
  showFamilies(world());
  showScore(world());
}

/** Takes a change of what is asked, and shows what depends on it. */
function change(changes) {
  asked = { ...asked, ...changes };
  history.replaceState(null, '', writeAddress(asked));
  if ('name' in changes) {
    showScore(world());
    return;
  }
  showNames(world());
  if ('seed' in changes) {
    showGlance(world());
    showFamilies(world());
  }
}

/** Goes over to the same model with real names, which changes only what needs them. */
function addRealNames() {
  model = bundled;
  $('invented').closest('label').hidden = false;
  if (asked.invented) showNames(world());
  showScore(world());
}

async function load(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
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
  $('link').addEventListener('click', () => copy(new URL(writeAddress(asked), location.href).href, 'Link'));
  $('family-culture').addEventListener('input', () => showFamilies(world()));
  $('score-name').addEventListener('input', () => change({ name: $('score-name').value }));
  $('file').addEventListener('input', () => openFile($('file').files[0]));
  $('bundled').addEventListener('click', () => {
    open(bundled);
    say('');
  });
  addEventListener('hashchange', () => {
    asked = readAddress(location.hash);
    open(model);
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
    bundled = NameModel.load(await load('Surnames.cognomen'));
  } catch (error) {
    say(`The network cannot be loaded: ${error.message}`);
    return;
  }
  connect();
  open(bundled);
  say('');
  performance.mark('first-names');

  // The set of real names is large and seldom needed at once: it comes after the first names.
  try {
    const isOpen = model === bundled;
    bundled = bundled.with(RealNames.load(await load('real-names.bin')));
    if (isOpen) addRealNames();
  } catch {
    say('The set of real surnames could not be loaded; everything else works.');
  }
  document.documentElement.dataset.ready = 'true';
  navigator.serviceWorker?.register('offline.js').catch(() => {});
}

start();
