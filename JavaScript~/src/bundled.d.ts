import type { NameModel } from './index.js';

/** The folder of the bundled models. */
export const modelUrl: URL;
export const realNamesUrl: URL;
export const givenNamesUrl: URL;
export const realGivenNamesUrl: URL;

/** The bundled model of surnames with its set of real names; it is loaded once. */
export function loadBundled(): Promise<NameModel>;

/** The bundled model of given names with its set of real names; it is loaded once. */
export function loadBundledGivenNames(): Promise<NameModel>;
