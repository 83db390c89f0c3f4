// The models that every test draws from: the frozen ones and the bundled one.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NameModel } from '../src/index.mjs';
import { RealGivenNames } from '../src/people/index.mjs';
import { realGivenNames } from '../build.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const goldens = root + 'Tests/Goldens~/';

// People are of two models.
export const modelNames = readdirSync(goldens).filter((file) => file.endsWith('.txt') && !file.startsWith('people')).map((file) => file.slice(0, -4));

export const bytesOfModel = (name) => readFileSync(name === 'bundled' ? root + 'Data/Surnames.cognomen' : `${goldens}${name}.cognomen`);

export const loadModel = (name, options) => NameModel.load(bytesOfModel(name), options);

/** The bundled model of given names, with its set of real ones. */
export const loadGivenNames = () => NameModel.load(readFileSync(root + 'Data/GivenNames.cognomen'), { realNames: RealGivenNames.load(realGivenNames()) });

/** The lines that were written down: fingerprint, hashes, and the first names of each nationality. */
export const goldenLines = (name) => readFileSync(`${goldens}${name}.txt`, 'utf8').split('\n').filter((line) => line !== '');
