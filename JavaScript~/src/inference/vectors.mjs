// The arithmetic of the gated linear recurrence with vector instructions of WebAssembly. Numbers in its memory are given by their address.
import { kernels } from './kernels.mjs';

const pageBytes = 65536;

/** Where the kernels have the rows' addresses, the memory, a vector to multiply, and results. */
const rowsAt = 0, memoryAt = 64, vectorAt = 1152, resultsAt = 2816;

// A vector may reach so many bytes beyond the numbers that count.
const slack = 16;

const round16 = (bytes) => bytes + 15 & ~15;

export class VectorMath {
  #kernels;
  #end = resultsAt;

  constructor({ hidden, projection, alphabet }) {
    const module = new WebAssembly.Module(Uint8Array.from(atob(kernels), (character) => character.charCodeAt(0)));
    this.#kernels = new WebAssembly.Instance(module).exports;
    this.hidden = hidden;
    this.projection = projection;
    this.resultCount = Math.max(3 * hidden + projection, alphabet.length);
    this.#take(this.resultCount * 4);
    this.listAt = this.#take(alphabet.length * 2);
    this.zeros = this.#take((3 * hidden + projection) * 2);
    this.listed = null;
  }

  /** The address of so many new bytes, which are 0. */
  #take(bytes) {
    const at = this.#end;
    this.#end += round16(bytes + slack);
    const { memory } = this.#kernels;
    const missing = this.#end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    if (this.numbers?.buffer !== memory.buffer) {
      this.numbers = new Int16Array(memory.buffer);
      this.rows = new Int32Array(memory.buffer, rowsAt, 5);
      this.memory = new Int16Array(memory.buffer, memoryAt, this.hidden);
      this.results = new Int32Array(memory.buffer, resultsAt, this.resultCount);
    }
    return at;
  }

  list(values) {
    const at = this.#take(values.length * 2);
    this.numbers.set(values, at / 2);
    return at;
  }

  /** A matrix with rows of so many numbers, each padded with zeros to a multiple of eight. */
  matrix(values, columns) {
    const chunks = columns + 7 >> 3;
    const count = values.length / columns;
    const at = this.#take(count * chunks * 16);
    for (let row = 0; row < count; row++) this.numbers.set(values.subarray(row * columns, row * columns + columns), at / 2 + row * chunks * 8);
    return { at, chunks, count };
  }

  /** The products of a matrix and a vector. They hold until the next call. */
  multiply({ at, chunks, count }, vector) {
    this.numbers.set(vector, vectorAt / 2);
    this.#kernels.multiply(at, vectorAt, chunks, count);
    return this.results;
  }

  #set(rows, memory) {
    for (let i = 0; i < 5; i++) this.rows[i] = rows[i] ?? this.zeros;
    this.memory.set(memory);
  }

  step(rows, feedback, memory) {
    this.#set(rows, memory);
    this.#kernels.step(feedback, 2 * this.hidden);
    memory.set(this.memory);
  }

  /** The logits of symbols in Q16, without bias, in the order of the symbols. They hold until the next call. */
  logits(rows, memory, projection, output, symbols) {
    this.#set(rows, memory);
    if (this.listed !== symbols) {
      this.numbers.set(symbols, this.listAt / 2);
      this.listed = symbols;
    }
    this.#kernels.logits(2 * this.hidden, projection.at, projection.chunks, 2 * this.projection, output.at, output.chunks, this.listAt, symbols.length);
    return this.results;
  }
}
