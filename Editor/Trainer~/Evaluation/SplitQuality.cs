using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Evaluation;

/// <summary>One measured row.</summary>
/// <param name="Nationality">The row's nationality.</param>
/// <param name="IsFeminine">Whether it was measured as a feminine form.</param>
/// <param name="IsUnseen">Whether its surname is not in training rows.</param>
/// <param name="Cost">Its cost under the model.</param>
internal readonly record struct MeasuredRow(string Nationality, bool IsFeminine, bool IsUnseen, NameCost Cost);

/// <summary>All names, and the names that are not in training rows.</summary>
internal sealed record SeenAndUnseen(Quality All, Quality Unseen)
{
    public static SeenAndUnseen Of(IReadOnlyCollection<MeasuredRow> rows) =>
        new(Quality.Of(rows.Select(row => row.Cost)), Quality.Of(rows.Where(row => row.IsUnseen).Select(row => row.Cost)));
}

/// <summary>The quality of a model on a split: masculine and unmarked names, overall and by nationality, and feminine forms separately.</summary>
internal sealed record SplitQuality(
    SeenAndUnseen Overall, SeenAndUnseen Feminine, IReadOnlyList<(string Nationality, SeenAndUnseen Quality)> Nationalities)
{
    /// <summary>The mean over nationalities of the loss on unseen names, in nats a symbol; null for fewer than two nationalities.</summary>
    public double? EqualUnseen => Nationalities.Count < 2 ? null : Nationalities.Average(entry => entry.Quality.Unseen.Nats);

    public static SplitQuality Of(IEnumerable<MeasuredRow> rows)
    {
        ILookup<bool, MeasuredRow> byForm = rows.ToLookup(row => row.IsFeminine);
        return new SplitQuality(
            SeenAndUnseen.Of([.. byForm[false]]),
            SeenAndUnseen.Of([.. byForm[true]]),
            [
                .. byForm[false]
                    .GroupBy(row => row.Nationality, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => (group.Key, SeenAndUnseen.Of([.. group]))),
            ]);
    }
}
