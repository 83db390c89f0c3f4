#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Counts the rows of every nationality.</summary>
    internal static class NationalityCounter
    {
        internal static NationalityCount[] Count(Corpus corpus)
        {
            Dictionary<string, Tally> tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
            foreach (string nationality in corpus.Nationalities) tallies.Add(nationality, new Tally());
            foreach (CorpusRow row in corpus.Rows)
            {
                Tally tally = tallies[row.Nationality];
                tally.BySplit[(int)row.Split]++;
                tally.ByGender[(int)row.Gender]++;
                tally.Surnames.Add(row.Surname);
            }

            NationalityCount[] counts = new NationalityCount[corpus.Nationalities.Count];
            for (int i = 0; i < counts.Length; i++)
            {
                Tally tally = tallies[corpus.Nationalities[i]];
                counts[i] = new NationalityCount(corpus.Nationalities[i], tally.BySplit, tally.ByGender, tally.Surnames.Count);
            }

            return counts;
        }

        private sealed class Tally
        {
            internal readonly int[] BySplit = new int[3];
            internal readonly int[] ByGender = new int[3];
            internal readonly HashSet<string> Surnames = new HashSet<string>(StringComparer.Ordinal);
        }
    }
}
