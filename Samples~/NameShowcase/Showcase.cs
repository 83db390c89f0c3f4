#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Samples.NameShowcase
{
    /// <summary>What the scene shows, without a word of how: names of every nationality under the same wishes, and a blend of two.</summary>
    public sealed class Showcase
    {
        private readonly NameModel model;

        /// <summary>Makes a showcase of a model.</summary>
        public Showcase(NameModel model)
        {
            this.model = model ?? throw new ArgumentNullException(nameof(model));
            First = Nationality(0);
            Second = Nationality(1);
        }

        /// <summary>All nationalities of the model.</summary>
        public IReadOnlyList<string> Nationalities => model.Nationalities;

        /// <summary>Which stream of names.</summary>
        public long Seed { get; set; } = 1;

        /// <summary>How freely letters are drawn.</summary>
        public float Temperature { get; set; } = 0.9f;

        /// <summary>The least number of letters.</summary>
        public int MinLength { get; set; } = 3;

        /// <summary>The greatest number of letters.</summary>
        public int MaxLength { get; set; } = 12;

        /// <summary>The first nationality of the blend.</summary>
        public string First { get; set; }

        /// <summary>The second nationality of the blend.</summary>
        public string Second { get; set; }

        /// <summary>The second one's share, 0 to 1.</summary>
        public float Share { get; set; } = 0.5f;

        /// <summary>Whether whole names of people are shown, where the given names of a nationality are known; otherwise surnames.</summary>
        public bool WholePeople { get; set; }

        /// <summary>Another stream of names.</summary>
        public void Reroll() => Seed++;

        /// <summary>Names of a nationality; fewer where its names do not come in the wished length. Of whole people, the family name has that length.</summary>
        public List<string> Names(string nationality, int count)
        {
            var surname = new NameRequest
            {
                Nationality = nationality,
                Temperature = Temperature,
                MinLength = MinLength,
                MaxLength = Math.Max(MinLength, MaxLength),
            };
            return WholePeople && HasGivenNames(nationality) ? People(nationality, count, surname) : Draw(count, surname);
        }

        /// <summary>Names that carry both nationalities of the blend.</summary>
        public List<string> Blend(int count) => Draw(count, new NameRequest
        {
            Blend = First == Second
                ? new Dictionary<string, double> { [First] = 1 }
                : new Dictionary<string, double> { [First] = 1 - Share, [Second] = Share },
            Temperature = Temperature,
            MinLength = MinLength,
            MaxLength = Math.Max(MinLength, MaxLength),
        });

        private static bool HasGivenNames(string nationality)
        {
            foreach (string known in NameModel.BundledGivenNames.Nationalities)
            {
                if (known == nationality)
                    return true;
            }

            return false;
        }

        private List<string> People(string nationality, int count, NameRequest surname)
        {
            var generator = new PersonGenerator(model, NameModel.BundledGivenNames, Seed);
            var request = new PersonRequest { Nationality = nationality, Family = surname };
            Span<char> buffer = new char[generator.MaxChars];
            var names = new List<string>();
            for (int i = 0; i < count; i++)
            {
                if (generator.TryNext(request, buffer, out int length, out _))
                    names.Add(buffer.Slice(0, length).ToString());
            }

            return names;
        }

        private List<string> Draw(int count, NameRequest request)
        {
            var generator = new NameGenerator(model, Seed);
            var names = new List<string>();
            for (int i = 0; i < count; i++)
            {
                if (generator.TryNext(request, out string name, out _))
                    names.Add(name);
            }

            return names;
        }

        private string Nationality(int index) => model.Nationalities[Math.Min(index, model.Nationalities.Count - 1)];
    }
}
