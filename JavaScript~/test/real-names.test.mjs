import test from 'node:test';
import assert from 'node:assert/strict';
import { FileError, RealNames } from '../src/index.mjs';
import { RealGivenNames } from '../src/people/index.mjs';
import { realGivenNames, realNames } from '../build.mjs';
import { fileOf, list, withChecksum } from './lists.mjs';

const men = list({ gender: 1 }), women = list({});

test('lists are read as they were written', () => {
  const set = RealGivenNames.load(fileOf([men, women, list({ nationality: 'Ὀδυσσεύς' })]));
  assert.deepEqual(set.of('Polish', 'feminine').names, ['Ab', 'Ac']);
  assert.deepEqual([...set.of('Polish', 'feminine').sums], [216, 217]);
  assert.ok(set.has('AB') && set.has('ác') && !set.has('b'));
  assert.equal(set.of('Polish', 'unmarked'), null);
  assert.equal(set.of('Ὀδυσσεύς', 'feminine').names.length, 2);
  assert.equal(RealGivenNames.load(fileOf([])).of('Polish', 'feminine'), null);
});

test('a name that the default blocklist stops is never chosen', () => {
  const letters = 'Kurwa', entries = [[0, [1, 2, 3, 4, 5], 0]];
  assert.equal(RealGivenNames.load(fileOf([list({ letters, entries })])).of('Polish', 'feminine').choose(0), null);
});

test('lists that break a rule are refused when they are loaded, with the byte and the field', () => {
  const refused = {
    'version is 3: this package reads versions 1 and 2': fileOf([men], { version: 3 }),
    'count is 2147483648': fileOf([men], { count: 2 ** 31 }),
    'lists is 4294967295: each list takes more than a byte': fileOf([men], { number: 2 ** 32 - 1 }),
    'nationality: 1 bytes long, and only 0 bytes are left': fileOf([men], { number: 2 }),
    'lists is 0: nothing may follow the lists': fileOf([men], { number: 0 }),
    'lists is 1: nothing may follow the lists': fileOf([men], { after: [0] }),
    'gender is 0: a list is of men (1) or of women (2)': fileOf([list({ gender: 0 })]),
    'gender is 3': fileOf([list({ gender: 3 })]),
    'sharedParameter is 8: a parameter is 0 to 7': fileOf([list({ parameters: [8, 0] })]),
    'letterParameter is 255: a parameter is 0 to 7': fileOf([list({ parameters: [0, 255] })]),
    'count is 0: a list has one name or more': fileOf([list({ count: 0 })]),
    'count is 25: a list has one name or more, and each takes a bit or more': fileOf([list({ count: 25 })]),
    'names is 262145: all lists have at most 262144 names': fileOf([list({ count: 262145 })]),
    'names is 262143: all lists have at most 262144 names': fileOf([men, list({ count: 262143 })]),
    'nationality is "Polish": a nationality has one list of men and one of women': fileOf([men, women, men]),
    'names: a name has 1 letter or more': fileOf([list({ entries: [[0, [], 0]] })]),
    'names: a name has at most 64 characters': fileOf([list({ entries: [[0, Array(65).fill(1), 0]] })]),
    'names: a number is larger than 3': fileOf([list({ entries: [[0, [4], 0]] })]),
    'names: a number is larger than 2': fileOf([list({ entries: [[0, [1, 2], 0], [3, [1], 0]] })]),
    'names: a number is larger than 5': fileOf([list({ entries: [[0, [1], 6]] })]),
    'names: the bits end too early': fileOf([list({ count: 2, entries: [[0, [1, 2], 0]] })]),
  };
  for (const [message, bytes] of Object.entries(refused)) {
    assert.throws(() => RealGivenNames.load(bytes), (error) => {
      assert.ok(error instanceof FileError, error.stack);
      assert.ok(error.message.startsWith('real names, byte ') && error.message.includes(`: ${message}`), `${error.message}, not: ${message}`);
      return true;
    }, message);
  }
});

test('a filter that breaks a rule is refused', () => {
  const whole = realNames();
  const body = (change) => {
    const bytes = Uint8Array.from(whole.subarray(0, whole.length - 8));
    change(new DataView(bytes.buffer));
    return withChecksum(bytes);
  };
  assert.ok(RealNames.load(body(() => {})).has('Kowalski'));
  assert.throws(() => RealNames.load(body((view) => view.setUint32(24, 0, true))), /filterLength is 0: a filter has three blocks/);
  assert.throws(() => RealNames.load(body((view) => view.setUint32(24, 2 ** 30, true))), /filterLength is 1073741824/);
  assert.throws(() => RealNames.load(body((view) => view.setUint32(24, 3 * 2 ** 20, true))), /filter: 3145728 bytes long, and only/);
  assert.throws(() => RealNames.load(body((view) => view.setUint32(12, 2 ** 31, true))), /count is 2147483648/);
  const at = 28 + new DataView(whole.buffer, whole.byteOffset).getUint32(24, true) + 8;
  assert.throws(() => RealNames.load(body((view) => view.setUint32(at, 49, true))), /nationalities is 49: the quantiles of all nationalities must follow, and nothing else/);
});

test('a set that is cut off or changed anywhere is refused', () => {
  const bytes = fileOf([men, women]);
  for (let at = 0; at < bytes.length; at++) {
    assert.throws(() => RealGivenNames.load(bytes.subarray(0, at)), FileError);
    const changed = Uint8Array.from(bytes);
    changed[at] ^= 1;
    assert.throws(() => RealGivenNames.load(changed), FileError);
  }
});

test('any lists with a right checksum load and can be read, or are refused at once', () => {
  const files = [fileOf([men, women]), realGivenNames()];
  let refused = 0;
  for (const [file, step] of [[files[0], 1], [files[1], 6997]]) {
    for (let at = 12; at < file.length - 8; at += step) {
      for (const value of [0, 1, 0x7F, 0xFF]) {
        const changed = Uint8Array.from(file.subarray(0, file.length - 8));
        changed[at] = value;
        let set;
        try {
          set = RealGivenNames.load(withChecksum(changed));
        } catch (error) {
          assert.ok(error instanceof FileError, `byte ${at} is ${value}: ${error.stack}`);
          refused++;
          continue;
        }
        set.has('Anna');
      }
    }
  }
  assert.ok(refused > 100, `${refused} were refused`);
});

test('each kind of set has a class of its own, which says where the other is read', () => {
  assert.throws(() => RealNames.load(fileOf([men])), /version is 2: RealGivenNames\.load of cognomen\/people reads lists/);
  assert.throws(() => RealGivenNames.load(realNames()), /version is 1: RealNames\.load reads/);
  assert.equal(RealNames.load(realNames()).of('Polish', 'feminine'), null);
  assert.throws(() => new RealNames(), /RealNames\.load/);
  assert.throws(() => new RealGivenNames(), /RealNames\.load/);
});
