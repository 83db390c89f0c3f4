// Answers questions of the C# tests: one JSON object a line on standard input, one answer a line. `what` is names, score, rank, forms, blocked,
// save, people, households, script or sets.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Blocklist, FileError, NameGenerator, NameModel, RealNames, ShortfallError } from '../src/index.mjs';
import { nameForms, PersonGenerator, RealGivenNames } from '../src/people/index.mjs';
import { nativeScript } from '../src/scripts/index.mjs';
import { loadGivenNames } from './models.mjs';

const models = new Map();

function modelOf({ model, realNames }) {
  const key = `${model}\n${realNames}`;
  if (!models.has(key)) models.set(key, NameModel.load(readFileSync(model), { realNames: realNames ? RealNames.load(readFileSync(realNames)) : null }));
  return models.get(key);
}

let givenNames;
const formats = ['native', 'latin', '{family}, {given.} {patronymic.}', '<{second}> {given}'];

/** What is given, or why there is nothing. */
function orShortfall(give) {
  try {
    return give();
  } catch (error) {
    if (!(error instanceof ShortfallError)) throw error;
    return `- ${error.shortfall.constraint} ${error.shortfall.attempts}`;
  }
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
  people(model, { seed, start, count, keys, request }) {
    const people = new PersonGenerator(model, givenNames ??= loadGivenNames(), { seed: BigInt(seed) });
    const give = (person) => `${person.nationality} ${person.gender}: ${formats.map((format) => person.toString(format)).join(' | ')}`;
    return keys?.map((key) => orShortfall(() => give(people.personFor(key, request))))
      ?? Array.from({ length: count }, (_, i) => orShortfall(() => give(people.personAt(BigInt(start) + BigInt(i), request))));
  },
  households(model, { seed, keys, nationality }) {
    const people = new PersonGenerator(model, givenNames ??= loadGivenNames(), { seed: BigInt(seed) });
    return keys.map((key) => {
      const house = people.householdFor(key, nationality);
      return [house.father, house.mother, house.motherBeforeMarriage, ...house.children(9), house.child(3, 'feminine'), house.child(63, 'masculine')].join('; ');
    });
  },
  script(model, { names, nationality, given }) {
    return names.map((name) => nativeScript.tryWrite(name, nationality, { given }) ?? '-');
  },
  sets(model, { files }) {
    return files.map((file) => {
      try {
        const bytes = Buffer.from(file, 'base64');
        const set = (bytes[8] === 2 ? RealGivenNames : RealNames).load(bytes);
        const lists = ['Polish', 'Irish'].flatMap((nationality) => ['masculine', 'feminine'].map((gender) => set.of(nationality, gender)?.names.join() ?? '-'));
        return `${set.count} ${lists.join(' ')} ${set.has('Anna')}`;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return 'refused';
      }
    });
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
