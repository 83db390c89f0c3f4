using System;
using System.Collections.Generic;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--side-by-side</c>: this package compared with others, in one process, in less than two minutes.</summary>
internal static class SideBySideCommand
{
    private const int RoundCount = 25;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(25);

    public static void Run()
    {
        Console.WriteLine($"{Machine.Description}. {RoundCount} rounds in turns, the median of each; time is processor time; '×' is time a name beside that of the row named, in the same round.");
        Dictionary<string, string[]> corpus = Surnames.Read();
        List<Contender> all =
        [
            CognomenContenders.Next("Next(nationality)"),
            CognomenContenders.TryNext("TryNext(nationality, span)"),
            CognomenContenders.NameFor("NameFor(key, nationality)"),
            CognomenContenders.Changing("Next, another of 50 nationalities at each call"),
            CognomenContenders.Next("Next(nationality), nothing remembered", 0),
            CognomenContenders.Changing("Next, another of 50 at each call, nothing remembered", 0),
        ];
        int textbook = all.Count + 1;
        all.AddRange(Rivals.Lists());
        all.AddRange(Rivals.Chains(corpus));
        all.AddRange(Rivals.Engines(Surnames.Lstm(), Console.WriteLine));
        Rounds rounds = new(all, Slice);
        rounds.Run(RoundCount);
        RatioTable.Print(rounds, all, (0, "beside Next(nationality)"), (textbook, "beside the textbook chain"));
        Console.WriteLine();
        OtherFigures.Print();
    }
}
