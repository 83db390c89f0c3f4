using System;
using System.Diagnostics;
using System.Globalization;

namespace Cognomen.Benchmarks.Startup;

/// <summary>Prints one name; or, asked to measure, lines of what and how long.</summary>
internal static class Program
{
    private const string Nationality = "Irish";

    public static void Main(string[] args)
    {
        long start = Stopwatch.GetTimestamp();
        string first = new NameGenerator(NameModel.Bundled, 1).Next(Nationality);
        if (args.Length == 0)
        {
            Console.WriteLine(first);
            return;
        }

        Print("load", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Print("cold", Nanoseconds(new NameGenerator(NameModel.Bundled.WithCache(0), 1)));
        NameGenerator warm = new(NameModel.Bundled, 1);
        Nanoseconds(warm);
        Print("warm", Nanoseconds(warm));
    }

    // Names for a second, at least ten.
    private static double Nanoseconds(NameGenerator names)
    {
        long start = Stopwatch.GetTimestamp();
        int drawn = 0;
        while (drawn < 10 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
        {
            names.Next(Nationality);
            drawn++;
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / drawn;
    }

    private static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:r}"));
}
