// Answers questions of the C# tests: one JSON object a line on standard input, one answer a line. `what` is names, score, rank, forms, blocked or save.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Blocklist, nameForms, NameGenerator, NameModel, RealNames } from '../src/index.mjs';

const models = new Map();

function modelOf({ model, realNames }) {
  const key = `${model}\n${realNames}`;
  if (!models.has(key)) models.set(key, NameModel.load(readFileSync(model), { realNames: realNames ? RealNames.load(readFileSync(realNames)) : null }));
  return models.get(key);
}

const answers = {
  names(model, { seed, start, count, keys, numbers, request }) {
    const names = new NameGenerator(model, { seed: BigInt(seed) });
    const asked = { ...request, blocklist: request.blocks ? Blocklist.default : Blocklist.none };
    delete asked.blocks;
    const drawn = keys?.map((key) => names.tryNameFor(key, asked))
      ?? Array.from({ length: count }, (_, i) => BigInt.asIntN(64, BigInt(start) + BigInt(i)))
        .map((index) => (numbers ? names.tryNameFor(index, asked) : names.tryNameAt(index, asked)));
    return drawn.map(({ name, shortfall }) => name ?? `- ${shortfall.constraint} ${shortfall.attempts}`);
  },
  score(model, { names, nationality, gender }) {
    return names.map((name) => {
      const { nats, symbols, leastLikelyIndex, percentile } = model.score(name, nationality, gender);
      return `${Math.round(nats * 65536)} ${symbols} ${leastLikelyIndex} ${percentile ?? '-'}`;
    });
  },
  rank(model, { names, prior }) {
    return names.map((name) => model.rankNationalities(name, prior).map(({ nationality, probability }) => `${nationality} ${Math.round(probability * 1e12)}`).join(', '));
  },
  forms(model, { names, nationality }) {
    return names.map((name) => `${nameForms.feminine(name, nationality)} ${nameForms.masculine(name, nationality)}`);
  },
  blocked(model, { names }) {
    const list = Blocklist.default.withNames('Voldemort').withParts('xyzzy').except('Dick');
    return names.map((name) => `${list.blocks(name)} ${model.realNames.has(name)}`);
  },
  save(model, { seed, start }) {
    return [new NameGenerator(model, { seed: BigInt(seed), position: BigInt(start) }).save()];
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const asked = JSON.parse(line);
  console.log(JSON.stringify(answers[asked.what](modelOf(asked), asked)));
}
