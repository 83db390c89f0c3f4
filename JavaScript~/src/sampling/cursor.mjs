// A name while it is drawn: the networks of its nationality or blend, and its remembered beginnings.
import { choose, narrow, weigh } from './weights.mjs';

export class Cursor {
  constructor(model) {
    this.model = model;
    const { length } = model.alphabet;
    this.states = [model.network.newState()];
    this.logits = new Int32Array(length);
    this.part = new Int32Array(length);
    this.blended = new Float64Array(length);
    this.weights = new Float64Array(length);
    this.total = 0;
    // How many logits of single networks a blend asked for.
    this.steps = 0;
  }

  /** Goes to the beginning of a name. With `remembers`, beginnings are taken from the cache and added to it. */
  begin(plan, nationality, remembers) {
    const { cache } = this.model;
    this.plan = plan;
    this.nationality = nationality;
    this.length = 0;
    this.remembers = remembers && nationality.key !== null;
    this.parentEntry = -1;
    this.entry = -1;
    this.node = this.remembers ? cache.root(nationality.key) : 0;
    this.isWanted = this.remembers && this.node === 0;
    // Which node the state stands for; 0 for none in the cache.
    this.stateNode = 0;
    if (this.node === 0) this.#start();
  }

  #start() {
    const { network } = this.model;
    const { parts } = this.nationality;
    for (let i = 0; i < parts.length; i++) {
      const state = this.states[i] ??= network.newState();
      network.begin(state, parts[i].condition);
      network.step(state, parts[i].condition, 0);
    }
  }

  /** The place of the next symbol that a random word chooses. */
  choose(word) {
    const { cache } = this.model;
    if (this.node === 0) {
      const from = this.weigh();
      const to = this.nationality.symbols.length;
      if (!this.isWanted) return choose(this.weights, from, to, this.total, word);
      this.isWanted = false;
      this.node = this.stateNode = cache.add(this.nationality.key, this.parentEntry, this.states[0], this.weights, from, to, this.total);
      if (this.node === 0) return choose(this.weights, from, to, this.total, word);
    }
    this.entry = cache.choose(this.node, word);
    return cache.places[this.entry];
  }

  /** Finds the weights of the next symbol. Returns the first place that has one: the boundary cannot come first. */
  weigh() {
    const { plan, nationality, weights } = this;
    const from = this.length === 0 ? 1 : 0;
    const to = nationality.symbols.length;
    this.#findLogits();
    this.total = weigh(this.logits, from, to, plan.inverseTemperature, nationality.minWeight, weights);
    if (plan.narrows) this.total = narrow(weights, from, to, this.total, plan.topK, plan.topP);
    return from;
  }

  #findLogits() {
    const { network } = this.model;
    const { parts, symbols } = this.nationality;
    if (this.node !== 0 && this.stateNode !== this.node) {
      this.model.cache.load(this.node, this.states[0]);
      this.stateNode = this.node;
    }
    if (parts.length === 1) {
      network.logits(this.states[0], parts[0].condition, symbols, this.length, this.logits);
      return;
    }
    this.steps += parts.length;
    this.blended.fill(0);
    parts.forEach(({ condition, share }, i) => {
      network.logits(this.states[i], condition, symbols, this.length, this.part);
      for (let k = 0; k < symbols.length; k++) this.blended[k] += this.part[k] * share;
    });
    for (let k = 0; k < symbols.length; k++) this.logits[k] = Math.floor(this.blended[k] / 65536);
  }

  /** Writes the symbol of a place. */
  append(place) {
    const { cache, network } = this.model;
    const { parts, symbols } = this.nationality;
    this.length++;
    this.isWanted = false;
    if (this.node !== 0) {
      const entry = this.entry >= 0 && cache.places[this.entry] === place ? this.entry : cache.entryOf(this.node, place);
      this.entry = -1;
      const link = entry < 0 ? 0 : cache.links[entry];
      if (link > 0) {
        this.node = link;
        return;
      }
      if (this.stateNode !== this.node) cache.load(this.node, this.states[0]);
      this.isWanted = entry >= 0 && cache.meet(entry);
      this.parentEntry = entry;
      this.node = this.stateNode = 0;
    }
    for (let i = 0; i < parts.length; i++) network.step(this.states[i], parts[i].condition, symbols[place]);
  }

  /** All that the next symbols depend on, one array for each network. */
  save() {
    return this.nationality.parts.map((_, i) => {
      const saved = new Int32Array(this.model.network.stateLength);
      this.states[i].save(saved, 0);
      return saved;
    });
  }

  /** Goes to a saved beginning of so many symbols. */
  resume(plan, nationality, saved, length) {
    this.plan = plan;
    this.nationality = nationality;
    this.length = length;
    this.remembers = this.isWanted = false;
    this.node = this.stateNode = 0;
    this.entry = -1;
    saved.forEach((state, i) => (this.states[i] ??= this.model.network.newState()).load(state, 0));
  }
}
