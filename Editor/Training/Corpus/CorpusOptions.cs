#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>How a corpus is read.</summary>
    public sealed class CorpusOptions
    {
        /// <summary>The most bytes that are read of a corpus: 256 MB. Some files have no end.</summary>
        public const int MaximumBytes = 256 << 20;

        /// <summary>Makes options.</summary>
        /// <param name="nationality">
        /// The nationality of every row of a file that has no such column; null: a plain list takes the file's name, a CSV is refused.
        /// </param>
        /// <param name="maximumSymbols">The longest surname accepted, in symbols (Unicode scalars), 1 to 1000.</param>
        /// <param name="maximumProblems">The most problems listed before the rest are only counted, 1 to 1000.</param>
        /// <exception cref="ArgumentException">A value is outside its range, or the nationality is empty.</exception>
        public CorpusOptions(string? nationality = null, int maximumSymbols = 40, int maximumProblems = 20)
        {
            if (nationality != null && nationality.Trim().Length == 0)
                throw new ArgumentException("nationality is empty: name one, or leave it null", nameof(nationality));
            if (maximumSymbols < 1 || maximumSymbols > 1000)
                throw new ArgumentOutOfRangeException(nameof(maximumSymbols), maximumSymbols, "a surname may have 1 to 1000 symbols");
            if (maximumProblems < 1 || maximumProblems > 1000)
                throw new ArgumentOutOfRangeException(nameof(maximumProblems), maximumProblems, "1 to 1000 problems can be listed");
            Nationality = nationality;
            MaximumSymbols = maximumSymbols;
            MaximumProblems = maximumProblems;
        }

        /// <summary>Names of at most 40 symbols; nationality from the file.</summary>
        public static CorpusOptions Default { get; } = new CorpusOptions();

        /// <summary>The nationality of every row of a file without that column, or null.</summary>
        public string? Nationality { get; }

        /// <summary>The longest surname accepted, in symbols.</summary>
        public int MaximumSymbols { get; }

        /// <summary>The most problems listed.</summary>
        public int MaximumProblems { get; }
    }
}
