#nullable enable

using System.Globalization;
using System.Text;

namespace Cognomen.Determinism
{
    /// <summary>What a golden file says of a model: its fingerprint, the hashes of its names, and its first names.</summary>
    internal static class GoldenText
    {
        public const long Seed = 42;

        public const int NamesPerNationality = 10;

        public static string For(NameModel model)
        {
            var text = new StringBuilder();
            var sweep = new NameSweep(model);
            text.Append("fingerprint ").Append(model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture)).Append('\n');
            foreach ((int count, ulong hash) in sweep.Hashes(int.MaxValue))
            {
                text.Append("hash ").Append(count.ToString(CultureInfo.InvariantCulture)).Append(' ')
                    .Append(hash.ToString("x16", CultureInfo.InvariantCulture)).Append('\n');
            }

            text.Append("requests ").Append(RequestSweep.Hash(model).ToString("x16", CultureInfo.InvariantCulture)).Append('\n');
            var names = new NameGenerator(model, Seed);
            Append(text, names, null);
            foreach (string nationality in model.Nationalities)
                Append(text, names, nationality);
            return text.ToString();
        }

        private static void Append(StringBuilder text, NameGenerator names, string? nationality)
        {
            // The blocklist that comes with the package may grow: it is no part of what is compared.
            var request = new NameRequest { Nationality = nationality, Blocklist = NameBlocklist.None };
            text.Append(nationality ?? "any").Append(':');
            for (int i = 0; i < NamesPerNationality; i++)
                text.Append(' ').Append(names.NameAt(i, request));
            text.Append('\n');
        }
    }
}
