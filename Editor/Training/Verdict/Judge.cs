#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>Makes a verdict from measures. It depends on nothing else.</summary>
    internal static class Judge
    {
        /// <summary>Fewer distinct names than this cannot be learnt from.</summary>
        internal const int FewestNames = 20;

        /// <summary>From this many distinct names on, a model should be as good as a table.</summary>
        internal const int EnoughNames = 200;

        // A symbol that costs more than this share of a blind guess follows no pattern.
        private const double NoPattern = 0.8;

        // Of honest lists up to 0.7 % look mislabelled, and of lists with 2 % of wrong labels 1.5 %.
        private const double MostSuspects = 0.012;
        private const int FewestSuspects = 5;

        private const double MostRare = 0.3, LeastNovelty = 0.5, MoreThanReal = 0.25;
        private const int LargeAlphabet = 200, Listed = 3;

        /// <summary>The verdict on the measures.</summary>
        internal static Verdict Of(VerdictMeasures measures)
        {
            List<string> sentences = new List<string>();
            VerdictLevel level = VerdictLevel.Good;
            void Say(VerdictLevel worst, string sentence)
            {
                if (worst > level) level = worst;
                sentences.Add(sentence);
            }

            Prediction(measures, Say);
            Size(measures, Say);
            Invention(measures, Say);
            Groups(measures, Say);
            Data(measures, Say);
            (string advice, string? command) = Advice(measures);
            return new Verdict(level, sentences.AsReadOnly(), advice, command);
        }

        private static void Prediction(VerdictMeasures measures, Action<VerdictLevel, string> say)
        {
            if (measures.HeldOutNames == 0 || !(measures.Nats is double nats))
            {
                say(VerdictLevel.Fair, "There is no test name that is not in training, so prediction cannot be judged.");
                return;
            }

            if (HasNoPattern(measures))
            {
                say(VerdictLevel.Poor, $"The names follow hardly any pattern: a letter costs {Nats(nats)} nats, and a blind guess among "
                    + $"{Count(measures.Symbols)} symbols costs {Nats(Math.Log(measures.Symbols))}.");
            }

            if (!(measures.BaselineNats is double table)) return;
            string figures = $"{Nats(nats)} against {Nats(table)} nats a letter";
            double share = Math.Abs(nats - table) / table;
            if (IsClearlyBehind(measures)) say(VerdictLevel.Poor, $"It predicts unseen names worse than a table of letters (n-grams): {figures}, {Share(share)} more.");
            else if (nats > table) say(VerdictLevel.Fair, $"It predicts unseen names about as well as a table of letters (n-grams): {figures}, a difference that chance explains.");
            else if (IsClear(measures)) say(VerdictLevel.Good, $"It predicts unseen names better than a table of letters (n-grams): {figures}, {Share(share)} less.");
            else say(VerdictLevel.Good, $"It predicts unseen names at least as well as a table of letters (n-grams): {figures}.");
        }

        private static void Size(VerdictMeasures measures, Action<VerdictLevel, string> say)
        {
            if (measures.TrainingNames < FewestNames)
                say(VerdictLevel.Poor, $"{Names(measures.TrainingNames)} to learn from {(measures.TrainingNames == 1 ? "is" : "are")} too few: the model can only repeat or scramble them.");
            else if (measures.TrainingNames < EnoughNames)
                say(VerdictLevel.Fair, $"{Names(measures.TrainingNames)} to learn from are few: this is about the best that they allow.");
        }

        private static void Invention(VerdictMeasures measures, Action<VerdictLevel, string> say)
        {
            if (!(measures.Novelty is double novelty)) return;
            if (IsMemorised(measures))
            {
                say(VerdictLevel.Fair, $"It has memorised: {Share(1 - novelty)} of its names are copies from the corpus"
                    + (measures.HeldOutNames > 0 ? $", while {Share(measures.HeldOutSeen)} of real test names are in training too." : "."));
            }
            else if (novelty < LeastNovelty)
            {
                say(VerdictLevel.Good, $"{Share(novelty)} of its names are new. Real names repeat as much: {Share(measures.HeldOutSeen)} of the test names are in training too.");
            }
            else
            {
                say(VerdictLevel.Good, $"It is inventive: {Share(novelty)} of its names are in no row of the corpus.");
            }
        }

        private static void Groups(VerdictMeasures measures, Action<VerdictLevel, string> say)
        {
            if (measures.Small.Count > 0)
            {
                List<string> shown = new List<string>();
                foreach ((string nationality, int rows) in measures.Small) shown.Add($"{nationality} {Count(rows)}");
                say(VerdictLevel.Fair, $"Few training rows for {Some(shown)}.");
            }

            if (measures.Behind.Count > 0) say(VerdictLevel.Fair, $"The table still predicts better, by more than chance: {Some(measures.Behind)}.");
        }

        private static void Data(VerdictMeasures measures, Action<VerdictLevel, string> say)
        {
            if (measures.Suspects.Count > 0)
            {
                string rows = measures.Suspects.Count == 1 ? "1 row looks" : Count(measures.Suspects.Count) + " rows look";
                string share = Share(measures.Suspects.Count / (double)Math.Max(1, measures.Judged));
                if (IsMislabelled(measures)) say(VerdictLevel.Fair, $"{rows} mislabelled ({share}): {Some(measures.Suspects)}.");
                else say(VerdictLevel.Good, $"{rows} like those of another nationality ({share}), which is usual, since names migrate: {Some(measures.Suspects)}.");
            }

            if (IsNoisy(measures))
                say(VerdictLevel.Fair, $"{Count(measures.RareSymbols)} of {Count(measures.Symbols)} symbols are in one or two names: slips, or characters that do not belong.");
        }

        private static (string, string?) Advice(VerdictMeasures measures)
        {
            string corpus = Argument(measures.Corpus);
            foreach (string argument in measures.Reading) corpus += " " + Argument(argument);
            string train = $"cognomen-train train --corpus {corpus} --out {Argument(measures.Model)} --preset full";
            string report = $"cognomen-train report --model {Argument(measures.Model)} --corpus {corpus} --out Report";
            string generate = $"cognomen generate --model {Argument(measures.Model)} --count 20";
            if (measures.TrainingNames < FewestNames) return ($"Collect more names: {EnoughNames} give a usable model, 1,000 a good one.", null);
            if (HasNoPattern(measures)) return ("See whether these are the right names, in the right column and encoding: the report lists the odd rows.", report);
            if (IsMislabelled(measures)) return ("Mend the rows that look mislabelled, then train again: the report lists them with their lines.", report);
            if (IsClearlyBehind(measures))
            {
                return measures.Preset == "full" || measures.TrainingNames < EnoughNames
                    ? ("Collect more names: the recipe has no more to give.", (string?)null)
                    : ("Train longer, with teachers.", train);
            }

            if (IsNoisy(measures)) return ("Look at the rare symbols: the report lists them with their lines.", report);
            if (IsMemorised(measures)) return ("Collect more names, or let requests exclude the real ones.", generate + " --real-names Avoid");
            if (measures.TrainingNames < EnoughNames) return ($"Collect more names: from {EnoughNames} on, a model can be good.", generate);
            if (measures.Small.Count > 0) return ($"Add names to {measures.Small[0].Nationality} first, then train again.", generate);
            if (measures.Behind.Count > 0 && measures.Preset != "full") return ("Train longer, with teachers.", train);
            return ("Read some of its names.", generate);
        }

        private static bool HasNoPattern(VerdictMeasures measures) =>
            measures.TrainingNames >= FewestNames && measures.Symbols > 1 && measures.Nats > NoPattern * Math.Log(measures.Symbols);

        private static bool IsClear(VerdictMeasures measures) =>
            measures.StandardError is double error && Math.Abs(measures.Nats!.Value - measures.BaselineNats!.Value) > 2 * error;

        private static bool IsClearlyBehind(VerdictMeasures measures) =>
            measures.HeldOutNames > 0 && measures.Nats > measures.BaselineNats && IsClear(measures);

        private static bool IsMemorised(VerdictMeasures measures) =>
            measures.Novelty < LeastNovelty && 1 - measures.Novelty > measures.HeldOutSeen + MoreThanReal;

        private static bool IsMislabelled(VerdictMeasures measures) => measures.Suspects.Count >= FewestSuspects && measures.Suspects.Count > MostSuspects * measures.Judged;

        private static bool IsNoisy(VerdictMeasures measures) =>
            measures.Symbols <= LargeAlphabet && measures.TrainingNames >= EnoughNames && measures.RareSymbols > MostRare * measures.Symbols;

        private static string Some(IReadOnlyList<string> texts)
        {
            List<string> shown = new List<string>();
            for (int i = 0; i < texts.Count && i < Listed; i++) shown.Add(texts[i]);
            string more = texts.Count > Listed ? $" and {Count(texts.Count - Listed)} more" : string.Empty;
            return string.Join(", ", shown) + more;
        }

        // For a shell: in quotes if it contains a space.
        private static string Argument(string path) => path.Contains(' ', StringComparison.Ordinal) ? "\"" + path + "\"" : path;

        private static string Names(int count) => count == 1 ? "1 name" : Count(count) + " different names";

        private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

        private static string Nats(double nats) => nats.ToString("0.000", CultureInfo.InvariantCulture);

        private static string Share(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }
}
