import test from 'node:test';
import assert from 'node:assert/strict';
import { assembled, written } from '../assemble.mjs';

test('the kernels are those of their source', async (t) => {
  const text = await assembled();
  if (text === null) t.skip('wabt was not found: run npm install in JavaScript~');
  else assert.equal(text, written());
});
