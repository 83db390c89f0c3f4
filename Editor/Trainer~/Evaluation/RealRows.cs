using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.Training;

namespace Cognomen.Trainer.Evaluation;

/// <summary>The rows of a corpus for measuring models. It does not have to be the corpus of a training.</summary>
/// <param name="Split">The word of the split, or <see cref="All"/>.</param>
/// <param name="Rows">Rows of nationalities that every model knows.</param>
/// <param name="Unknown">Nationalities of the corpus that some model does not know, in ordinal order.</param>
internal sealed record RealRows(string Split, IReadOnlyList<CorpusRow> Rows, IReadOnlyList<string> Unknown)
{
    /// <summary>The word for the rows of all splits.</summary>
    public const string All = "all";

    /// <summary>The words that choose rows.</summary>
    public static readonly string[] Words = ["train", "val", "test", All];

    /// <param name="models">The models.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="split">
    /// A word, or null for the test rows. If a file has no splits and no model was trained on it, all of its rows are measured.
    /// </param>
    /// <exception cref="ArgumentException">There is no such row.</exception>
    public static RealRows Of(IReadOnlyCollection<NameModel> models, Corpus corpus, string? split)
    {
        string word = split ?? (IsForeign(models, corpus) || !corpus.In(Training.Split.Test).Any() ? All : "test");
        string[] unknown = [.. corpus.Nationalities.Where(nationality => !models.All(model => Knows(model, nationality)))];
        IEnumerable<CorpusRow> rows = word switch
        {
            "train" => corpus.In(Training.Split.Train),
            "val" => corpus.In(Training.Split.Validation),
            "test" => corpus.In(Training.Split.Test),
            _ => corpus.Rows,
        };
        CorpusRow[] known = [.. rows.Where(row => !unknown.Contains(row.Nationality))];
        if (known.Length > 0)
            return new RealRows(word, known, unknown);
        string[] names = [.. models.SelectMany(model => model.Nationalities).Distinct().Take(5)];
        throw new ArgumentException(
            $"{corpus.Name}: the split '{word}' has no row of a nationality that the model knows ({string.Join(", ", names)}{(names.Length == 5 ? ", …" : "")}). "
            + "--nationality gives all rows of a file without that column one of them");
    }

    /// <summary>Whether a model accepts a nationality. A model without nationalities accepts any.</summary>
    public static bool Knows(NameModel model, string nationality) =>
        model.Nationalities.Count == 0 || model.Nationalities.Contains(nationality, StringComparer.Ordinal);

    /// <summary>The cost of each row. Whether the model was trained on a name is unknown, so every name counts as seen.</summary>
    public List<MeasuredRow> Measure(NameModel model, CancellationToken cancellation)
    {
        List<MeasuredRow> measured = new(Rows.Count);
        foreach (CorpusRow row in Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            bool feminine = IsFeminine(model, row);
            measured.Add(new MeasuredRow(row.Nationality, feminine, false, ModelScorer.Score(model, row.Surname, row.Nationality, feminine ? Gender.Feminine : Gender.Unmarked)));
        }
        return measured;
    }

    private static bool IsFeminine(NameModel model, CorpusRow row)
    {
        if (row.Gender != Gender.Feminine || model.Nationalities.Count == 0)
            return false;
        int nationality = model.Loaded.NationalityIndex(row.Nationality);
        return model.Loaded.ConditionOf(nationality, Gender.Feminine) != model.Loaded.ConditionOf(nationality, Gender.Unmarked);
    }

    private static bool IsForeign(IReadOnlyCollection<NameModel> models, Corpus corpus) =>
        !corpus.NamesSplits && !models.Any(model => TrainedOn(model.Notes) == corpus.Fingerprint);

    /// <summary>The fingerprint of the corpus in a model's notes; null if there is none.</summary>
    public static string? TrainedOn(string notes)
    {
        try
        {
            return JsonNode.Parse(notes)?["corpus"]?["fingerprint"]?.GetValue<string>();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
