// What stands in a file, one after the other. Each length is checked against the file before memory is taken.
import { FileError } from './file-error.mjs';
import { xxHash64 } from '../numbers/xxhash64.mjs';

/** The bytes of what a caller gives. */
export function bytesOf(source, what) {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError(`${what}: the bytes are an ArrayBuffer or a Uint8Array`);
}

export class ByteReader {
  constructor(bytes, at, end, file = 'model file') {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.end = end;
    this.file = file;
  }

  refuse(field, rule, at = this.at) {
    throw new FileError(this.file, at, field, rule);
  }

  /** The place of so many bytes, which are passed over. */
  take(field, length) {
    if (length > this.end - this.at) this.refuse(field, `${length} bytes long, and only ${this.end - this.at} bytes are left`);
    const from = this.at;
    this.at += length;
    return from;
  }

  #numbers(field, count, size, Kind, read) {
    const from = this.take(field, count * size);
    const numbers = new Kind(count);
    for (let i = 0; i < count; i++) numbers[i] = this.view[read](from + i * size, true);
    return numbers;
  }

  uint8(field) {
    return this.bytes[this.take(field, 1)];
  }

  uint32(field) {
    return this.view.getUint32(this.take(field, 4), true);
  }

  int8s(field, count) {
    return this.#numbers(field, count, 1, Int8Array, 'getInt8');
  }

  int16s(field, count) {
    return this.#numbers(field, count, 2, Int16Array, 'getInt16');
  }

  uint16s(field, count) {
    return this.#numbers(field, count, 2, Uint16Array, 'getUint16');
  }

  int32s(field, count) {
    return this.#numbers(field, count, 4, Int32Array, 'getInt32');
  }

  /** Rows of weights of so many bits, with a multiplier for each row and one shift. */
  matrix(field, rows, columns, bits) {
    const count = rows * columns;
    const from = this.take(`${field}.weights`, Math.ceil(count * bits / 8));
    const weights = new Int8Array(count);
    for (let i = 0; i < count; i++) {
      const bit = i * bits;
      const at = from + (bit >> 3);
      const both = this.bytes[at] | (at + 1 < this.at ? this.bytes[at + 1] << 8 : 0);
      weights[i] = both >> (bit & 7) << (32 - bits) >> (32 - bits);
    }
    if (count * bits % 8 !== 0 && this.bytes[this.at - 1] >> (count * bits % 8) !== 0) this.refuse(`${field}.padding`, 'the bits after the last number are zero');
    const multipliers = this.uint16s(`${field}.multipliers`, rows);
    const shift = this.bytes[this.take(`${field}.shift`, 1)];
    if (shift < 1 || shift > 46) this.refuse(`${field}.shift is ${shift}`, 'a shift is 1 to 46', this.at - 1);
    return { columns, weights, multipliers, shift };
  }

  /** Rice numbers with one multiplier. */
  block(field, count, bits) {
    const multiplier = this.multiplier(field);
    const parameter = this.bytes[this.take(`${field}.parameter`, 1)];
    if (parameter > 7) this.refuse(`${field}.parameter is ${parameter}`, 'a Rice parameter of a block is 0 to 7', this.at - 1);
    if (Math.ceil(count * (1 + parameter) / 8) > this.end - this.at) this.refuse(`${field}.weights`, `${count} weights, and only ${this.end - this.at} bytes are left`);
    const rice = new RiceReader(this.bytes, this.at, this.end, field);
    const weights = rice.weights(parameter, bits, count);
    this.at = rice.finish();
    return { multiplier, weights };
  }

  multiplier(field) {
    const [multiplier] = this.uint16s(`${field}.multiplier`, 1);
    if (multiplier === 0) this.refuse(`${field}.multiplier is 0`, 'a multiplier is 1 to 65535', this.at - 2);
    return multiplier;
  }
}

const magicLength = 8, checksumLength = 8;

