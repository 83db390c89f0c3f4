using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>The real names of a nationality, masculine and unmarked, and the names that a model draws for it.</summary>
/// <param name="Nationality">The nationality, or the label of all names of an unconditioned model.</param>
/// <param name="Training">Surnames of training rows, with repeated ones.</param>
/// <param name="HeldOut">Surnames of the rows that are measured on.</param>
/// <param name="Real">Surnames of all rows.</param>
/// <param name="Generated">Names drawn one after the other, with repeated ones.</param>
internal sealed record NameGroup(
    string Nationality, IReadOnlyList<string> Training, IReadOnlyList<string> HeldOut, IReadOnlyList<string> Real, IReadOnlyList<string> Generated)
{
    /// <summary>The label of the single group of an unconditioned model.</summary>
    public const string All = "All names";

    /// <summary>Whether names of a nationality belong to the group.</summary>
    public bool Covers(string nationality) => Nationality == All || Nationality == nationality;

    /// <summary>A group for every nationality of both model and data, in ordinal order, or one of all names for an unconditioned model.</summary>
    /// <exception cref="ArgumentException">They have no nationality in common.</exception>
    public static IReadOnlyList<NameGroup> Of(NameModel model, TrainingData data, Split heldOut, ReportOptions options)
    {
        NameGenerator generator = new(model, options.Seed);
        CorpusRow[] rows = [.. data.Rows.Where(row => !data.IsFeminine(row))];
        if (model.Nationalities.Count == 0)
            return [Of(All, rows, heldOut, generator, new NameRequest(), options.Names)];
        HashSet<string> known = new(model.Nationalities, StringComparer.Ordinal);
        ILookup<string, CorpusRow> byNationality = rows.ToLookup(row => row.Nationality);
        NameGroup[] groups =
        [
            .. data.Nationalities.Where(known.Contains)
                .Select(name => Of(name, [.. byNationality[name]], heldOut, generator, new NameRequest { Nationality = name }, options.Names)),
        ];
        return groups.Length > 0
            ? groups
            : throw new ArgumentException($"{data.Corpus.Name} has no training row of a nationality that the model knows ({string.Join(", ", model.Nationalities.Take(5))}, …)");
    }

    /// <summary>A group of some rows, with the names that a generator gives for a request.</summary>
    public static NameGroup Of(string name, CorpusRow[] rows, Split heldOut, NameGenerator generator, NameRequest request, int count) => new(
        name,
        [.. rows.Where(row => row.Split == Split.Train).Select(row => row.Surname)],
        [.. rows.Where(row => row.Split == heldOut).Select(row => row.Surname)],
        [.. rows.Select(row => row.Surname)],
        Draw(generator, request, count));

    /// <summary>The names of the first indices of a generator's stream; those for which there is no name are left out.</summary>
    public static List<string> Draw(NameGenerator generator, NameRequest request, int count)
    {
        generator.Position = 0;
        return DrawnNames.Next(generator, request, count);
    }
}
