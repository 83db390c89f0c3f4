#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Determinism
{
    /// <summary>
    /// The names that a golden hash is taken over: every way of asking in turn, over many seeds. Name i of the sweep is defined in
    /// Documentation~/determinism.md, "The golden files".
    /// </summary>
    internal sealed class NameSweep
    {
        /// <summary>Hashes are taken over the first so many names: a slow runtime stops early, and can be compared all the same.</summary>
        public static readonly IReadOnlyList<int> Counts = new[] { 500, 20_000, 100_000 };

        private const int NamesPerSeed = 1000;
        private const int FirstSeed = -50;
        private const int Ways = 5;

        private readonly NameModel model;
        // The blocklist that comes with the package may grow: it is no part of what is compared.
        private readonly NameRequest any = new NameRequest { Blocklist = NameBlocklist.None };
        private readonly NameRequest hot = new NameRequest { Blocklist = NameBlocklist.None, Temperature = 1.5 };
        private readonly List<NameRequest> plain = new List<NameRequest>();
        private readonly List<NameRequest> cool = new List<NameRequest>();
        private readonly List<NameRequest> bounded = new List<NameRequest>();
        private NameGenerator names;

        public NameSweep(NameModel model)
        {
            this.model = model;
            names = new NameGenerator(model, FirstSeed);
            var nationalities = new List<string?>(model.Nationalities);
            if (nationalities.Count == 0)
                nationalities.Add(null);
            foreach (string? nationality in nationalities)
            {
                plain.Add(new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None });
                cool.Add(new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, Temperature = 0.7, Gender = Gender.Feminine });
                bounded.Add(new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, MinLength = 3, MaxLength = 12, Accept = IsEven });
            }
        }

        /// <summary>The XXH64 of the first names, each in UTF-8 and followed by a line feed, for each count up to the largest.</summary>
        public IEnumerable<(int Count, ulong Hash)> Hashes(int largest)
        {
            using var text = new MemoryStream();
            int i = 0;
            foreach (int count in Counts)
            {
                if (count > largest)
                    yield break;
                for (; i < count; i++)
                {
                    byte[] name = Encoding.UTF8.GetBytes(Name(i));
                    text.Write(name, 0, name.Length);
                    text.WriteByte((byte)'\n');
                }

                yield return (count, XxHash64.Hash(new ReadOnlySpan<byte>(text.GetBuffer(), 0, (int)text.Length)));
            }
        }

        /// <summary>Name <paramref name="i"/> of the sweep.</summary>
        public string Name(int i)
        {
            long seed = FirstSeed + i / NamesPerSeed;
            if (names.Seed != seed)
                names = new NameGenerator(model, seed);
            int nationality = i / Ways % plain.Count;
            return (i % Ways) switch
            {
                0 => names.NameAt(i, any),
                1 => names.NameAt(-i, plain[nationality]),
                2 => names.NameFor(i, cool[nationality]),
                3 => names.NameFor("key é " + i.ToString(System.Globalization.CultureInfo.InvariantCulture), hot),
                _ => names.NameAt(i * 0x100000001L, bounded[nationality]),
            };
        }

        // Refuses half of the names, so that second and later attempts are in the hash.
        private static bool IsEven(ReadOnlySpan<char> name)
        {
            int sum = 0;
            foreach (char character in name)
                sum += character;
            return sum % 2 == 0;
        }
    }
}
