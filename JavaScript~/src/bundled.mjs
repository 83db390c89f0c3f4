// The bundled models, with their sets of real names.
import { NameModel } from './model.mjs';
import { RealNames } from './filtering/real-names.mjs';
import { RealGivenNames } from './people/real-given-names.mjs';

/** The folder of the models' files. */
export const modelUrl = new URL('../data/Surnames.cognomen', import.meta.url);
export const realNamesUrl = new URL('../data/real-names.bin', import.meta.url);
export const givenNamesUrl = new URL('../data/GivenNames.cognomen', import.meta.url);
export const realGivenNamesUrl = new URL('../data/real-given-names.bin', import.meta.url);

async function read(url) {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return readFile(url);
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  return answer.arrayBuffer();
}

/** A function that loads a model once; after an error it tries again. */
function once(model, realNames, Names) {
  let loading;
  return () => loading ??= Promise.all([read(model), read(realNames)])
    .then(([bytes, names]) => NameModel.load(bytes, { realNames: Names.load(names), trusted: true }))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
}

/** The bundled model of surnames. */
export const loadBundled = once(modelUrl, realNamesUrl, RealNames);

/** The bundled model of given names. */
export const loadBundledGivenNames = once(givenNamesUrl, realGivenNamesUrl, RealGivenNames);
