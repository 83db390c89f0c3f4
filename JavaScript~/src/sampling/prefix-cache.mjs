// Beginnings of names that were drawn again and again, with what the network says there. It only remembers: names are the same without it.
import { threshold } from './weights.mjs';

/** A beginning is remembered from so many meetings on. */
const meetingsWanted = 2;

/** Bytes of a node and its entries without its state, roughly. */
const nodeBytes = 250;

/**
 * Node n has the entries first[n] to first[n + 1] - 1: a symbol's place, the sum of the weights up to it and with it, and a link. A link is the next
 * node, or minus the number of meetings; that of the boundary is 1 once a name that ends there passed the default filters.
 */
export class PrefixCache {
  constructor(stateLength, budget) {
    this.stateLength = stateLength;
    this.most = Math.floor(budget / (4 * stateLength + nodeBytes));
    this.forget();
  }

  /** Forgets everything. Node 0 stands for none. */
  forget() {
    this.roots = new Map();
    this.count = 1;
    this.isFull = false;
    this.first = new Int32Array(64);
    this.total = new Float64Array(64);
    this.states = new Int32Array(64 * this.stateLength);
    this.places = new Uint16Array(512);
    this.sums = new Float64Array(512);
    this.links = new Int32Array(512);
  }

  /** Makes room; between names only, because it can forget. */
  prepare() {
    if (this.isFull) this.forget();
  }

  root(key) {
    return this.roots.get(key) ?? 0;
  }

  /** Remembers the weights from `from` to `to`. Returns the node, or 0 where there is no room. */
  add(key, parentEntry, state, weights, from, to, total) {
    if (this.count > this.most) {
      this.isFull = true;
      return 0;
    }
    const node = this.count++;
    this.#grow(node, to - from);
    let at = this.first[node], sum = 0;
    for (let i = from; i < to; i++) {
      if (weights[i] === 0) continue;
      this.places[at] = i;
      this.sums[at] = sum += weights[i];
      this.links[at++] = 0;
    }
    this.first[node + 1] = at;
    this.total[node] = total;
    state.save(this.states, node * this.stateLength);
    if (parentEntry < 0) this.roots.set(key, node);
    else this.links[parentEntry] = node;
    return node;
  }

  load(node, state) {
    state.load(this.states, node * this.stateLength);
  }

  /** The entry that a random word chooses. */
  choose(node, word) {
    const limit = threshold(this.total[node], word);
    let low = this.first[node], high = this.first[node + 1] - 1;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.sums[middle] > limit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The entry of a place, or -1. */
  entryOf(node, place) {
    for (let entry = this.first[node]; entry < this.first[node + 1]; entry++) if (this.places[entry] === place) return entry;
    return -1;
  }

  /** Counts a meeting of an entry that leads to no node yet. Returns whether what follows is worth remembering. */
  meet(entry) {
    return --this.links[entry] <= -meetingsWanted;
  }

  #grow(node, entries) {
    if (node + 2 > this.first.length) {
      this.first = larger(this.first);
      this.total = larger(this.total);
      this.states = larger(this.states);
    }
    while (this.first[node] + entries > this.places.length) {
      this.places = larger(this.places);
      this.sums = larger(this.sums);
      this.links = larger(this.links);
    }
  }
}

function larger(array) {
  const twice = new array.constructor(2 * array.length);
  twice.set(array);
  return twice;
}
