#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Determinism
{
    /// <summary>
    /// Names under all that a request can ask beyond the sweep: beginnings, endings, parts, narrowing, blends, spelling. What is asked is
    /// taken from a name of the model's own, so that it can be met.
    /// </summary>
    internal static class RequestSweep
    {
        /// <summary>A hash is taken over so many names.</summary>
        public const int Count = 120;

        private const int Seed = 7;
        private const int Ways = 6;

        /// <summary>The XXH64 of the names, each in UTF-8 and followed by a line feed; a request that no name was found for counts as "-".</summary>
        public static ulong Hash(NameModel model)
        {
            var names = new NameGenerator(model, Seed);
            using var text = new MemoryStream();
            for (int i = 0; i < Count; i++)
            {
                string name = names.TryNext(Request(model, names, i), out string found, out _) ? found : "-";
                byte[] bytes = Encoding.UTF8.GetBytes(name + "\n");
                text.Write(bytes, 0, bytes.Length);
            }

            return XxHash64.Hash(new ReadOnlySpan<byte>(text.GetBuffer(), 0, (int)text.Length));
        }

        private static NameRequest Request(NameModel model, NameGenerator names, int i)
        {
            int count = model.Nationalities.Count;
            string? nationality = count == 0 ? null : model.Nationalities[i % count];
            List<string> letters = Letters(names.NameAt(i, new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, MinLength = 3 }));
            switch (i % Ways)
            {
                case 0:
                    return new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, StartsWith = letters[0] };
                case 1:
                    return new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, EndsWith = letters[letters.Count - 1], MaxLength = 10 };
                case 2:
                    return new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, Contains = letters[1] + letters[2], Casing = NameCasing.Upper };
                case 3:
                    return new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None, TopK = 6, TopP = 0.9, Diacritics = DiacriticsRule.Fold };
                case 4:
                    return count < 2
                        ? new NameRequest { Blocklist = NameBlocklist.None, TopP = 0.5 }
                        : new NameRequest
                        {
                            Blocklist = NameBlocklist.None,
                            Blend = new Dictionary<string, double> { [nationality!] = 0.7, [model.Nationalities[(i + 1) % count]] = 0.3 },
                        };
                default:
                    // Rare enough that draws are guided.
                    return new NameRequest
                    {
                        Nationality = nationality,
                        Blocklist = NameBlocklist.None,
                        StartsWith = letters[0],
                        EndsWith = letters[letters.Count - 2] + letters[letters.Count - 1],
                        MinLength = letters.Count,
                        MaxLength = letters.Count,
                    };
            }
        }

        private static List<string> Letters(string name)
        {
            var letters = new List<string>();
            foreach (char letter in name)
            {
                if (char.IsLowSurrogate(letter))
                    letters[letters.Count - 1] += letter;
                else
                    letters.Add(letter.ToString());
            }

            return letters;
        }
    }
}
