using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>A report as one self-contained page, without scripts, pictures or fonts from elsewhere.</summary>
internal sealed class ReportPage
{
    private const int SuspectsShown = 40;
    private const int FindingsShown = 12;

    private readonly ModelReport model;
    private readonly IReadOnlyList<NationalityReport> nationalities;
    private readonly string heldOut;

    private ReportPage(ModelReport model)
    {
        this.model = model;
        nationalities = model.Nationalities;
        heldOut = model.HeldOut switch { Split.Test => "test", Split.Validation => "validation", _ => "training" };
    }

    public static string Write(ModelReport model) => new ReportPage(model).Page();

    private string Page() => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Cognomen: the names of model {Fingerprint}</title>
        <style>
        {PageStyle.Sheet}
        </style>
        </head>
        <body>
        <header><div>
        <h1>How good are the names?</h1>
        <p class="soft">Model <code>{Fingerprint}</code>, {TrainingWords.Of(model.Model.Cell)} with {model.Model.HiddenSize} units, {Html.Whole(model.ModelBytes)} bytes,
        beside {Html.Whole(model.Corpus.Rows)} rows of <code>{Html.Text(model.Corpus.Corpus)}</code> ({nationalities.Count} {(nationalities.Count == 1 ? "group" : "nationalities")}).
        Everything is measured on the model file that games load, with its integers.</p>
        <nav><a href="#quality">Prediction</a><a href="#losses">Learning</a><a href="#fidelity">Fidelity</a><a href="#novelty">Novelty</a><a href="#variety">Variety</a>
        <a href="#lengths">Lengths</a><a href="#letters">Letters</a><a href="#samples">Samples</a><a href="#data">Data</a></nav>
        </div></header>
        <main>
        {Verdict()}
        <div class="cards">{string.Concat(Cards())}</div>
        {Section("quality", "Prediction", Quality())}
        {Section("losses", "Learning", Losses())}
        {Section("fidelity", "Fidelity", Fidelity())}
        {Section("novelty", "Novelty", Novelty())}
        {Section("variety", "Variety", Variety())}
        {Section("lengths", "Lengths", Lengths())}
        {Section("letters", "Letters", Letters())}
        {Section("samples", "Samples", Samples())}
        {Section("data", "The data", Data())}
        <footer>{Html.Whole(model.Options.Names)} names a nationality, seed {model.Options.Seed}. The figures of this page, and more, are in <code>report.json</code> beside it.</footer>
        </main>
        </body>
        </html>