/** A reader of what stands between the version and the checksum of a file, and the version. Of a file that is trusted, no checksum is computed. */
export function openFile(bytes, file, magic, isTrusted = false) {
  const reader = new ByteReader(bytes, magicLength, Math.max(magicLength, bytes.length - checksumLength), file);
  if (String.fromCharCode(...bytes.subarray(0, magicLength)) !== magic) reader.refuse('magic', `the file begins with ${magic}`, 0);
  const version = reader.uint32('version');
  if (version !== 1 && version !== 2) reader.refuse(`version is ${version}`, 'this package reads versions 1 and 2', magicLength);
  if (isTrusted) return { reader, version };
  const { view, end } = reader;
  const { high, low } = xxHash64(bytes.subarray(0, end));
  if (low !== view.getUint32(end, true) || high !== view.getUint32(end + 4, true)) {
    reader.refuse('checksum', 'it disagrees with the bytes before it: the file is damaged or incomplete', end);
  }
  return { reader, version };
}

/** Rice numbers of a bit stream, the lowest bit of each byte first. */
export class RiceReader {
  constructor(bytes, at, end, field, file = 'model file') {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.field = field;
    this.file = file;
    this.window = 0;
    this.held = 0;
  }

  refuse(rule) {
    throw new FileError(this.file, this.at, this.field, rule);
  }

  /** Holds 25 bits or more, or all that are left. */
  #fill() {
    while (this.held <= 24 && this.at < this.end) {
      this.window |= this.bytes[this.at++] << this.held;
      this.held += 8;
    }
  }

  /** So many signed weights of so many bits. */
  weights(parameter, bits, count) {
    const weights = new Int8Array(count);
    const most = 2 * (2 ** (bits - 1) - 1);
    const mask = (1 << parameter) - 1;
    const { bytes, end } = this;
    let { window, held, at } = this;
    for (let i = 0; i < count; i++) {
      while (held <= 24 && at < end) {
        window |= bytes[at++] << held;
        held += 8;
      }
      // Nearly every number: all of its bits are here.
      const zeros = ~window;
      const ones = 31 - Math.clz32(zeros & -zeros);
      const length = ones + 1 + parameter;
      let value = -1;
      if (ones >= 0 && ones < 16 && length <= held && length < 32) {
        value = ones << parameter | window >>> ones + 1 & mask;
        if (value > most) value = -1;
      }
      if (value >= 0) {
        window >>>= length;
        held -= length;
      } else {
        this.window = window;
        this.held = held;
        this.at = at;
        value = this.next(parameter, most);
        ({ window, held, at } = this);
      }
      weights[i] = value >> 1 ^ -(value & 1);
    }
    this.window = window;
    this.held = held;
    this.at = at;
    return weights;
  }

  /** A number of at most so much. */
  next(parameter, most) {
    if (this.held <= 24) this.#fill();
    const { window, held } = this;
    const zeros = ~window;
    const ones = 31 - Math.clz32(zeros & -zeros);
    const length = ones + 1 + parameter;
    if (ones >= 0 && ones < 16 && length <= held && length < 32) {
      const value = ones << parameter | window >>> ones + 1 & (1 << parameter) - 1;
      if (value <= most) {
        this.window = window >>> length;
        this.held = held - length;
        return value;
      }
    }
    return this.#nextLong(parameter, most);
  }

  /** A number of which not all bits are held, or one that is too large. */
  #nextLong(parameter, most) {
    let ones = 0;
    for (;;) {
      if (this.held <= 24) this.#fill();
      const zeros = ~this.window;
      const run = zeros === 0 ? 32 : Math.min(this.held, 31 - Math.clz32(zeros & -zeros));
      ones += run;
      if (ones * 2 ** parameter > most) this.refuse(`a number is larger than ${most}`);
      if (run < this.held) {
        this.#drop(run + 1);
        break;
      }
      this.#drop(run);
      if (this.at >= this.end) this.refuse('the bits end too early');
    }
    if (this.held < parameter) this.#fill();
    if (this.held < parameter) this.refuse('the bits end too early');
    const value = ones * 2 ** parameter + (this.window & (1 << parameter) - 1);
    if (value > most) this.refuse(`a number is larger than ${most}`);
    this.#drop(parameter);
    return value;
  }

  #drop(bits) {
    this.window = bits > 31 ? 0 : this.window >>> bits;
    this.held -= bits;
  }

  /** The first byte after the stream. */
  finish() {
    if ((this.window & (1 << (this.held & 7)) - 1) !== 0) this.refuse('the bits after the last number are zero');
    return this.at - (this.held >> 3);
  }
}
