/** Why no name meets a request. */
export class Shortfall {
  constructor(constraint, value, attempts, reason) {
    this.constraint = constraint;
    this.value = value;
    this.attempts = attempts;
    const subject = constraint === 'none' ? 'the request' : value === '' ? constraint : `${constraint} is ${value}`;
    this.message = `${subject}: ${reason ?? `none of ${attempts} names drawn meets it; ask for less, or for a higher temperature`}`;
  }
}

/** Thrown if no name meets the request. */
export class ShortfallError extends Error {
  constructor(shortfall) {
    super(shortfall.message);
    this.name = 'ShortfallError';
    this.shortfall = shortfall;
  }
}
