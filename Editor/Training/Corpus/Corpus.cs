#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>Surnames with their nationalities, read, cleaned and checked. Immutable.</summary>
    /// <remarks>
    /// A CSV is read by its header: a column of names (<c>surname</c>, <c>last name</c>, <c>name</c> and the like), optional columns of
    /// nationalities (<c>nationality</c>, <c>country</c>, <c>culture</c>, <c>language</c>, <c>group</c> and the like), of genders (m, f, u)
    /// and of splits (train, val, test), in any order; other columns are ignored; the separator is a comma, a semicolon or a tab. Without a
    /// column of nationalities all names are of one. A <c>.txt</c> is a plain list of one nationality: one name a line, or names with commas
    /// between them; a table with tabs is read as a CSV. UTF-8, or UTF-16 with a byte-order mark. Repeated rows are kept and counted in the
    /// report.
    /// </remarks>
    public sealed class Corpus
    {
        internal Corpus(string name, string columns, List<CorpusRow> rows, IReadOnlyList<RepairCount> repairs, SkippedRows skipped, bool namesSplits)
        {
            NamesSplits = namesSplits;
            Columns = columns;
            Skipped = skipped;
            Name = name;
            Rows = rows.AsReadOnly();
            Nationalities = Sorted(NationalitiesOf(rows));
            Alphabet = Sorted(AlphabetOf(rows));
            Fingerprint = FingerprintOf(rows);
            Repairs = repairs;
        }

        /// <summary>The file's name, without its folder.</summary>
        public string Name { get; }

        /// <summary>The columns of the names and nationalities, as a sentence without its full stop.</summary>
        public string Columns { get; }

        /// <summary>The number of rows that were left out because they break a rule; 0 unless the options allow that.</summary>
        public int SkippedRows => Skipped.Rows;

        /// <summary>All rows in the order of the file, with repeated ones; at least one.</summary>
        public IReadOnlyList<CorpusRow> Rows { get; }

        /// <summary>The distinct nationalities, in ordinal order.</summary>
        public IReadOnlyList<string> Nationalities { get; }

        /// <summary>The distinct symbols (Unicode scalars) of all surnames, in ordinal order.</summary>
        public IReadOnlyList<string> Alphabet { get; }

        /// <summary>A hash of the rows' surnames, nationalities, genders and splits: 16 lower-case hexadecimal digits. Not cryptographic.</summary>
        /// <remarks>The order of the rows and their line numbers do not change it. A row that is repeated does.</remarks>
        public string Fingerprint { get; }

        /// <summary>Whether the file has a split for any row. If not, all splits are assigned.</summary>
        internal bool NamesSplits { get; }

        /// <summary>The rows that were left out.</summary>
        internal SkippedRows Skipped { get; }

        /// <summary>The repairs made while reading.</summary>
        internal IReadOnlyList<RepairCount> Repairs { get; }

        /// <summary>Reads a file.</summary>
        /// <param name="path">A CSV, or a plain list ending in <c>.txt</c>.</param>
        /// <param name="options">Null: <see cref="CorpusOptions.Default"/>.</param>
        /// <exception cref="CorpusException">The file cannot be read, or breaks a rule.</exception>
        public static Corpus Read(string path, CorpusOptions? options = null)
        {
            if (string.IsNullOrEmpty(path)) throw new ArgumentException("path is empty", nameof(path));
            string name = Path.GetFileName(path);
            try
            {
                using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                    return Parse(name, stream, options);
            }
            catch (Exception e) when (e is FileNotFoundException || e is DirectoryNotFoundException)
            {
                throw new CorpusException(name, new CorpusProblem(0, "file", "does not exist", path), e);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is NotSupportedException)
            {
                throw new CorpusException(name, new CorpusProblem(0, "file", "cannot be read: " + e.Message), e);
            }
        }

        /// <summary>Reads a stream to its end. The caller disposes of the stream.</summary>
        /// <param name="name">The name for messages; one that ends in <c>.txt</c> means a plain list.</param>
        /// <param name="stream">The bytes of a file.</param>
        /// <param name="options">Null: <see cref="CorpusOptions.Default"/>.</param>
        /// <exception cref="CorpusException">The stream breaks a rule.</exception>
        public static Corpus Parse(string name, Stream stream, CorpusOptions? options = null)
        {
            if (string.IsNullOrEmpty(name)) throw new ArgumentException("name is empty", nameof(name));
            if (stream == null) throw new ArgumentNullException(nameof(stream));
            return CorpusReader.Read(name, stream, options ?? CorpusOptions.Default);
        }

        /// <summary>The rows of one split, in the order of the file.</summary>
        public IEnumerable<CorpusRow> In(Split split)
        {
            foreach (CorpusRow row in Rows)
            {
                if (row.Split == split) yield return row;
            }
        }

        private static HashSet<string> NationalitiesOf(List<CorpusRow> rows)
        {
            HashSet<string> found = new HashSet<string>(StringComparer.Ordinal);
            foreach (CorpusRow row in rows) found.Add(row.Nationality);
            return found;
        }

        private static HashSet<string> AlphabetOf(List<CorpusRow> rows)
        {
            HashSet<string> found = new HashSet<string>(StringComparer.Ordinal);
            foreach (CorpusRow row in rows)
            {
                foreach (string symbol in Symbols.Of(row.Surname)) found.Add(symbol);
            }

            return found;
        }

        private static string[] Sorted(HashSet<string> texts)
        {
            string[] sorted = new string[texts.Count];
            texts.CopyTo(sorted);
            Array.Sort(sorted, StringComparer.Ordinal);
            return sorted;
        }

        private static string FingerprintOf(List<CorpusRow> rows)
        {
            ulong sum = (ulong)rows.Count;
            foreach (CorpusRow row in rows)
                unchecked { sum += StableHash.Of(row.Surname, row.Nationality, (int)row.Gender * 3 + (int)row.Split); }
            return StableHash.Mix(sum).ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
