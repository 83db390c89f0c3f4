using System;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--growth</c>: the times of a thousand to ten million names of one new generator, in steps of ten times as many.</summary>
internal static class GrowthCommand
{
    public static void Run(int most)
    {
        Console.WriteLine($"{Machine.Description}. Time is processor time.");
        NameGenerator names = new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);
        char[] buffer = new char[names.Model.MaxChars];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Rounds.Spent;
        int drawn = 0;
        for (int count = 1000; count <= most; count *= 10)
        {
            for (; drawn < count; drawn++)
                names.TryNext(Surnames.Nationality, buffer, out _);
            TimeSpan elapsed = Rounds.Spent - start;
            double bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine($"{count,10:N0} names: {elapsed.TotalMilliseconds,10:N0} ms, {Texts.Number(elapsed.TotalNanoseconds / count)} ns a name, {Texts.Number(bytes / (1 << 20))} MB allocated");
        }
    }
}
