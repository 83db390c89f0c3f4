// Chromium, and the built page over HTTP.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.cognomen': 'application/octet-stream', '.bin': 'application/octet-stream' };

/** Serves a folder, compressed as servers do. Returns the address and a function that ends it. */
export async function serve(folder) {
  const compressed = new Map();
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html'));
    if (!path.startsWith(folder) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    if (!compressed.has(path)) compressed.set(path, brotliCompressSync(readFileSync(path)));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'br' }).end(compressed.get(path));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A browser, or the reason why there is none. */
export async function launch() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (executablePath === undefined) return { reason: 'Chromium was not found; the variable CHROMIUM can say where it is' };
  let playwright;
  try {
    playwright = await import('playwright-core');
  } catch {
    return { reason: 'playwright-core was not found: run npm install in JavaScript~' };
  }
  return { browser: await playwright.chromium.launch({ executablePath, args: ['--no-sandbox'] }) };
}
