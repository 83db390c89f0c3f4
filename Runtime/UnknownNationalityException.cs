#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Text;

namespace Cognomen
{
    /// <summary>The model does not have the requested nationality. The message suggests similar ones.</summary>
    public sealed class UnknownNationalityException : ArgumentException
    {
        private const int MostSuggestions = 3;

        /// <summary>Creates the exception.</summary>
        /// <param name="nationality">The requested nationality.</param>
        /// <param name="known">The model's nationalities.</param>
        public UnknownNationalityException(string nationality, IReadOnlyList<string> known)
            : base(Describe(nationality, known, out IReadOnlyList<string> near))
        {
            Nationality = nationality;
            Suggestions = near;
        }

        /// <summary>The requested nationality.</summary>
        public string Nationality { get; }

        /// <summary>The model's nationalities with the most similar names, the nearest first; at most three.</summary>
        public IReadOnlyList<string> Suggestions { get; }

        private static string Describe(string nationality, IReadOnlyList<string> known, out IReadOnlyList<string> near)
        {
            var ranked = new List<(int Distance, string Name)>();
            foreach (string name in known)
            {
                bool begins = nationality.Length >= 2 && name.StartsWith(nationality, StringComparison.OrdinalIgnoreCase);
                int distance = begins ? 1 : Distance(nationality, name);
                if (distance <= Math.Max(2, name.Length / 3))
                    ranked.Add((distance, name));
            }

            ranked.Sort((a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Name, b.Name));
            near = ranked.GetRange(0, Math.Min(MostSuggestions, ranked.Count)).ConvertAll(entry => entry.Name);
            if (known.Count == 0)
                return $"nationality is {Quoted.Text(nationality)}: this model knows no nationalities; ask without one";
            if (near.Count > 0)
                return $"nationality is {Quoted.Text(nationality)}, which the model does not know. Did you mean {string.Join(" or ", near)}?";
            return $"nationality is {Quoted.Text(nationality)}, which the model does not know. It knows {string.Join(", ", known)}";
        }

        /// <summary>The least number of letters to insert, remove or change, ignoring case (Levenshtein 1966).</summary>
        private static int Distance(string a, string b)
        {
            // A long text is similar to nothing, so it is not compared.
            if (a.Length > 100)
                return int.MaxValue;
            var row = new int[b.Length + 1];
            for (int j = 0; j <= b.Length; j++)
                row[j] = j;
            for (int i = 1; i <= a.Length; i++)
            {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= b.Length; j++)
                {
                    int change = diagonal + (LetterCase.Upper(a[i - 1]) == LetterCase.Upper(b[j - 1]) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
                }
            }

            return row[b.Length];
        }
    }
}
