using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Report;

/// <summary>How many names are drawn to judge a model.</summary>
internal sealed record ReportOptions
{
    /// <summary>Names drawn for each nationality.</summary>
    public int Names { get; init; } = 10_000;

    /// <summary>The seed of the stream of names. Every measure draws from it.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The model's file, as the report's commands name it.</summary>
    public string ModelPath { get; init; } = "MODEL";

    /// <summary>The corpus's file, in the same way.</summary>
    public string CorpusPath { get; init; } = "CORPUS";

    /// <summary>How the corpus is read, as arguments of a command.</summary>
    public IReadOnlyList<string> Reading { get; init; } = [];

    /// <summary>Throws if a number is out of its range.</summary>
    public ReportOptions Checked() => Names is >= 100 and <= 1_000_000
        ? this
        : throw new ArgumentOutOfRangeException(nameof(Names), Names, $"names is {Names}; it must be 100 to 1,000,000");
}
