using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>One model of two on the names of one group.</summary>
/// <param name="Quality">On the real names that are measured; feminine forms are left out.</param>
/// <param name="New">The share of drawn names that are in no row of the corpus, 0 to 1.</param>
/// <param name="Distinct">The share of different names among those drawn.</param>
/// <param name="Lengths">The Kolmogorov-Smirnov distance of drawn and real lengths.</param>
/// <param name="Recognised">The share of drawn names whose nationality a classifier recognises; null where there is no classifier.</param>
/// <param name="Samples">The first different names drawn.</param>
internal sealed record ComparedModel(Quality Quality, double New, double Distinct, double Lengths, double? Recognised, IReadOnlyList<string> Samples);

/// <summary>Two models on the names of one nationality.</summary>
/// <param name="Nationality">The nationality, or what all names together are called.</param>
/// <param name="First">The first model.</param>
/// <param name="Second">The second model.</param>
/// <param name="Difference">The second model's nats a symbol less the first one's; null for fewer than two names.</param>
/// <param name="RealRecognised">The share of real names whose nationality the classifier recognises; null where there is no classifier.</param>
internal sealed record ComparedGroup(string Nationality, ComparedModel First, ComparedModel Second, LossDifference? Difference, double? RealRecognised);

/// <summary>Two models side by side, on the same real names.</summary>
/// <param name="Split">The rows that were measured.</param>
/// <param name="Groups">All names together, then every nationality that both models know.</param>
/// <param name="Unknown">Nationalities of the corpus that one of the models does not know.</param>
internal sealed record ModelComparison(string Split, IReadOnlyList<ComparedGroup> Groups, IReadOnlyList<string> Unknown)
{
    private const int SampleCount = 8;

    /// <param name="first">The one model.</param>
    /// <param name="second">The other model.</param>
    /// <param name="corpus">Real names; the models need not be trained on it.</param>
    /// <param name="split">The rows to measure, or null for the usual ones.</param>
    /// <param name="options">How much is drawn.</param>
    /// <param name="cancellation">Asks to stop.</param>
    /// <exception cref="ArgumentException">There is no row that both models can be measured on.</exception>
    public static ModelComparison Of(NameModel first, NameModel second, Corpus corpus, string? split, ReportOptions options, CancellationToken cancellation)
    {
        RealRows rows = RealRows.Of([first, second], corpus, split);
        List<MeasuredRow> ones = rows.Measure(first, cancellation), others = rows.Measure(second, cancellation);
        (MeasuredRow One, MeasuredRow Other)[] pairs = [.. ones.Zip(others).Where(pair => !pair.First.IsFeminine && !pair.Second.IsFeminine)];
        string[] nationalities = [.. pairs.Select(pair => pair.One.Nationality).Distinct().Order(StringComparer.Ordinal)];
        HashSet<string> known = new(corpus.Rows.Select(row => row.Surname), StringComparer.OrdinalIgnoreCase);
        (NGramClassifier Classifier, string[] Classes)? classifier = Classifier(corpus, options);
        ComparedGroup[] groups = [.. nationalities.Select(Group)];
        return new ModelComparison(rows.Split, groups.Length == 1 ? groups : [Together(), .. groups], rows.Unknown);

        ComparedGroup Group(string nationality)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] real = [.. corpus.Rows.Where(row => row.Nationality == nationality && row.Gender != Gender.Feminine).Select(row => row.Surname)];
            (MeasuredRow One, MeasuredRow Other)[] own = [.. pairs.Where(pair => pair.One.Nationality == nationality)];
            string[] heldOut = [.. corpus.Rows.Where(row => row.Nationality == nationality && row.Gender != Gender.Feminine && row.Split != Training.Split.Train).Select(row => row.Surname)];
            return new ComparedGroup(
                nationality,
                Model(first, [.. own.Select(pair => pair.One.Cost)]),
                Model(second, [.. own.Select(pair => pair.Other.Cost)]),
                PairedDifference.Of([.. own.Select(pair => pair.Other.Cost)], [.. own.Select(pair => pair.One.Cost)]),
                Recognised(heldOut, nationality));

            ComparedModel Model(NameModel model, NameCost[] costs)
            {
                string[] drawn = Drawn(model, nationality, options);
                string[] lengths = real.Length > 0 ? real : [.. corpus.Rows.Where(row => row.Nationality == nationality).Select(row => row.Surname)];
                return new ComparedModel(
                    Quality.Of(costs),
                    drawn.Count(name => !known.Contains(name)) / (double)drawn.Length,
                    drawn.Distinct(StringComparer.Ordinal).Count() / (double)drawn.Length,
                    KolmogorovSmirnov.Distance([.. lengths.Select(Length)], [.. drawn.Select(Length)]),
                    Recognised(drawn, nationality),
                    [.. drawn.Distinct(StringComparer.Ordinal).Take(SampleCount)]);
            }
        }

        double? Recognised(string[] names, string nationality) =>
            classifier is not var (fitted, classes) || names.Length == 0 ? null : names.Count(name => fitted.Classify(name) == Array.IndexOf(classes, nationality)) / (double)names.Length;

        // Each nationality counts by its measured names.
        ComparedGroup Together()
        {
            return new ComparedGroup(
                NameGroup.All,
                Mean(pair => pair.One.Cost, group => group.First),
                Mean(pair => pair.Other.Cost, group => group.Second),
                PairedDifference.Of([.. pairs.Select(pair => pair.Other.Cost)], [.. pairs.Select(pair => pair.One.Cost)]),
                Weighed(group => group.RealRecognised));

            ComparedModel Mean(Func<(MeasuredRow One, MeasuredRow Other), NameCost> cost, Func<ComparedGroup, ComparedModel> model) => new(
                Quality.Of(pairs.Select(cost)),
                Weighed(group => model(group).New)!.Value,
                Weighed(group => model(group).Distinct)!.Value,
                Weighed(group => model(group).Lengths)!.Value,
                Weighed(group => model(group).Recognised),
                []);

            double? Weighed(Func<ComparedGroup, double?> figure)
            {
                (double Value, int Weight)[] figures = [.. groups.Where(group => figure(group) is not null).Select(group => (figure(group)!.Value, group.First.Quality.Rows))];
                return figures.Length == 0 ? null : figures.Sum(entry => entry.Value * entry.Weight) / figures.Sum(entry => entry.Weight);
            }
        }
    }

    private static string[] Drawn(NameModel model, string nationality, ReportOptions options)
    {
        NameRequest request = model.Nationalities.Count == 0 ? new NameRequest() : new NameRequest { Nationality = nationality };
        List<string> drawn = NameGroup.Draw(new NameGenerator(model, options.Seed), request, options.Names);
        return drawn.Count > 0 ? [.. drawn] : throw new ArgumentException($"the model {model.Fingerprint:x16} gives no name for {nationality}");
    }

    // Fitted to the training rows of the corpus: it judges names of both models, and knows neither.
    private static (NGramClassifier, string[])? Classifier(Corpus corpus, ReportOptions options)
    {
        string[] classes = [.. corpus.Nationalities];
        CorpusRow[] rows = [.. corpus.In(Training.Split.Train).Where(row => row.Gender != Gender.Feminine)];
        if (classes.Length < 2 || rows.Length == 0)
            return null;
        Dictionary<string, int> numbers = classes.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return (NGramClassifier.Fit([.. rows.Select(row => (row.Surname, numbers[row.Nationality]))], classes.Length, (int)(options.Seed & int.MaxValue)), classes);
    }

    private static int Length(string name) => name.EnumerateRunes().Count();
}
