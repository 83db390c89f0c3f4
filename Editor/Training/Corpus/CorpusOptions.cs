#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>How a corpus is read.</summary>
    public sealed class CorpusOptions
    {
        /// <summary>The most bytes that are read of a corpus: 256 MB. Some files have no end.</summary>
        public const int MaximumBytes = 256 << 20;

        /// <summary>The default of <see cref="MaximumSymbols"/>.</summary>
        public const int DefaultMaximumSymbols = 40;

        /// <summary>Makes options.</summary>
        /// <param name="nationality">The nationality of every row of a file that has no such column; null: the file's name without its ending.</param>
        /// <param name="maximumSymbols">The longest surname accepted, in symbols (Unicode scalars), 1 to 1000.</param>
        /// <param name="maximumProblems">The most problems listed before the rest are only counted, 1 to 1000.</param>
        /// <param name="nameColumn">The column of the names: its heading in any letter case, or its number from 1; null: it is found by its heading.</param>
        /// <param name="groupColumn">The column of the nationalities, in the same way.</param>
        /// <param name="skipInvalid">Whether rows that break a rule are left out and counted. Otherwise they refuse the whole file.</param>
        /// <param name="encoding">The encoding of a file without a byte-order mark; null: UTF-8.</param>
        /// <exception cref="ArgumentException">A value is outside its range, or the nationality or a column is empty.</exception>
        public CorpusOptions(
            string? nationality = null,
            int maximumSymbols = DefaultMaximumSymbols,
            int maximumProblems = 20,
            string? nameColumn = null,
            string? groupColumn = null,
            bool skipInvalid = false,
            Encoding? encoding = null)
        {
            if (nameColumn != null && nameColumn.Trim().Length == 0)
                throw new ArgumentException("name column is empty: name one, or leave it null", nameof(nameColumn));
            if (groupColumn != null && groupColumn.Trim().Length == 0)
                throw new ArgumentException("group column is empty: name one, or leave it null", nameof(groupColumn));
            if (nationality != null && nationality.Trim().Length == 0)
                throw new ArgumentException("nationality is empty: name one, or leave it null", nameof(nationality));
            if (maximumSymbols < 1 || maximumSymbols > 1000)
                throw new ArgumentOutOfRangeException(nameof(maximumSymbols), maximumSymbols, "a surname may have 1 to 1000 symbols");
            if (maximumProblems < 1 || maximumProblems > 1000)
                throw new ArgumentOutOfRangeException(nameof(maximumProblems), maximumProblems, "1 to 1000 problems can be listed");
            Nationality = nationality;
            MaximumSymbols = maximumSymbols;
            MaximumProblems = maximumProblems;
            NameColumn = nameColumn;
            GroupColumn = groupColumn;
            SkipInvalid = skipInvalid;
            Encoding = encoding;
        }

        /// <summary>Names of at most 40 symbols; nationality from the file.</summary>
        public static CorpusOptions Default { get; } = new CorpusOptions();

        /// <summary>The nationality of all rows of a file without such a column, or null.</summary>
        public string? Nationality { get; }

        /// <summary>The length of the longest accepted surname, in symbols.</summary>
        public int MaximumSymbols { get; }

        /// <summary>The most problems in the message of an exception.</summary>
        public int MaximumProblems { get; }

        /// <summary>The heading or the number of the column of the names, or null.</summary>
        public string? NameColumn { get; }

        /// <summary>The heading or the number of the column of the nationalities, or null.</summary>
        public string? GroupColumn { get; }

        /// <summary>Whether rows that break a rule are left out and counted.</summary>
        public bool SkipInvalid { get; }

        /// <summary>The encoding of a file without a byte-order mark; null: UTF-8.</summary>
        public Encoding? Encoding { get; }

        /// <summary>The options as arguments of the trainer's command line. Defaults are left out.</summary>
        internal IReadOnlyList<string> ToArguments()
        {
            List<string> arguments = new List<string>();
            Add(arguments, "--nationality", Nationality);
            Add(arguments, "--name-column", NameColumn);
            Add(arguments, "--group-column", GroupColumn);
            if (SkipInvalid) arguments.Add("--skip-invalid");
            if (MaximumSymbols != DefaultMaximumSymbols) Add(arguments, "--max-length", MaximumSymbols.ToString(CultureInfo.InvariantCulture));
            Add(arguments, "--encoding", Encoding?.WebName);
            return arguments.AsReadOnly();
        }

        private static void Add(List<string> arguments, string option, string? value)
        {
            if (value == null) return;
            arguments.Add(option);
            arguments.Add(value);
        }
    }
}
