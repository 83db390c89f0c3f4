// Runs a program for WebAssembly under Node: node wasm.mjs FRAMEWORK_FOLDER [ARGUMENTS]
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [folder, ...args] = process.argv.slice(2);
// Without this Node guesses whether the framework's .js files are modules, and warns, or refuses them.
writeFileSync(resolve(folder, 'package.json'), '{ "type": "module" }\n');
const { dotnet } = await import(pathToFileURL(resolve(folder, 'dotnet.js')));
const { runMain } = await dotnet.withApplicationArguments(...args).create();
process.exit(await runMain());
