import test from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { FileError, NameGenerator, NameModel, RealNames } from '../src/index.mjs';
import { xxHash64 } from '../src/numbers/xxhash64.mjs';
import { bytesOfModel, root } from './models.mjs';

// JSON.parse forgives a field that stands twice, and what follows from its last value is all that counts.
const forgiven = (message) => message.includes('it stands there twice');

test('every broken file is refused with a byte and a field', () => {
  const folder = root + 'Tests/Hostile~/';
  const lines = readdirSync(folder).filter((file) => file.endsWith('.txt')).flatMap((file) => readFileSync(folder + file, 'utf8').split('\n'));
  const messages = new Map(lines.filter((line) => line.includes('\t')).map((line) => line.split('\t')));
  const files = readdirSync(folder).filter((file) => file.endsWith('.cognomen'));
  assert.ok(files.length > 100);
  for (const file of files) {
    if (forgiven(messages.get(file) ?? '')) continue;
    assert.throws(() => NameModel.load(readFileSync(folder + file)), (error) => {
      assert.ok(error instanceof FileError, `${file}: ${error.stack}`);
      return /^model file, byte \d+: /.test(error.message);
    }, `${file} was not refused`);
  }
});

test('a file that is cut off or changed anywhere is refused', () => {
  const bytes = bytesOfModel('gated-linear-plain');
  for (let length = 0; length < bytes.length; length += 37) assert.throws(() => NameModel.load(bytes.subarray(0, length)), FileError);
  for (let at = 0; at < bytes.length; at += 41) {
    const changed = Uint8Array.from(bytes);
    changed[at] ^= 1;
    assert.throws(() => NameModel.load(changed), FileError);
  }
});

test('a file whose checksum was mended loads or is refused, and never breaks otherwise', () => {
  for (const name of ['gated-linear-plain', 'gru']) {
    const bytes = bytesOfModel(name);
    for (let at = 8; at < bytes.length - 8; at += 3) {
      const changed = Uint8Array.from(bytes);
      changed[at] ^= 0x41;
      const end = changed.length - 8;
      const { high, low } = xxHash64(changed.subarray(0, end));
      new DataView(changed.buffer).setUint32(end, low, true);
      new DataView(changed.buffer).setUint32(end + 4, high, true);
      try {
        NameModel.load(changed);
      } catch (error) {
        assert.ok(error instanceof FileError, `${name} with byte ${at} changed: ${error.stack}`);
      }
    }
  }
});

test('what is no file is refused by name', () => {
  assert.throws(() => NameModel.load('Surnames.cognomen'), /model file: the bytes are/);
  assert.throws(() => RealNames.load(bytesOfModel('gru')), /real names, byte 0: magic/);
  assert.throws(() => new NameModel(), /NameModel\.load/);
});

test('a trusted file gives the same names, and one that is cut off is refused all the same', () => {
  const bytes = bytesOfModel('gated-linear');
  const names = (options) => {
    const generator = new NameGenerator(NameModel.load(bytes, options), { seed: 3 });
    return Array.from({ length: 300 }, () => generator.next());
  };
  assert.deepEqual(names({ trusted: true }), names());
  for (let length = 0; length < bytes.length; length += 37) assert.throws(() => NameModel.load(bytes.subarray(0, length), { trusted: true }), FileError);
});
