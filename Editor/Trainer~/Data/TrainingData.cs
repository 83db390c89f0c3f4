using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Trainer.Data;

/// <summary>A corpus as networks see it: symbols, conditions and the names of each split.</summary>
internal sealed class TrainingData
{
    /// <summary>A nationality has a feminine condition from this many feminine training names on; fewer are left out.</summary>
    public const int FewestFeminine = 5;

    /// <summary>The most nationalities: what describes conditions in training grows with the square of their number.</summary>
    public const int LargestNationalities = 2000;

    private readonly Dictionary<string, int> nationalityIndex = new(StringComparer.Ordinal);

    /// <param name="corpus">The corpus; what is neither symbol nor nationality of a training row is not learned.</param>
    /// <param name="unconditioned">Whether networks are not told the nationality.</param>
    /// <exception cref="ArgumentException">No row is for training.</exception>
    public TrainingData(Corpus corpus, bool unconditioned)
    {
        Corpus = corpus;
        CorpusRow[] learned = [.. corpus.In(Split.Train)];
        if (learned.Length == 0)
            throw new ArgumentException($"{corpus.Name}: no row is for training; at least one row's split must be train, or leave the column out", nameof(corpus));
        Nationalities = [.. learned.Select(row => row.Nationality).Distinct().Order(StringComparer.Ordinal)];
        if (!unconditioned && Nationalities.Count > LargestNationalities)
            throw new ArgumentException($"{corpus.Name}: {Nationalities.Count} nationalities; at most {LargestNationalities} can be learned. Is the column of nationalities the right one?", nameof(corpus));
        foreach ((int index, string nationality) in Nationalities.Index())
            nationalityIndex.Add(nationality, index);
        ILookup<string, CorpusRow> byNationality = learned.ToLookup(row => row.Nationality, StringComparer.Ordinal);
        FormsOf = [.. Nationalities.Select(nationality => Forms(byNationality[nationality]))];
        Conditions = unconditioned
            ? ConditionSet.Unconditioned
            : new ConditionSet(Nationalities, [.. FormsOf.Select(forms => forms.Count > 1)]);
        Rows = [.. corpus.Rows.Where(IsLearned)];
        Symbols = SymbolTable.Of(In(Split.Train).Select(row => row.Surname));
        OwnSymbols = Own(unconditioned);
        TrainingSurnames = learned.Select(row => row.Surname).ToHashSet(StringComparer.Ordinal);
    }

    public Corpus Corpus { get; }

    /// <summary>Those of the training rows, in ordinal order.</summary>
    public IReadOnlyList<string> Nationalities { get; }

    /// <summary>For each nationality, the forms of its conditions: one, or the masculine and the feminine one.</summary>
    public IReadOnlyList<IReadOnlyList<Gender>> FormsOf { get; }

    public ConditionSet Conditions { get; }

    public SymbolTable Symbols { get; }

    /// <summary>For each condition, the symbols that its nationality's training names are written with, ascending, without the boundary.</summary>
    public IReadOnlyList<IReadOnlyList<int>> OwnSymbols { get; }

    /// <summary>The rows of the corpus that take part.</summary>
    public IReadOnlyList<CorpusRow> Rows { get; }

    /// <summary>Every surname of a training row, of any nationality and form.</summary>
    public IReadOnlySet<string> TrainingSurnames { get; }

    /// <summary>The rows that quality is measured on: test ones, or validation ones where there are none, or training ones where there are none of either.</summary>
    public Split HeldOut => In(Split.Test).Any() ? Split.Test : In(Split.Validation).Any() ? Split.Validation : Split.Train;

    public IEnumerable<CorpusRow> In(Split split) => Rows.Where(row => row.Split == split);

    public int NationalityOf(CorpusRow row) => nationalityIndex[row.Nationality];

    /// <summary>Whether a row is a feminine form beside the nationality's other names.</summary>
    public bool IsFeminine(CorpusRow row) => row.Gender == Gender.Feminine && FormsOf[NationalityOf(row)][0] != Gender.Feminine;

    public LabelledName Label(CorpusRow row)
    {
        int nationality = NationalityOf(row);
        return new LabelledName(Symbols.Encode(row.Surname), nationality, Conditions.Of(nationality, IsFeminine(row)));
    }

    private IReadOnlyList<IReadOnlyList<int>> Own(bool unconditioned)
    {
        if (unconditioned)
            return [[.. Enumerable.Range(1, Symbols.Count - 1)]];
        ILookup<int, CorpusRow> rows = In(Split.Train).ToLookup(NationalityOf);
        return
        [
            .. Nationalities.SelectMany((_, index) => Enumerable.Repeat<IReadOnlyList<int>>(
                [.. rows[index].SelectMany(row => Symbols.Encode(row.Surname)).Distinct().Order()], Conditions.HasFeminine(index) ? 2 : 1)),
        ];
    }

    private bool IsLearned(CorpusRow row) =>
        nationalityIndex.TryGetValue(row.Nationality, out int nationality)
        && (row.Gender != Gender.Feminine || FormsOf[nationality].Contains(Gender.Feminine));

    /// <summary>The forms of a nationality's training rows. Where all are feminine, that is its one form.</summary>
    private static IReadOnlyList<Gender> Forms(IEnumerable<CorpusRow> rows)
    {
        ILookup<bool, CorpusRow> byForm = rows.ToLookup(row => row.Gender == Gender.Feminine);
        if (!byForm[false].Any())
            return [Gender.Feminine];
        return byForm[true].Count() >= FewestFeminine ? [Gender.Masculine, Gender.Feminine] : [Gender.Unmarked];
    }
}
