// Names from a model and a seed.
import { hashOfText } from './numbers/xxhash64.mjs';
import { NameModel } from './model.mjs';
import { Stream } from './stream.mjs';
import { draw } from './sampling/draw.mjs';
import { ShortfallError } from './sampling/shortfall.mjs';

const streamVersion = 1;

/** Draws names: name i of a seed is the same on every machine. */
export class NameGenerator extends Stream {
  constructor(model, options) {
    if (!(model instanceof NameModel)) throw new TypeError('model: NameModel.load(bytes) makes a model');
    super(options);
    this.model = model;
  }

  /** Continues from what `save` returned. */
  static restore(model, text) {
    const end = String(text).lastIndexOf('.');
    const parts = /^v(\d+)\.([0-9a-f]{16})\.(-?\d+)\.(-?\d+)\.[0-9a-f]{8}$/.exec(text);
    const refuse = (rule) => { throw new RangeError(`generator state is ${JSON.stringify(String(text).slice(0, 100))}: ${rule}`); };
    if (parts === null) refuse('it must be what save() returned');
    if (checkDigits(text.slice(0, end)) !== text.slice(end + 1)) refuse('its last eight characters disagree with those before them: a character was lost or changed');
    if (Number(parts[1]) !== streamVersion) refuse(`stream version is ${parts[1]}, and this package knows version 1`);
    if (parts[2] !== model.fingerprint) refuse(`it was saved with the model ${parts[2]}, and this model is ${model.fingerprint}`);
    const restored = new NameGenerator(model, { seed: BigInt(parts[3]), position: BigInt(parts[4]) });
    return restored.save() === text ? restored : refuse('it must be what save() returned');
  }

  /** Everything that the generator is, but for its model, as one short text. */
  save() {
    const numbers = `v${streamVersion}.${this.model.fingerprint}.${this.seed}.${this.position}`;
    return `${numbers}.${checkDigits(numbers)}`;
  }

  /** The next name; a request that is refused takes no position. */
  next(request) {
    return name(this.tryNext(request));
  }

  /** The next name as { name, shortfall }, one of them null. */
  tryNext(request, isUnused = null) {
    const plan = this.model.planFor(request);
    return draw(plan, this.nextAddress(), isUnused);
  }

  nameAt(index, request) {
    return name(this.tryNameAt(index, request));
  }

  tryNameAt(index, request) {
    return draw(this.model.planFor(request), this.addressAt(index));
  }

  /** The name of an entity with a key (a text) or a number. */
  nameFor(key, request) {
    return name(this.tryNameFor(key, request));
  }

  tryNameFor(key, request) {
    return draw(this.model.planFor(request), this.addressFor(key));
  }
}

function name(result) {
  if (result.shortfall !== null) throw new ShortfallError(result.shortfall);
  return result.name;
}

const checkDigits = (text) => hashOfText(text).low.toString(16).padStart(8, '0');
