using System;
using System.Diagnostics;
using System.Globalization;

namespace Cognomen.Benchmarks.Startup;

/// <summary>Prints one name; or, asked to <c>measure</c> or to measure <c>all</c>, lines of what and how long.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        Stopwatch start = Stopwatch.StartNew();
        string first = new NameGenerator(NameModel.Bundled, 1).Next(Measurement.Nationality);
        if (args.Length == 0)
        {
            Console.WriteLine(first);
            return;
        }

        Print("load", start.Elapsed.TotalMilliseconds);
        Print("cold", Measurement.Cold());
        Print("warm", Measurement.Warm());
        if (args[0] != "all")
            return;
        for (int option = 0; option < Measurement.Options; option++)
            Print("option-" + option.ToString(CultureInfo.InvariantCulture), Measurement.Option(option));
        Print("rank", Measurement.Ranking());
        Print("showcase", Measurement.Showcase());
    }

    private static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name} {value:r}"));
}
