// Matrices of 16-bit integers times vectors, with sums modulo 2^32: by vector instructions of WebAssembly, or by doubles where there are none.

/** (rows, vector, count, chunks, results): for each row the sum of products, eight at a time. A row and the vector have `chunks` times 16 bytes. */
const program = [
  0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0, // a module
  0x01, 0x09, 1, 0x60, 5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0, // a function of five numbers
  0x03, 0x02, 1, 0,
  0x05, 0x03, 1, 0x00, 1, // a memory of one page or more
  0x07, 0x09, 2, 1, 0x6D, 0x02, 0, 1, 0x66, 0x00, 0, // exported as m and f
];

const body = [
  2, 2, 0x7F, 1, 0x7B, // local 5 and 6: what is left of a row, where in the vector; local 7: four sums
  0x03, 0x40, // for each row
  0x41, 0, 0xFD, 0x11, 0x21, 7, // the sums are 0
  0x20, 1, 0x21, 6,
  0x20, 3, 0x21, 5,
  0x03, 0x40, // for each eight products
  0x20, 7,
  0x20, 0, 0xFD, 0x00, 4, 0, // eight weights
  0x20, 6, 0xFD, 0x00, 4, 0, // eight numbers of the vector
  0xFD, 0xBA, 0x01, // i32x4.dot_i16x8_s
  0xFD, 0xAE, 0x01, 0x21, 7, // added to the sums
  0x20, 0, 0x41, 16, 0x6A, 0x21, 0,
  0x20, 6, 0x41, 16, 0x6A, 0x21, 6,
  0x20, 5, 0x41, 1, 0x6B, 0x22, 5, 0x0D, 0, 0x0B,
  0x20, 4, // the four sums together are the result
  0x20, 7, 0xFD, 0x1B, 0, 0x20, 7, 0xFD, 0x1B, 1, 0x6A, 0x20, 7, 0xFD, 0x1B, 2, 0x6A, 0x20, 7, 0xFD, 0x1B, 3, 0x6A,
  0x36, 2, 0,
  0x20, 4, 0x41, 4, 0x6A, 0x21, 4,
  0x20, 2, 0x41, 1, 0x6B, 0x22, 2, 0x0D, 0, 0x0B, 0x0B,
];

const leb = (value) => (value < 128 ? [value] : [value & 127 | 128, value >> 7]);
const pageBytes = 65536;

/** Puts the rows of a matrix, padded with zeros to a multiple, where they belong. */
function pad(values, columns, width, into, from) {
  for (let i = 0; i < values.length; i++) into[from + Math.floor(i / columns) * width + i % columns] = values[i];
}

class VectorProducts {
  #multiply;
  #memory;

  constructor(largestColumns, largestRows) {
    const code = [1, ...leb(body.length), ...body];
    const module = new WebAssembly.Module(Uint8Array.from([...program, 0x0A, ...leb(code.length), ...code]));
    const { m, f } = new WebAssembly.Instance(module).exports;
    this.#memory = m;
    this.#multiply = f;
    this.resultsAt = largestColumns * 2 + 15 & ~15;
    this.end = this.resultsAt + largestRows * 4 + 15 & ~15;
    this.largestRows = largestRows;
    this.#reserve(0);
  }

  #reserve(bytes) {
    const missing = this.end + bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    this.numbers = new Int16Array(this.#memory.buffer);
    this.results = new Int32Array(this.#memory.buffer, this.resultsAt, this.largestRows);
  }

  matrix(values, columns) {
    const width = columns + 7 & ~7;
    const count = values.length / columns;
    this.#reserve(count * width * 2);
    const at = this.end;
    this.end += count * width * 2;
    pad(values, columns, width, this.numbers, at / 2);
    return { at, count, chunks: width / 8 };
  }

  multiply({ at, count, chunks }, vector) {
    this.numbers.set(vector);
    this.#multiply(at, 0, count, chunks, this.resultsAt);
    return this.results;
  }
}

class PlainProducts {
  constructor(largestColumns, largestRows) {
    this.results = new Int32Array(largestRows);
  }

  matrix(values, columns) {
    // Engines multiply doubles fastest, and the products are exact.
    const width = columns + 3 & ~3;
    const count = values.length / columns;
    const rows = new Float64Array(count * width);
    pad(values, columns, width, rows, 0);
    return { rows, count, vector: new Float64Array(width) };
  }

  multiply({ rows, count, vector: doubles }, vector) {
    for (let i = 0; i < doubles.length; i++) doubles[i] = vector[i];
    for (let row = 0, at = 0; row < count; row++) {
      let a = 0, b = 0, c = 0, d = 0;
      for (let i = 0; i < doubles.length; i += 4, at += 4) {
        a += rows[at] * doubles[i];
        b += rows[at + 1] * doubles[i + 1];
        c += rows[at + 2] * doubles[i + 2];
        d += rows[at + 3] * doubles[i + 3];
      }
      this.results[row] = a + b + (c + d);
    }
    return this.results;
  }
}

/**
 * Products of matrices and vectors with at most so many columns and rows. `matrix(values, columns)` takes weights of -32,767 to 32,767;
 * `multiply(matrix, vector)` returns sums that hold until the next call. The vector is an Int16Array padded with zeros to a multiple of eight.
 */
export function makeProducts(largestColumns, largestRows) {
  try {
    return new VectorProducts(largestColumns, largestRows);
  } catch {
    // No vector instructions, or a page that forbids them.
    return new PlainProducts(largestColumns, largestRows);
  }
}
