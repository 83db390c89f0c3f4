#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>Makes the report of a corpus.</summary>
    internal static class CorpusReporter
    {
        internal static CorpusReport Report(Corpus corpus)
        {
            NationalityCount[] counts = NationalityCounter.Count(corpus);
            FindingTable repaired = new FindingTable(CorpusFindingKind.Repair);
            foreach (RepairCount repair in corpus.Repairs) repaired.Add(new CorpusFinding(Name(repair.Kind), repair.Rows, new List<int>(repair.Lines)));
            CorpusFindings[] findings =
            {
                Duplicates(corpus), SeenInTraining(corpus), Tiny(counts), Shared(corpus), Similar(counts),
                Rare(corpus), Unusual(corpus), Mixed(corpus), repaired.Findings(), Skipped(corpus),
            };
            return new CorpusReport(corpus, counts, findings);
        }

        private static string Name(Repair kind)
        {
            switch (kind)
            {
                case Repair.Trimmed: return "white space around a text removed";
                case Repair.Spaced: return "white space inside a text replaced by one space";
                case Repair.Composed: return "letters and marks composed (Normalization Form C)";
                default: return "invisible characters removed";
            }
        }

        private static CorpusFindings Skipped(Corpus corpus)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.Skipped);
            foreach (string rule in corpus.Skipped.Rules)
                table.Add(new CorpusFinding(rule, corpus.Skipped.CountOf(rule), new List<int>(corpus.Skipped.LinesOf(rule))));
            return table.Findings();
        }

        private static CorpusFindings Duplicates(Corpus corpus)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.Duplicate);
            HashSet<(string, string, Gender)> seen = new HashSet<(string, string, Gender)>();
            foreach (CorpusRow row in corpus.Rows)
            {
                if (!seen.Add((row.Surname, row.Nationality, row.Gender))) table.Add(Named(row), row.Line);
            }

            return table.Findings();
        }

        private static CorpusFindings SeenInTraining(Corpus corpus)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.SeenInTraining);
            HashSet<(string, string)> trained = new HashSet<(string, string)>();
            foreach (CorpusRow row in corpus.In(Split.Train)) trained.Add((row.Surname, row.Nationality));
            foreach (CorpusRow row in corpus.Rows)
            {
                if (row.Split != Split.Train && trained.Contains((row.Surname, row.Nationality))) table.Add(Named(row), row.Line);
            }

            return table.Findings();
        }

        private static CorpusFindings Tiny(NationalityCount[] counts)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.TinyNationality);
            foreach (NationalityCount count in counts)
            {
                if (count.Train < CorpusReport.TinyNationality)
                    table.Add(new CorpusFinding($"{count.Nationality} has {count.Train} training rows", count.Rows, new List<int>()));
            }

            return table.Findings();
        }

        private static CorpusFindings Shared(Corpus corpus)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.SharedSurname);
            Dictionary<string, SortedSet<string>> under = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            Dictionary<string, string> first = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (CorpusRow row in corpus.Rows)
            {
                if (first.TryAdd(row.Surname, row.Nationality) || first[row.Surname] == row.Nationality) continue;
                if (!under.TryGetValue(row.Surname, out SortedSet<string>? nationalities))
                    under.Add(row.Surname, nationalities = new SortedSet<string>(StringComparer.Ordinal) { first[row.Surname] });
                nationalities.Add(row.Nationality);
            }

            foreach (CorpusRow row in corpus.Rows)
            {
                if (under.TryGetValue(row.Surname, out SortedSet<string>? nationalities))
                    table.Add($"'{row.Surname}' ({string.Join(", ", nationalities)})", row.Line);
            }

            return table.Findings();
        }

        private static CorpusFindings Similar(NationalityCount[] counts)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.SimilarNationality);
            Dictionary<string, string> known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (NationalityCount count in counts)
            {
                if (known.TryAdd(count.Nationality, count.Nationality)) continue;
                string what = $"'{count.Nationality}' differs from '{known[count.Nationality]}' only by letter case";
                table.Add(new CorpusFinding(what, count.Rows, new List<int>()));
            }

            return table.Findings();
        }

        private static CorpusFindings Rare(Corpus corpus)
        {
            Dictionary<string, int> places = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (CorpusRow row in corpus.Rows)
            {
                foreach (string symbol in Symbols.Of(row.Surname))
                    places[symbol] = places.TryGetValue(symbol, out int seen) ? seen + 1 : 1;
            }

            return Rows(corpus, CorpusFindingKind.RareSymbol, symbol => places[symbol] < CorpusReport.RareSymbol);
        }

        private static CorpusFindings Unusual(Corpus corpus) => Rows(corpus, CorpusFindingKind.UnusualSymbol, IsUnusual);

        // The rows of each symbol, once for each symbol in them.
        private static CorpusFindings Rows(Corpus corpus, CorpusFindingKind kind, Func<string, bool> isOdd)
        {
            FindingTable table = new FindingTable(kind);
            HashSet<string> odd = new HashSet<string>(StringComparer.Ordinal);
            foreach (string symbol in corpus.Alphabet)
            {
                if (isOdd(symbol)) odd.Add(symbol);
            }

            HashSet<string> inRow = new HashSet<string>(StringComparer.Ordinal);
            foreach (CorpusRow row in corpus.Rows)
            {
                if (odd.Count == 0) break;
                inRow.Clear();
                foreach (string symbol in Symbols.Of(row.Surname))
                {
                    if (odd.Contains(symbol) && inRow.Add(symbol)) table.Add($"'{symbol}' {CodePoint(symbol)}", row.Line);
                }
            }

            return table.Findings();
        }

        private static CorpusFindings Mixed(Corpus corpus)
        {
            FindingTable table = new FindingTable(CorpusFindingKind.MixedScripts);
            foreach (CorpusRow row in corpus.Rows)
            {
                Scripts scripts = ScriptTable.Of(row.Surname);
                if (ScriptTable.AreMixed(scripts)) table.Add($"{Named(row)} has {scripts} letters", row.Line);
            }

            return table.Findings();
        }

        private static bool IsUnusual(string symbol)
        {
            if (symbol == " " || symbol == "-" || symbol == "'" || symbol == "’" || symbol == "." || symbol == "\u200C" || symbol == "\u200D")
                return false;
            return CharUnicodeInfo.GetUnicodeCategory(symbol, 0) > UnicodeCategory.EnclosingMark;
        }

        private static string CodePoint(string symbol)
        {
            int code = char.IsSurrogatePair(symbol, 0) ? char.ConvertToUtf32(symbol, 0) : symbol[0];
            return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
        }

        private static string Named(CorpusRow row) => $"'{row.Surname}' ({row.Nationality})";
    }
}
