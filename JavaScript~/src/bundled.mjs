// The model that comes with the package, with its set of real names.
import { NameModel } from './model.mjs';
import { RealNames } from './filtering/real-names.mjs';

/** Where the files of the model stand. */
export const modelUrl = new URL('../data/Surnames.cognomen', import.meta.url);
export const realNamesUrl = new URL('../data/real-names.bin', import.meta.url);

async function read(url) {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return readFile(url);
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  return answer.arrayBuffer();
}

let loading;

/** The bundled model; it is loaded once. */
export function loadBundled() {
  loading ??= Promise.all([read(modelUrl), read(realNamesUrl)])
    .then(([model, names]) => NameModel.load(model, { realNames: RealNames.load(names) }))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
