// The models that every test draws from: the frozen ones and the bundled one.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NameModel } from '../src/index.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const goldens = root + 'Tests/Goldens~/';

// people.txt holds whole names, which this library does not give.
export const modelNames = readdirSync(goldens).filter((file) => file.endsWith('.txt') && file !== 'people.txt').map((file) => file.slice(0, -4));

export const bytesOfModel = (name) => readFileSync(name === 'bundled' ? root + 'Data/Surnames.cognomen' : `${goldens}${name}.cognomen`);

export const loadModel = (name, options) => NameModel.load(bytesOfModel(name), options);

/** The lines that were written down: fingerprint, hashes, and the first names of each nationality. */
export const goldenLines = (name) => readFileSync(`${goldens}${name}.txt`, 'utf8').split('\n').filter((line) => line !== '');
