#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Where a header puts the columns of a corpus.</summary>
    internal sealed class CorpusColumns
    {
        private readonly List<string> _names = new List<string>();

        private CorpusColumns()
        {
        }

        internal int Surname { get; private set; } = -1;

        internal int Nationality { get; private set; } = -1;

        internal int Gender { get; private set; } = -1;

        internal int Split { get; private set; } = -1;

        internal int Count => _names.Count;

        /// <summary>A plain list: one column, the surname.</summary>
        internal static CorpusColumns PlainList()
        {
            CorpusColumns columns = new CorpusColumns { Surname = 0 };
            columns._names.Add("surname");
            return columns;
        }

        internal static CorpusColumns Read(IReadOnlyList<string> header, int line, bool nationalityGiven, ProblemList problems)
        {
            CorpusColumns columns = new CorpusColumns();
            for (int i = 0; i < header.Count; i++)
            {
                string name = TextCleaner.Clean(header[i], out _);
                columns._names.Add(name);
                if (name.Contains('\0', StringComparison.Ordinal))
                {
                    problems.Add(line, "header", "holds null characters (UTF-16 without a byte-order mark?): save the file as UTF-8");
                    return columns;
                }

                string? known = columns.Place(name, i);
                if (known != null) problems.Add(line, "header", $"has the column {known} twice");
            }

            // A corpus of given names calls its column name.
            if (columns.Surname < 0)
                columns.Surname = columns._names.FindIndex(name => Is(name, "name"));

            string shown = string.Join(", ", columns._names);
            if (columns.Surname < 0) problems.Add(line, "header", "has no column surname", shown);
            if (columns.Nationality < 0 && !nationalityGiven) problems.Add(line, "header", "has no column nationality", shown);
            return columns;
        }

        /// <summary>The name of a column, for messages.</summary>
        internal string Name(int column) =>
            column < _names.Count && _names[column].Length > 0 ? _names[column] : $"column {column + 1}";

        // The column's name where the header has it twice, else null.
        private string? Place(string name, int i)
        {
            if (Is(name, "surname")) return Twice(Surname, Surname = Surname < 0 ? i : Surname, "surname");
            if (Is(name, "nationality")) return Twice(Nationality, Nationality = Nationality < 0 ? i : Nationality, "nationality");
            if (Is(name, "gender")) return Twice(Gender, Gender = Gender < 0 ? i : Gender, "gender");
            if (Is(name, "split")) return Twice(Split, Split = Split < 0 ? i : Split, "split");
            return null;
        }

        private static string? Twice(int before, int after, string name) => before >= 0 && before == after ? name : null;

        private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
    }
}
