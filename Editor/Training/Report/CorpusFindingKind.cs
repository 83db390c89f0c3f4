#nullable enable

namespace Cognomen.Training
{
    /// <summary>The kinds of things that a report finds.</summary>
    public enum CorpusFindingKind
    {
        /// <summary>Surnames repeated with the same nationality and gender; every row after the first counts.</summary>
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

        /// <summary>Symbols that are neither letters, marks, spaces, hyphens, apostrophes nor full stops; digits among them.</summary>
        UnusualSymbol,

        /// <summary>Surnames with letters of several scripts.</summary>
        MixedScripts,

        /// <summary>What was changed while reading.</summary>
        Repair,

        /// <summary>Rows that were left out because they cannot be used, by the rule that they break.</summary>
        Skipped,
    }
}
