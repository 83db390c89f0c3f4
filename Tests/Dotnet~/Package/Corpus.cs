using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Tests.Package;

/// <summary>A row of Data/surnames.csv.</summary>
internal sealed record CorpusRow(string Nationality, string Surname, string Gender, string Split);

/// <summary>Data/surnames.csv, read without the product's own reader.</summary>
internal static class Corpus
{
    /// <summary>The lines, without the header.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. RepositoryRoot.Read("Data", "surnames.csv").TrimEnd('\n').Split('\n').Skip(1)];

    /// <summary>The rows. No field of this file is quoted.</summary>
    public static IReadOnlyList<CorpusRow> Rows { get; } =
        [.. Lines.Select(line => line.Split(',')).Select(cells => new CorpusRow(cells[0], cells[1], cells[2], cells[3]))];
}
