#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>The samples of names that a network gives during its training, by nationality: the latest and the first ones.</summary>
    internal sealed class SampleBoard
    {
        private readonly SortedDictionary<string, SampleRow> rows = new SortedDictionary<string, SampleRow>(StringComparer.Ordinal);

        /// <summary>One row for each nationality with samples, in ordinal order.</summary>
        public IReadOnlyCollection<SampleRow> Rows => rows.Values;

        /// <summary>Adds samples. Those of a model without nationalities are under <c>any</c>.</summary>
        public void Add(SampleMessage sample)
        {
            if (sample == null) throw new ArgumentNullException(nameof(sample));
            string nationality = sample.Nationality ?? "any";
            string names = string.Join(", ", sample.Names);
            if (rows.TryGetValue(nationality, out SampleRow? row))
                row.Latest = names;
            else
                rows.Add(nationality, new SampleRow(nationality, names));
        }
    }

    /// <summary>The samples of one nationality.</summary>
    internal sealed class SampleRow
    {
        internal SampleRow(string nationality, string names)
        {
            Nationality = nationality;
            First = Latest = names;
        }

        /// <summary>The nationality.</summary>
        public string Nationality { get; }

        /// <summary>The names of the first epoch with samples.</summary>
        public string First { get; }

        /// <summary>The names of the last epoch with samples.</summary>
        public string Latest { get; internal set; }
    }
}
