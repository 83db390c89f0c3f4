#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>One surname of a corpus, cleaned.</summary>
    public sealed class CorpusRow
    {
        /// <summary>Makes a row.</summary>
        /// <param name="surname">Not empty, in Normalization Form C.</param>
        /// <param name="nationality">Not empty, in Normalization Form C.</param>
        /// <param name="gender">The form of the surname.</param>
        /// <param name="split">The split of the row.</param>
        /// <param name="line">The line of the file, from 1; 0 if there is no file.</param>
        /// <exception cref="ArgumentException">Surname or nationality is empty, or the line is negative.</exception>
        internal CorpusRow(string surname, string nationality, Gender gender, Split split, int line)
        {
            if (string.IsNullOrEmpty(surname)) throw new ArgumentException("surname is empty", nameof(surname));
            if (string.IsNullOrEmpty(nationality)) throw new ArgumentException("nationality is empty", nameof(nationality));
            if (line < 0) throw new ArgumentOutOfRangeException(nameof(line), line, "a line is 1 or more, or 0 if there is no file");
            Surname = surname;
            Nationality = nationality;
            Gender = gender;
            Split = split;
            Line = line;
        }

        /// <summary>The surname, in Normalization Form C, without white space around it.</summary>
        public string Surname { get; }

        /// <summary>The nationality of the name.</summary>
        public string Nationality { get; }

        /// <summary>The form of the surname.</summary>
        public Gender Gender { get; }

        /// <summary>The split of the row.</summary>
        public Split Split { get; }

        /// <summary>The line of the file on which the row begins, from 1; 0 if there is no file.</summary>
        public int Line { get; }

        /// <summary>The same row with a split.</summary>
        internal CorpusRow With(Split split) => split == Split ? this : new CorpusRow(Surname, Nationality, Gender, split, Line);

        /// <inheritdoc/>
        public override string ToString() => $"{Surname} ({Nationality}, {Gender}, {Split}, line {Line})";
    }
}
