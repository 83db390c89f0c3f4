// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).

/** The domains of addresses: ways of counting names that share no random words. */
export const domains = Object.freeze({ position: 0, number: 1, key: 2, lookahead: 3 });

/** The random 32-bit words of one attempt at one name, in order. */
export class RandomWords {
  constructor() {
    this.block = new Uint32Array(4);
  }

  /** Goes to the first word of an attempt. Seed and index are halves. */
  begin(seed, domain, index, attempt) {
    this.seed = seed;
    this.index = index;
    this.attempt = attempt >>> 0;
    this.domain = domain << 16;
    this.at = 0;
    return this;
  }

  next() {
    const lane = this.at & 3;
    if (lane === 0) this.#fill(this.at >>> 2);
    this.at++;
    return this.block[lane];
  }

  #fill(number) {
    let c0 = this.index.low | 0, c1 = this.index.high | 0, c2 = this.attempt | 0, c3 = this.domain + number | 0;
    let k0 = this.seed.low | 0, k1 = this.seed.high | 0;
    for (let round = 0; round < 10; round++) {
      // The upper halves of c0 · 0xD2511F53 and c2 · 0xCD9E8D57, from products of 16 bits.
      let a = c0 >>> 16, b = c0 & 0xFFFF;
      let middle = a * 0x1F53 + (b * 0x1F53 >>> 16);
      let carry = (middle & 0xFFFF) + b * 0xD251;
      const leftHigh = a * 0xD251 + (middle >>> 16) + (carry >>> 16) | 0;
      a = c2 >>> 16;
      b = c2 & 0xFFFF;
      middle = a * 0x8D57 + (b * 0x8D57 >>> 16);
      carry = (middle & 0xFFFF) + b * 0xCD9E;
      const rightHigh = a * 0xCD9E + (middle >>> 16) + (carry >>> 16) | 0;
      const left = Math.imul(c0, 0xD2511F53), right = Math.imul(c2, 0xCD9E8D57);
      c0 = rightHigh ^ c1 ^ k0;
      c1 = right;
      c2 = leftHigh ^ c3 ^ k1;
      c3 = left;
      k0 = k0 + 0x9E3779B9 | 0;
      k1 = k1 + 0xBB67AE85 | 0;
    }
    this.block[0] = c0;
    this.block[1] = c1;
    this.block[2] = c2;
    this.block[3] = c3;
  }
}
