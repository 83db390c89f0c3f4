using System;
using System.Diagnostics;

namespace Cognomen.Benchmarks.Startup;

/// <summary>Prints one name, or, with an argument, lines of measured times.</summary>
internal static class Program
{
    private const string Nationality = "Irish";

    public static void Main(string[] args)
    {
        Stopwatch start = Stopwatch.StartNew();
        string first = new NameGenerator(NameModel.Bundled, 1).Next(Nationality);
        if (args.Length == 0)
        {
            Console.WriteLine(first);
            return;
        }

        Print("load", start.Elapsed.TotalMilliseconds);
        Print("cold", Nanoseconds(new NameGenerator(NameModel.Bundled.WithCache(0), 1)));
        NameGenerator warm = new(NameModel.Bundled, 1);
        Nanoseconds(warm);
        Print("warm", Nanoseconds(warm));
    }

    // Names for two seconds, at least ten.
    private static double Nanoseconds(NameGenerator names)
    {
        TimeSpan start = Spent();
        int drawn = 0;
        while (drawn < 10 || Spent() - start < TimeSpan.FromSeconds(2))
        {
            names.Next(Nationality);
            drawn++;
        }

        return (Spent() - start).TotalMilliseconds * 1e6 / drawn;
    }

#if NET
    // Processor time. A browser gives only the time of the clock.
    private static TimeSpan Spent() => OperatingSystem.IsBrowser() ? Stopwatch.GetElapsedTime(0) : Environment.CpuUsage.TotalTime;
#else
    private static TimeSpan Spent()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
#endif

    private static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name} {value:r}"));
}
