// Runs the program under Node: node main.mjs FRAMEWORK_FOLDER [measure]
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [folder, ...args] = process.argv.slice(2);
const { dotnet } = await import(pathToFileURL(resolve(folder, 'dotnet.js')));
const { runMain } = await dotnet.withApplicationArguments(...args).create();
process.exit(await runMain('Cognomen.Benchmarks.Startup', args));
