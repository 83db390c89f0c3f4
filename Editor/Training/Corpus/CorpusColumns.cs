#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>The columns of a corpus, found in its header.</summary>
    internal sealed class CorpusColumns
    {
        private readonly List<string> names = new List<string>();
        private readonly List<string> unused = new List<string>();

        private CorpusColumns()
        {
        }

        internal int Surname { get; private set; } = -1;

        internal int Nationality { get; private set; } = -1;

        internal int Gender { get; private set; } = -1;

        internal int Split { get; private set; } = -1;

        internal int Count => names.Count;

        /// <summary>Whether the first line is a header, not a name.</summary>
        internal bool HasHeader { get; private set; }

        /// <summary>A plain list: each entry is a surname, with its nationality if the list has groups.</summary>
        internal static CorpusColumns PlainList(bool withGroups)
        {
            CorpusColumns columns = new CorpusColumns { Surname = 0, Nationality = withGroups ? 1 : -1 };
            columns.names.Add("surname");
            if (withGroups) columns.names.Add("nationality");
            return columns;
        }

        /// <summary>Whether a line with tabs is the header of a table.</summary>
        internal static bool IsHeader(string line, CorpusOptions options)
        {
            string[] headings = line.Split('\t');
            if (headings.Length < 2) return false;
            return options.NameColumn != null || Array.Exists(headings, heading => ColumnWords.Have(ColumnWords.Names, heading));
        }

        internal static CorpusColumns Read(IReadOnlyList<string> header, int line, CorpusOptions options, ProblemList problems)
        {
            CorpusColumns columns = new CorpusColumns { HasHeader = true };
            foreach (string heading in header)
            {
                string name = TextCleaner.Clean(heading, out _);
                columns.names.Add(name);
                if (!name.Contains('\0', StringComparison.Ordinal)) continue;
                problems.Add(line, "header", "holds null characters (UTF-16 without a byte-order mark?): save the file as UTF-8");
                return columns;
            }

            columns.Find(line, options, problems);
            return columns;
        }

        /// <summary>The name of a column, for messages.</summary>
        internal string Name(int column) =>
            column < names.Count && names[column].Length > 0 ? names[column] : $"column {column + 1}";

        /// <summary>The columns of the names and nationalities, as a sentence without its full stop.</summary>
        /// <param name="nationality">The nationality of all rows if there is no column for it.</param>
        internal string Describe(string? nationality)
        {
            string names = HasHeader ? $"names from the column '{Name(Surname)}'" : "names from every line, no line is a header";
            string groups = Nationality < 0 ? $"all of the nationality '{nationality}'"
                : HasHeader ? $"nationalities from '{Name(Nationality)}'"
                : "nationalities from the lines";
            string unused = this.unused.Count == 0 ? string.Empty : $"; not used: '{string.Join("', '", this.unused)}'";
            return $"{names}, {groups}{unused}";
        }

        private void Find(int line, CorpusOptions options, ProblemList problems)
        {
            Gender = Known(ColumnWords.Genders, line, problems);
            Split = Known(ColumnWords.Splits, line, problems);
            Surname = options.NameColumn != null ? Asked(options.NameColumn, "name column", line, problems) : -1;
            Nationality = options.GroupColumn != null ? Asked(options.GroupColumn, "group column", line, problems)
                : Known(ColumnWords.Groups, line, problems);
            if (options.NameColumn == null)
            {
                Surname = Known(ColumnWords.Names, line, problems);
                if (Surname < 0) Surname = OnlyOneLeft();
                if (Surname < 0 && Count == 1 && options.GroupColumn == null && Nationality < 0) TakeAsList();
                if (Surname < 0) problems.Add(line, "header", "has no column of names (surname, last name, family name, name): name it, or save a list of names as .txt", string.Join(", ", names));
            }
            else if (options.GroupColumn == null && Surname == Nationality)
            {
                Nationality = -1;
            }

            if (Surname >= 0 && Surname == Nationality) problems.Add(line, "header", "has one column for names and nationalities", Name(Surname));
            for (int i = 0; i < Count; i++)
            {
                if (i == Surname || i == Nationality || i == Gender || i == Split) continue;
                if (ColumnWords.Have(ColumnWords.Names, names[i]) || ColumnWords.Have(ColumnWords.Groups, names[i])) unused.Add(names[i]);
            }
        }

        // The column of the first word that is in the header; -1 if there is none.
        private int Known(string[] words, int line, ProblemList problems)
        {
            foreach (string word in words)
            {
                int found = names.FindIndex(name => ColumnWords.Plain(name) == word);
                if (found < 0) continue;
                if (names.FindLastIndex(name => ColumnWords.Plain(name) == word) != found) problems.Add(line, "header", $"has the column {names[found]} twice");
                return found;
            }

            return -1;
        }

        private int Asked(string column, string option, int line, ProblemList problems)
        {
            string asked = TextCleaner.Clean(column, out _);
            int found = names.FindIndex(name => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase));
            if (found < 0) found = names.FindIndex(name => name.Length > 0 && ColumnWords.Plain(name) == ColumnWords.Plain(asked));
            if (found < 0 && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= Count) found = number - 1;
            if (found < 0) problems.Add(line, "header", $"has no column '{asked}', which is the {option} asked for", string.Join(", ", names));
            return found;
        }

        // If a header has a column of nationalities and one other column, the other one has the names.
        private int OnlyOneLeft()
        {
            if (Nationality < 0) return -1;
            int left = -1;
            for (int i = 0; i < Count; i++)
            {
                if (i == Nationality || i == Gender || i == Split || names[i].Length == 0 || ColumnWords.Have(ColumnWords.Others, names[i])) continue;
                if (left >= 0) return -1;
                left = i;
            }

            return left;
        }

        private void TakeAsList()
        {
            Surname = 0;
            Gender = Split = -1;
            HasHeader = false;
        }
    }
}
