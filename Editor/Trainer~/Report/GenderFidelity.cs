using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>
/// How often the gender of names is recognised, by a classifier that was fitted apart and is told the nationality: only the two genders of that nationality
/// compete. Measured where a nationality has <see cref="Fewest"/> held-out names of each gender.
/// </summary>
/// <param name="Nationalities">By nationality, the men's names and then the women's.</param>
internal sealed record GenderFidelity(IReadOnlyList<(string Nationality, Fidelity Men, Fidelity Women)> Nationalities)
{
    /// <summary>The least number of held-out names of each gender.</summary>
    public const int Fewest = 5;

    /// <summary>Over all of them, with the same weight for each name.</summary>
    public FidelityTotal Total => FidelityTotal.ByNames(Nationalities.SelectMany(each => new[] { each.Men, each.Women }))!;

    /// <summary>Null if no nationality has enough names of both genders.</summary>
    /// <param name="model">The model of the generated names.</param>
    /// <param name="data">The real names.</param>
    /// <param name="heldOut">The split to measure on.</param>
    /// <param name="options">How many names are drawn.</param>
    /// <param name="seed">The seed of the order in which the classifier learns.</param>
    public static GenderFidelity? Of(NameModel model, TrainingData data, Split heldOut, ReportOptions options, int seed)
    {
        string[] judged = [.. data.Nationalities.Where(nationality => model.Nationalities.Contains(nationality) && HasBoth(data, heldOut, nationality))];
        if (judged.Length == 0)
            return null;
        NGramClassifier classifier = NGramClassifier.Fit(
            [.. data.In(Split.Train).Select(row => (row.Surname, ClassOf(data, row)))], 2 * data.Nationalities.Count, seed);
        NameGenerator generator = new(model, options.Seed);
        return new GenderFidelity([.. judged.Select(nationality => (nationality, Judge(nationality, Gender.Masculine), Judge(nationality, Gender.Feminine)))]);

        Fidelity Judge(string nationality, Gender gender)
        {
            CorpusRow[] rows = [.. data.Rows.Where(row => row.Nationality == nationality && IsWomans(row) == (gender == Gender.Feminine))];
            int first = 2 * data.NationalityOf(rows[0]);
            return Fidelity.Of(
                NameGroup.Of(nationality, rows, heldOut, generator, new NameRequest { Nationality = nationality, Gender = gender }, options.Names),
                gender == Gender.Feminine ? 1 : 0,
                ["men", "women"],
                name => Guess(classifier.Probabilities(name), first),
                data.TrainingSurnames);
        }
    }

    private static int Guess(float[] probabilities, int first) => probabilities[first] >= probabilities[first + 1] ? 0 : 1;

    private static bool HasBoth(TrainingData data, Split heldOut, string nationality)
    {
        CorpusRow[] rows = [.. data.In(heldOut).Where(row => row.Nationality == nationality)];
        return rows.Count(IsWomans) >= Fewest && rows.Count(row => row.Gender == Gender.Masculine) >= Fewest;
    }

    private static int ClassOf(TrainingData data, CorpusRow row) => (2 * data.NationalityOf(row)) + (IsWomans(row) ? 1 : 0);

    private static bool IsWomans(CorpusRow row) => row.Gender == Gender.Feminine;
}
