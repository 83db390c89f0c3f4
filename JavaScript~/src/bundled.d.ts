import type { NameModel } from './index.js';

/** Where the files of the bundled model stand. */
export const modelUrl: URL;
export const realNamesUrl: URL;

/** The bundled model with its set of real names; it is loaded once. */
export function loadBundled(): Promise<NameModel>;
