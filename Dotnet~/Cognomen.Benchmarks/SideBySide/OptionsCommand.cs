using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--options</c>: the cost of each option of a request, compared with a plain name.</summary>
internal static class OptionsCommand
{
    private const int RoundCount = 21;
    private const int WarmUp = 60_000;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(25);

    public static void Run()
    {
        Console.WriteLine($"{Machine.Description}. {RoundCount} rounds in turns, the median of each; time is processor time; '×' is time a name beside that of a plain name, in the same round.");
        List<Contender> all = [.. Requests.All().Select(option => Drawing(option.Name, option.Request)), .. RequestOptions.Others()];
        Rounds rounds = new(all, Slice);
        rounds.Run(RoundCount);
        RatioTable.Print(rounds, all, (0, "beside plain"));
    }

    private static Contender Drawing(string name, NameRequest request)
    {
        NameGenerator names = new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);
        Contender contender = Contender.Of(name, () => names.TryNext(request, out string _, out NameShortfall? _));

        // Until frequent beginnings are remembered, or for two seconds.
        TimeSpan end = Rounds.Spent + TimeSpan.FromSeconds(2);
        for (int drawn = 0; drawn < WarmUp && Rounds.Spent < end; drawn += 100)
            contender.Draw(100);
        return contender;
    }
}
