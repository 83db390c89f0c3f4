// A trie of contexts: nodes breadth-first, each with its symbol, its children and the weights that it adds to logits.
import { ByteReader, RiceReader } from './bytes.mjs';

/** Numbers in the order in which they come, however many. */
class Growing {
  constructor(Kind) {
    this.items = new Kind(256);
    this.length = 0;
  }

  push(item) {
    if (this.length === this.items.length) {
      const larger = new this.items.constructor(2 * this.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  taken() {
    return this.items.slice(0, this.length);
  }
}

/**
 * Reads a group of features. `list` has the symbol of each place. Node i has the children firstChild[i] to firstChild[i + 1] - 1 and the features
 * firstFeature[i] to firstFeature[i + 1] - 1. Null stands for a trie without contexts.
 */
export function readFeatures(reader, field, list, contextLength) {
  const begin = reader.take(field, 4);
  const length = reader.view.getUint32(begin, true);
  if (length === 0) return null;
  const end = reader.take(field, length) + length;
  if (length <= 7) reader.refuse(`${field}.byteLength is ${length}`, 'a group of features has 0 bytes or more than 7', begin);
  const multiplier = reader.view.getUint16(begin + 4, true);
  if (multiplier === 0) reader.refuse(`${field}.multiplier is 0`, 'a multiplier is 1 to 65535', begin + 4);
  const rice = [...reader.bytes.subarray(begin + 6, begin + 11)];
  if (rice.some((parameter) => parameter > 15)) reader.refuse(`${field}.parameter`, 'a Rice parameter of a group is 0 to 15', begin + 6);
  const [rChildren, rChild, rCount, rFeature, rWeight] = rice;
  const stream = new RiceReader(reader.bytes, begin + 11, end, field);

  const symbols = new Growing(Uint16Array), firstChild = new Growing(Uint32Array), firstFeature = new Growing(Uint32Array);
  const featureSymbols = new Growing(Uint16Array), weights = new Growing(Int32Array);
  symbols.push(0);
  const nextPlace = (before, parameter) => {
    if (before === list.length - 1) stream.refuse('no symbol stands after the last');
    return before + 1 + stream.next(parameter, list.length - before - 2);
  };
  let depth = 0, depthEnd = 1;
  for (let node = 0; node < symbols.length; node++) {
    if (node === depthEnd) {
      depth++;
      depthEnd = symbols.length;
    }
    const features = featureSymbols.length;
    firstFeature.push(features);
    if (node > 0) {
      const count = stream.next(rCount, list.length);
      for (let i = 0, place = -1; i < count; i++) {
        place = nextPlace(place, rFeature);
        const value = stream.next(rWeight, 254);
        if (value === 0) stream.refuse('a feature\'s weight is not 0');
        featureSymbols.push(list[place]);
        weights.push((value >> 1 ^ -(value & 1)) * multiplier);
      }
    }
    const children = symbols.length;
    firstChild.push(children);
    // Nothing was read before the beginning.
    if (depth < contextLength && (node === 0 || symbols.items[node] !== 0)) {
      const count = stream.next(rChildren, list.length);
      for (let i = 0, place = -1; i < count; i++) {
        place = nextPlace(place, rChild);
        symbols.push(list[place]);
      }
    }
    if (children === symbols.length && features === featureSymbols.length) stream.refuse('a context has features, or longer contexts that have');
  }
  firstChild.push(symbols.length);
  firstFeature.push(featureSymbols.length);
  if (stream.finish() !== end) reader.refuse(`${field}.byteLength is ${length}`, 'the last node ends in the group\'s last byte', begin);
  return { symbols: symbols.taken(), firstChild: firstChild.taken(), firstFeature: firstFeature.taken(), featureSymbols: featureSymbols.taken(), weights: weights.taken() };
}

/** Passes over a group of features. Returns a function that reads it when it is first called. */
export function featuresLater(reader, field, list, contextLength) {
  const begin = reader.at;
  reader.take(field, reader.view.getUint32(reader.take(field, 4), true));
  const own = new ByteReader(reader.bytes, begin, reader.at);
  let features;
  return () => (features === undefined ? features = readFeatures(own, field, list, contextLength) : features);
}
