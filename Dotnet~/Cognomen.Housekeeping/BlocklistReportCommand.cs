using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.Filtering;

namespace Cognomen.Housekeeping;

/// <summary><c>blocklist-report --words FILE [--count N] [--seed N] [--corpus FILE]</c></summary>
internal static class BlocklistReportCommand
{
    private const string CorpusPath = "Data/surnames.csv";
    private const int Shown = 12;

    public static Command Create()
    {
        Option<FileInfo> words = new("--words") { Description = "A list of offensive words made by others, one a line.", Required = true };
        Option<int> count = new("--count") { Description = "Names drawn for each nationality.", DefaultValueFactory = _ => 200_000 };
        Option<long> seed = new("--seed") { Description = "The stream that names are drawn from.", DefaultValueFactory = _ => 1 };
        Option<FileInfo?> corpus = new("--corpus") { Description = $"Real surnames: a CSV with a column surname. Default: {CorpusPath} of the package." };
        Command command = new("blocklist-report", "Measures the default blocklist: names of the bundled model that are, or have as a word, a word of another list; and real surnames that are blocked.")
            { words, count, seed, corpus };
        command.SetAction(result => Run(
            File.ReadLines(result.GetRequiredValue(words).FullName),
            RealSurnames(result.GetValue(corpus)?.FullName ?? Path.Combine(PackageRoot.Find(Directory.GetCurrentDirectory()), CorpusPath)),
            result.GetValue(count),
            result.GetValue(seed),
            result.InvocationConfiguration.Output));
        return command;
    }

    internal static int Run(IEnumerable<string> words, IEnumerable<string> surnames, int count, long seed, TextWriter output)
    {
        string[] real = [.. surnames.Distinct(StringComparer.Ordinal)];

        // A real surname is no hit, even if another list has it.
        HashSet<string> offensive = [.. words.Select(word => FoldedKey.Of(word.Trim())).Where(word => word.Length > 2)];
        offensive.ExceptWith(real.SelectMany(WordsOf));
        NameGenerator names = new(NameModel.Bundled, seed);
        int all = 0;
        foreach (string nationality in names.Model.Nationalities)
        {
            Dictionary<string, int> hits = [];
            for (int i = 0; i < count; i++)
            {
                string name = names.NameAt(i, nationality);
                if (WordsOf(name).Any(offensive.Contains))
                    hits[name] = hits.GetValueOrDefault(name) + 1;
            }

            int sum = hits.Values.Sum();
            all += sum;
            string examples = string.Join(", ", hits.OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key, StringComparer.Ordinal).Take(Shown).Select(hit => hit.Key));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nationality,-20} {sum,6}  {examples}"));
        }

        string[] blocked = [.. real.Where(name => NameBlocklist.Default.Blocks(name)).Order(StringComparer.Ordinal)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} of {(long)count * names.Model.Nationalities.Count} names are, or have, one of {offensive.Count} words"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{blocked.Length} of {real.Length} real surnames are blocked: {string.Join(", ", blocked.Take(100))}"));
        return 0;
    }

    // The words of a name, and the name without their separators.
    private static IEnumerable<string> WordsOf(string name)
    {
        string[] parts = FoldedKey.Of(name).Split([' ', '-', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Append(string.Concat(parts));
    }

    private static IEnumerable<string> RealSurnames(string path)
    {
        int column = -1;
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split(',');
            if (column < 0)
            {
                column = Array.IndexOf(fields, "surname");
                if (column < 0)
                    throw new InvalidDataException($"{path}: the header has no column surname");
                continue;
            }

            yield return fields[column];
        }
    }
}
