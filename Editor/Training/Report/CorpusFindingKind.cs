#nullable enable

namespace Cognomen.Training
{
    /// <summary>The kinds of findings of a report.</summary>
    public enum CorpusFindingKind
    {
        /// <summary>Surnames repeated with the same nationality and gender. Every row after the first counts.</summary>
        Duplicate = 0,

        /// <summary>Validation and test rows whose surname is also in training, for the same nationality.</summary>
        SeenInTraining,

        /// <summary>Nationalities with fewer than <see cref="CorpusReport.TinyNationality"/> training rows.</summary>
        TinyNationality,

        /// <summary>Surnames under several nationalities.</summary>
        SharedSurname,

        /// <summary>Nationalities that differ from another only by letter case.</summary>
        SimilarNationality,

        /// <summary>Symbols that occur fewer than <see cref="CorpusReport.RareSymbol"/> times.</summary>
        RareSymbol,

        /// <summary>Symbols other than letters, marks, spaces, hyphens, apostrophes and full stops, such as digits.</summary>
        UnusualSymbol,

        /// <summary>Surnames with letters of several scripts.</summary>
        MixedScripts,

        /// <summary>Repairs of the text while reading.</summary>
        Repair,

        /// <summary>Rows that were left out, by the rule that they break.</summary>
        Skipped,
    }
}
