#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Samples.DeterministicWorld
{
    /// <summary>
    /// A crowd whose names are never stored: a name is a function of the world's seed and the person's number, so it is the same in whatever
    /// order people are met, on every machine, and after every loading of a saved game.
    /// </summary>
    public sealed class World
    {
        private readonly PersonGenerator names;
        private readonly List<string> homelands = new List<string>();
        private readonly List<Person> people = new List<Person>();

        /// <summary>Makes the world of a seed.</summary>
        /// <param name="model">Where surnames come from; the given names are those of the package.</param>
        /// <param name="seed">The world's seed.</param>
        /// <param name="population">How many people live there, 0 or more.</param>
        /// <exception cref="ArgumentException">The model has no nationality whose given names are known.</exception>
        public World(NameModel model, long seed, int population)
        {
            if (population < 0)
                throw new ArgumentOutOfRangeException(nameof(population), population, "a world has 0 people or more");
            names = new PersonGenerator(model, NameModel.BundledGivenNames, seed);
            var known = new HashSet<string>(names.GivenNames.Nationalities);
            foreach (string nationality in model.Nationalities)
            {
                if (known.Contains(nationality))
                    homelands.Add(nationality);
            }

            if (homelands.Count == 0)
                throw new ArgumentException("the model has no nationality whose given names are known", nameof(model));
            for (int id = 0; id < population; id++)
                people.Add(Meet(id));
        }

        /// <summary>The world's seed.</summary>
        public long Seed => names.Seed;

        /// <summary>All who live there, by number.</summary>
        public IReadOnlyList<Person> People => people;

        /// <summary>Somebody is born, with the next number.</summary>
        public void Grow() => people.Add(Meet(people.Count));

        /// <summary>All that a saved game needs.</summary>
        public WorldSave Save() => new WorldSave { seed = Seed, population = people.Count };

        /// <summary>The world that was saved: the same people with the same names.</summary>
        public static World Load(NameModel model, WorldSave save) => new World(model, save.seed, save.population);

        private Person Meet(int id)
        {
            // Neighbours share a homeland: its number is drawn from the person's as well.
            string nationality = homelands[(int)((uint)(id / 5 * 7919 + (int)Seed) % (uint)homelands.Count)];
            return new Person(id, names.PersonFor(id, nationality).ToString(), nationality);
        }
    }
}