        """;

    private string Fingerprint => model.Model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);

    private static string Section(string id, string title, string inside) => $"<section id=\"{id}\"><h2>{title}</h2>\n{inside}</section>";

    private string Verdict()
    {
        Verdict verdict = model.Verdict;
        string command = verdict.Command is string text ? $"<br><code>{Html.Text(text)}</code>" : "";
        return $"""
            <div class="verdict is-{verdict.Word}"><b>{char.ToUpperInvariant(verdict.Word[0])}{verdict.Word[1..]}</b>
            <ul>{string.Concat(verdict.Sentences.Select(sentence => $"<li>{Html.Text(sentence)}</li>"))}</ul>
            <p><span class="next">Next</span>{Html.Text(verdict.Advice)}{command}</p></div>
            """;
    }

    private IEnumerable<string> Cards()
    {
        SeenAndUnseen quality = model.Quality.Overall, baseline = model.Baseline.Overall;
        yield return Card("Prediction", Html.Nats(quality.All.Nats), $"nats a symbol on {heldOut} names; n-grams {Html.Nats(baseline.All.Nats)}", quality.All.Nats < baseline.All.Nats);
        yield return Card("Guessed first", Html.Percent(quality.All.Accuracy), $"of symbols; n-grams {Html.Percent(baseline.All.Accuracy)}", null);
        if (model.Fidelity is FidelityTotal fidelity)
            yield return Card("Fidelity", Html.Percent(fidelity.Ratio), $"of the rate of real names; bar {FidelityTotal.Bar * 100:F0} %", fidelity.Ratio >= FidelityTotal.Bar);
        yield return Card("New names", Html.Percent(nationalities.Average(nationality => nationality.Novelty.New)), "are neither in training nor held out", null);
        int sizable = model.Sizable.Count(), met = model.Sizable.Count(nationality => nationality.MeetsLengthBar == true);
        yield return sizable > 0
            ? Card("Lengths", $"{met} of {sizable}", $"sizable nationalities within {Fixed(NationalityReport.LengthBar, 2)}", met == sizable)
            : Card("Lengths", Fixed(nationalities.Average(nationality => nationality.Lengths.Distance), 3), "mean Kolmogorov-Smirnov distance", null);
    }

    private static string Card(string name, string figure, string says, bool? good) =>
        $"<div class=\"card\"><span class=\"name\">{name}</span><b>{Html.Judged(figure, good)}</b><span>{says}</span></div>";

    private string Quality()
    {
        NationalityReport[] measured = [.. nationalities.Where(nationality => nationality.Model?.Unseen.Nats != null).OrderBy(nationality => nationality.Model!.Unseen.Nats)];
        string chart = measured.Length == 0 ? "" : Html.Chart(ReportCharts.Pairs(
            [.. measured.Select(nationality => (nationality.Nationality, nationality.Model!.Unseen.Nats, nationality.Baseline?.Unseen.Nats))],
            "nats a symbol on unseen names",
            "quality"), "model", "n-grams");
        return $"""
            <p>How surprised the model is by a letter of a real name that it has not learned from, in nats (natural logarithm; the end of the name counts as a symbol; less is
            better), beside a Kneser-Ney 5-gram with {Html.Whole(model.BaselineEntries)} table entries that is tuned on the same data. <i>Unseen</i> names are in no training row.</p>
            {Html.Table(
                ["<", "names", "nats", "guessed first", "n-grams: nats", "guessed first"],
                [Row("all", model.Quality.Overall.All, model.Baseline.Overall.All), Row("unseen", model.Quality.Overall.Unseen, model.Baseline.Overall.Unseen), .. Feminine()])}
            {chart}
            <p class="note">{Behind()}{Unknown()}</p>
            {Html.Details("Every nationality", Html.Table(
                ["<nationality", "training names", $"{heldOut} names", "nats, all", "n-grams", "nats, unseen", "n-grams", "difference", "guessed first", "n-grams"],
                nationalities.Select(nationality => (IReadOnlyList<string>)
                [
                    Html.Text(nationality.Nationality),
                    Html.Whole(nationality.TrainingNames),
                    Html.Whole(nationality.Model?.All.Rows ?? 0),
                    Html.Nats(nationality.Model?.All.Nats),
                    Html.Nats(nationality.Baseline?.All.Nats),
                    Html.Nats(nationality.Model?.Unseen.Nats),
                    Html.Nats(nationality.Baseline?.Unseen.Nats),
                    Difference(nationality.AgainstBaseline),
                    Html.Percent(nationality.Model?.All.Accuracy),
                    Html.Percent(nationality.Baseline?.All.Accuracy),
                ])))}
            """;
    }

    private string Behind()
    {
        if (!model.Compared.Any())
            return $"No nationality has {ModelReport.FewestToCompare} or more training names, which a comparison by nationality needs.";
        NationalityReport[] behind = [.. model.BehindBaseline];
        string compared = $"{model.Compared.Count()} nationalities with {ModelReport.FewestToCompare} or more training names";
        if (behind.Length == 0)
            return $"None of the {compared} is predicted better by the n-grams than by the model.";
        string[] clear = [.. model.ClearlyBehindBaseline.Select(nationality => nationality.Nationality)];
        string differences = string.Join(", ", behind.Select(nationality => $"{Html.Text(nationality.Nationality)} {Difference(nationality.AgainstBaseline)}"));
        return $"Of the {compared} the n-grams predict {behind.Length} better, by so many nats a symbol of unseen names (± one standard error: what another "
            + $"draw of as many names would change): {differences}. "
            + (clear.Length == 0 ? "None of these differences is more than two standard errors." : $"More than two standard errors: {Html.Text(string.Join(", ", clear))}.");
    }

    private static string Difference(LossDifference? difference) => difference is null ? "–" : $"{Html.Signed(difference.Nats)} ± {Html.Nats(difference.StandardError)}";

    private IEnumerable<IReadOnlyList<string>> Feminine()
    {
        if (model.Quality.Feminine.All.Rows > 0)
            yield return Row("feminine forms, all", model.Quality.Feminine.All, model.Baseline.Feminine.All);
    }

    private static string[] Row(string name, Quality quality, Quality baseline) =>
        [name, Html.Whole(quality.Rows), Html.Nats(quality.Nats), Html.Percent(quality.Accuracy), Html.Nats(baseline.Nats), Html.Percent(baseline.Accuracy)];

    private string Unknown() => model.Unknown.Count == 0 ? "" : $" The model does not know, and this report leaves out: {Html.Text(string.Join(", ", model.Unknown))}.";

    private string Losses() => model.Epochs.Count == 0
        ? "<p>The model file does not hold its losses: an earlier version of the trainer made it. <code>--log</code> takes what <code>train --progress json</code> wrote.</p>"
        : $"""
            <p>Strong: on validation names, after every epoch. Thin: on the training set while learning, with dropout; a student that is taught by other
            networks learns whole distributions, and its loss there is not comparable.</p>
            {Html.Chart(ReportCharts.Losses(model.Epochs))}
            """;

    private string Fidelity()
    {
        if (model.Fidelity is not FidelityTotal total)
            return "<p>A model of one kind of name has no nationalities to mistake for one another.</p>" + Genders();
        NationalityReport[] judged = [.. nationalities.Where(nationality => nationality.Fidelity is { HeldOut: > 0 }).OrderByDescending(nationality => nationality.Fidelity!.Generated)];
        return $"""
            <p>A classifier is fitted apart: a linear one over the pieces of one to four characters of the training names, which shares nothing with the networks or the
            n-gram tables. If generated names sound like their nationality, it recognises them as often as it recognises real ones.</p>
            {Html.Table(
                ["<nationality recognised", $"real ({heldOut})", "generated", "generated ÷ real"],
                [
                    ["all names", Html.Percent(total.Real), Html.Percent(total.Generated), Html.Judged(Html.Percent(total.Ratio), total.Ratio >= FidelityTotal.Bar)],
                    ["names in no training row", Html.Percent(total.Unseen), Html.Percent(total.New), Html.Percent(total.RatioUnseen)],
                    .. Equal(),
                ])}
            {Html.Chart(ReportCharts.Pairs(
                [.. judged.Select(nationality => (nationality.Nationality, (double?)(nationality.Fidelity!.Generated * 100), (double?)(nationality.Fidelity!.Real * 100)))],
                "% recognised as their nationality",
                "fidelity",
                leastSpan: 20), "generated", $"real ({heldOut})")}
            <p class="note">Every nationality weighs as many as it has {heldOut} names ({Html.Whole(total.HeldOut)} in all; the standard error of the real rate is {Html.Percent(total.RealStandardError)}). A
            small nationality's own real rate is known roughly: of 20 names, one is 5 %.</p>
            {Html.Details("Every nationality", Html.Table(
                ["<nationality", $"{heldOut} names", "real", "generated", "real, unseen", "generated, new", "<most often taken for"],
                nationalities.Where(nationality => nationality.Fidelity != null).Select(nationality => (IReadOnlyList<string>)
                [
                    Html.Text(nationality.Nationality),
                    Html.Whole(nationality.Fidelity!.HeldOut),
                    Html.Percent(nationality.Fidelity.HeldOut > 0 ? nationality.Fidelity.Real : null),
                    Html.Percent(nationality.Fidelity.Generated),
                    Html.Percent(nationality.Fidelity.Unseen),
                    Html.Percent(nationality.Fidelity.New),
                    Html.Text(nationality.Fidelity.MistakenFor ?? "–"),
                ])))}
            {Genders()}
            """;
    }

    private string Genders()
    {
        if (model.GenderFidelity is not GenderFidelity genders)
            return "";
        FidelityTotal total = genders.Total;
        return $"""
            <p>Gender, by such a classifier that is told the nationality, where there are {GenderFidelity.Fewest} {heldOut} names of men and of women or more:</p>
            {Html.Table(
                ["<gender recognised", $"real ({heldOut})", "generated", "generated ÷ real"],
                [
                    ["all names", Html.Percent(total.Real), Html.Percent(total.Generated), Html.Judged(Html.Percent(total.Ratio), total.Ratio >= FidelityTotal.Bar)],
                    ["names in no training row", Html.Percent(total.Unseen), Html.Percent(total.New), Html.Percent(total.RatioUnseen)],
                ])}
            {Html.Details("Gender in every nationality", Html.Table(
                ["<nationality", "men: real", "generated", "women: real", "generated"],
                genders.Nationalities.Select(each => (IReadOnlyList<string>)
                [
                    Html.Text(each.Nationality),
                    Html.Percent(each.Men.Real),
                    Html.Percent(each.Men.Generated),
                    Html.Percent(each.Women.Real),
                    Html.Percent(each.Women.Generated),
                ])))}
            """;
    }

    private IEnumerable<IReadOnlyList<string>> Equal()
    {
        if (model.EqualFidelity is not EqualFidelity equal)
            yield break;
        foreach ((string name, FidelityTotal total) in new[] { ("every nationality weighs the same", equal.All), ("the smaller half of them", equal.Smaller), ("the larger half", equal.Larger) })
        {
            yield return [name, Html.Percent(total.Real), Html.Percent(total.Generated), Html.Judged(Html.Percent(total.Ratio), total.Ratio >= FidelityTotal.Bar)];
            yield return [name + ", in no training row", Html.Percent(total.Unseen), Html.Percent(total.New), Html.Percent(total.RatioUnseen)];
        }
    }

    private string Novelty()
    {
        NationalityReport[] ordered = [.. nationalities.OrderByDescending(nationality => nationality.Novelty.New)];
        return $"""
            <p>Which share of the drawn names are surnames of the training data, which are real names that were held out from it (the model found them by itself), and which are
            neither. Where a people has few surnames (as in Vietnamese, Korean, or Chinese in pinyin), fewer names can be both new and right.</p>
            {Html.Chart(ReportCharts.Stacks(
                [.. ordered.Select(nationality => (nationality.Nationality, new[] { nationality.Novelty.InTraining * 100, nationality.Novelty.InHeldOut * 100, nationality.Novelty.New * 100 }))],
                "% of draws",
                "novelty"), "in training", "held out", "new")}
            <p>The new names are {Fixed(Mean(nationality => nationality.Novelty.Edits), 2)} edits (symbols inserted, deleted or replaced) away from the nearest training name of their nationality, real
            unseen names {Fixed(Mean(nationality => nationality.Novelty.HeldOutEdits), 2)}: means over nationalities. A model that only misspelt what it has learned would stay below.</p>
            {Html.Details("Every nationality", Html.Table(
                ["<nationality", "in training", "held out", "new", "new: edits away", "unseen real: edits away", "new: one edit away"],
                nationalities.Select(nationality => (IReadOnlyList<string>)
                [
                    Html.Text(nationality.Nationality),
                    Html.Percent(nationality.Novelty.InTraining),
                    Html.Percent(nationality.Novelty.InHeldOut),
                    Html.Percent(nationality.Novelty.New),
                    Fixed(nationality.Novelty.Edits, 2),
                    Fixed(nationality.Novelty.HeldOutEdits, 2),
                    Html.Percent(nationality.Novelty.OneEdit),
                ])))}
            """;
    }

    private string Variety() => $"""
        <p>How many different names come out of {Html.Whole(model.Options.Names)} draws, repeats allowed. (A game that wants no repeats asks for unique names.)</p>
        {Html.Chart(ReportCharts.Stacks(
            [.. nationalities.OrderByDescending(nationality => nationality.Distinct).Select(nationality => (nationality.Nationality, new[] { (double)nationality.Distinct }))],
            $"distinct names in {Html.Whole(model.Options.Names)} draws",
            "variety"))}
        {Html.Details("Every nationality", Html.Table(
            ["<nationality", "training names", "distinct in 100, on average", "distinct in the first 1,000", $"distinct in {Html.Whole(model.Options.Names)}"],
            nationalities.Select(nationality => (IReadOnlyList<string>)
                [Html.Text(nationality.Nationality), Html.Whole(nationality.TrainingNames), Html.Tenths(nationality.DistinctInHundred), Html.Whole(nationality.DistinctInThousand), Html.Whole(nationality.Distinct)])))}
        """;

    private string Lengths() => $"""
        <p><span class="key" style="background: var(--second); margin-left: 0"></span>real names <span class="key" style="background: var(--first)"></span>generated ones, by their length in symbols. The figure
        is the Kolmogorov-Smirnov distance: the greatest difference between the two shares of names up to a length. For nationalities with
        {NationalityReport.Sizable} or more real names it should be at most {Fixed(NationalityReport.LengthBar, 2)}; behind it in brackets is what a perfect model would show by chance alone, since the real names are
        themselves a sample: 19 of 20 samples of that size stay below.</p>
        <div class="small">{string.Concat(nationalities.Select((nationality, index) => $"""
            <figure><figcaption><b>{Html.Text(nationality.Nationality)}</b><span>{Html.Judged(Fixed(nationality.Lengths.Distance, 3), nationality.MeetsLengthBar)} ({Fixed(nationality.Lengths.Noise95, 3)})</span></figcaption>
            {ReportCharts.Lengths(nationality.Lengths, $"lengths{index}", nationality.Nationality)}</figure>
            """))}</div>
        """;

    private string Letters() => $"""
        <p>The most frequent letters, each nationality counting the same. The total variation distance (half the sum of all differences) is
        {Fixed(model.Letters.Distance, 3)} over all and {Fixed(nationalities.Average(nationality => nationality.Letters.Distance), 3)} on average within a nationality. Letters have no order; in whichever one puts them, their Kolmogorov-Smirnov
        distance is at most that.</p>
        {Html.Chart(ReportCharts.Letters(model.Letters), "generated", "real")}
        {Html.Details("Every nationality", Html.Table(
            ["<nationality", "total variation", "<too frequent", "<too rare"],
            nationalities.Select(nationality => (IReadOnlyList<string>)
                [Html.Text(nationality.Nationality), Fixed(nationality.Letters.Distance, 3), Extremes(nationality.Letters, 1), Extremes(nationality.Letters, -1)])))}
        """;

    /// <summary>The three letters whose shares differ most in one direction, with the difference in percent of letters.</summary>
    private static string Extremes(LetterFit letters, int sign) => Html.Text(string.Join(", ", letters.Letters
        .OrderByDescending(share => sign * (share.Generated - share.Real)).Take(3)
        .Select(share => FormattableString.Invariant($"{share.Letter} {(share.Generated - share.Real) * 100:+0.0;−0.0}"))));

    private string Samples()
    {
        IEnumerable<string> cards = nationalities.Select(nationality => $"<div><b>{Html.Text(nationality.Nationality)}</b>{Html.Text(string.Join(", ", nationality.Samples))}</div>");
        return $"<p>The first different names of seed {model.Options.Seed}, not chosen.</p><div class=\"samples\">{string.Concat(cards)}</div>";
    }

    private string Data()
    {
        CorpusReport corpus = model.Corpus;
        return $"""
            <p><code>{Html.Text(corpus.Corpus)}</code>, fingerprint <code>{corpus.Fingerprint}</code>: {Html.Whole(corpus.Train)} training, {Html.Whole(corpus.Validation)} validation and {Html.Whole(corpus.Test)} test rows,
            {Html.Whole(corpus.Unmarked)} unmarked, {Html.Whole(corpus.Masculine)} masculine and {Html.Whole(corpus.Feminine)} feminine, in {corpus.Symbols} symbols.</p>
            {Html.Chart(ReportCharts.Stacks(
                [.. corpus.Nationalities.OrderByDescending(count => count.Rows).Select(count => (count.Nationality, new double[] { count.Train, count.Validation, count.Test }))],
                "rows",
                "rows"), "training", "validation", "test")}
            <h3>What is odd about it</h3>
            {Html.Table(["<finding", "found", "rows"], corpus.Findings.Select(findings => (IReadOnlyList<string>)[Wording(findings.Kind), Html.Whole(findings.Total), Html.Whole(findings.Rows)]))}
            {string.Concat(corpus.Findings.Where(findings => findings.Total > 0).Select(Listed))}
            <h3>Rows that may be mislabelled</h3>
            <p>{Suspected()}</p>
            {(model.Suspects.Count == 0 ? "" : Html.Table(
                ["line", "<surname", "<nationality", "probability", "<rather", "probability"],
                model.Suspects.Take(SuspectsShown).Select(suspect => (IReadOnlyList<string>)
                [
                    suspect.Row.Line.ToString(CultureInfo.InvariantCulture),
                    Html.Text(suspect.Row.Surname),
                    Html.Text(suspect.Row.Nationality),
                    suspect.Probability < 1e-5 ? "&lt; 0.001 %" : (suspect.Probability * 100).ToString("F3", CultureInfo.InvariantCulture) + " %",
                    Html.Text(suspect.Likelier),
                    Html.Percent(suspect.LikelierProbability),
                ])))}
            """;
    }

    private string Suspected() => model.Suspects.Count == 0
        ? "No row is given less than 1 % for its own nationality and more than 95 % for another."
        : $"""
            {Html.Whole(model.Suspects.Count)} rows are given less than 1 % for their own nationality and more than 95 % for another, by a classifier that was fitted without their surname;
            {(model.Suspects.Count > SuspectsShown ? $"the least likely {SuspectsShown} are listed. " : "")}Names migrate: most such rows are people's real names, and some are slips.
            """;

    private static string Listed(CorpusFindings findings)
    {
        string more = findings.Total > FindingsShown ? $"<li class=\"soft\">and {Html.Whole(findings.Total - FindingsShown)} more</li>" : "";
        string lines = string.Concat(findings.Listed.Take(FindingsShown).Select(finding => $"<li>{Html.Text(finding.ToString())}</li>"));
        return Html.Details($"{Wording(findings.Kind)} ({Html.Whole(findings.Total)})", $"<ul>{lines}{more}</ul>");
    }

    private static string Wording(CorpusFindingKind kind) => kind switch
    {
        CorpusFindingKind.Duplicate => "Repeated rows",
        CorpusFindingKind.SeenInTraining => "Validation and test rows that are in training too",
        CorpusFindingKind.TinyNationality => $"Nationalities with fewer than {CorpusReport.TinyNationality} training rows",
        CorpusFindingKind.SharedSurname => "Surnames under several nationalities",
        CorpusFindingKind.SimilarNationality => "Nationalities that differ by case alone",
        CorpusFindingKind.RareSymbol => $"Symbols in fewer than {CorpusReport.RareSymbol} places",
        CorpusFindingKind.UnusualSymbol => "Symbols that are no letters, spaces, hyphens, apostrophes or full stops",
        CorpusFindingKind.MixedScripts => "Surnames in several scripts",
        CorpusFindingKind.Skipped => "Rules broken by rows that were left out",
        _ => "Repaired while reading",
    };

    private double? Mean(Func<NationalityReport, double?> figure)
    {
        double[] known = [.. nationalities.Select(figure).OfType<double>()];
        return known.Length == 0 ? null : known.Average();
    }

    private static string Fixed(double? value, int digits) => value?.ToString("F" + digits, CultureInfo.InvariantCulture) ?? "–";
}
