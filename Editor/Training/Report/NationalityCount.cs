#nullable enable

namespace Cognomen.Training
{
    /// <summary>The number of rows of a nationality.</summary>
    public sealed class NationalityCount
    {
        internal NationalityCount(string nationality, int[] bySplit, int[] byGender, int distinct)
        {
            Nationality = nationality;
            Train = bySplit[(int)Split.Train];
            Validation = bySplit[(int)Split.Validation];
            Test = bySplit[(int)Split.Test];
            Unmarked = byGender[(int)Gender.Unmarked];
            Masculine = byGender[(int)Gender.Masculine];
            Feminine = byGender[(int)Gender.Feminine];
            Distinct = distinct;
        }

        /// <summary>The nationality.</summary>
        public string Nationality { get; }

        /// <summary>Training rows.</summary>
        public int Train { get; }

        /// <summary>Validation rows.</summary>
        public int Validation { get; }

        /// <summary>Test rows.</summary>
        public int Test { get; }

        /// <summary>Rows of all splits.</summary>
        public int Rows => Train + Validation + Test;

        /// <summary>Rows with the unmarked form.</summary>
        public int Unmarked { get; }

        /// <summary>Rows with the masculine form.</summary>
        public int Masculine { get; }

        /// <summary>Rows with the feminine form.</summary>
        public int Feminine { get; }

        /// <summary>Distinct surnames.</summary>
        public int Distinct { get; }
    }
}
