// Writes src/inference/kernels.mjs from kernels.wat: `node assemble.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The module with the bytes of the kernels, or null where the assembler is not installed. */
export async function assembled() {
  let wabt;
  try {
    ({ default: wabt } = await import('wabt'));
  } catch {
    return null;
  }
  const parsed = (await wabt()).parseWat('kernels.wat', readFileSync(here('src/inference/kernels.wat'), 'utf8'), { simd: true });
  const { buffer } = parsed.toBinary({});
  return `// kernels.wat as WebAssembly, in base64. Written by assemble.mjs.\nexport const kernels = '${Buffer.from(buffer).toString('base64')}';\n`;
}

export const written = () => readFileSync(here('src/inference/kernels.mjs'), 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await assembled();
  if (text === null) throw new Error(`wabt was not found: run npm install in ${here('.')}`);
  writeFileSync(here('src/inference/kernels.mjs'), text);
}
