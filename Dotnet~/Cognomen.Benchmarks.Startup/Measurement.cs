using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Cognomen.Benchmarks.SideBySide;

namespace Cognomen.Benchmarks.Startup;

/// <summary>What names and scores cost here, in nanoseconds of processor time.</summary>
internal static class Measurement
{
    public const string Nationality = Requests.Nationality;

    private const int ShowcaseNames = 4;
    private const int Long = 21;
    private const int Short = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.1);

    /// <summary>How many options of a request there are.</summary>
    public static int Options => Requests.All().Count();

    /// <summary>A name where nothing is remembered.</summary>
    public static double Cold()
    {
        NameGenerator names = new(NameModel.Bundled.WithCache(0), 1);
        return Nanoseconds(() => names.Next(Nationality), Long);
    }

    /// <summary>A name after many.</summary>
    public static double Warm()
    {
        NameGenerator names = Fresh();
        Nanoseconds(() => names.Next(Nationality), Long);
        return Nanoseconds(() => names.Next(Nationality), Long);
    }

    /// <summary>A name under one of <see cref="Requests"/>, after many.</summary>
    public static double Option(int option)
    {
        NameRequest request = Requests.All().ElementAt(option).Request;
        NameGenerator names = Fresh();
        Nanoseconds(() => names.TryNext(request, out string _, out NameShortfall? _), Long);
        return Nanoseconds(() => names.TryNext(request, out string _, out NameShortfall? _), Short);
    }

    /// <summary>A ranking of all nationalities, after one of each.</summary>
    public static double Ranking()
    {
        NameModel model = NameModel.Bundled;
        List<string> given = model.Nationalities.Select((nationality, i) => new NameGenerator(model, 2).NameAt(i, nationality)).ToList();
        foreach (string name in given)
            model.RankNationalities(name);
        int next = 0;
        return Nanoseconds(() => model.RankNationalities(given[next++ % given.Count]), Long);
    }

    /// <summary>The names of the sample Name Showcase, drawn again with another seed.</summary>
    public static double Showcase()
    {
        NameModel model = NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes);
        long seed = 0;
        DrawShowcase(model, seed++);
        return Nanoseconds(() => DrawShowcase(model, seed++), Long);
    }

    private static void DrawShowcase(NameModel model, long seed)
    {
        foreach (string nationality in model.Nationalities)
            Draw(new NameRequest { Nationality = nationality, Temperature = 0.9, MinLength = 3, MaxLength = 12 });
        Dictionary<string, double> blend = new() { [model.Nationalities[0]] = 0.5, [model.Nationalities[1]] = 0.5 };
        Draw(new NameRequest { Blend = blend, Temperature = 0.9, MinLength = 3, MaxLength = 12 });

        void Draw(NameRequest request)
        {
            NameGenerator names = new(model, seed);
            for (int i = 0; i < ShowcaseNames; i++)
                names.TryNext(request, out string _, out NameShortfall? _);
        }
    }

    private static NameGenerator Fresh() => new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);

    // The median of slices, which are long: Mono counts processor time in hundredths of a second.
    private static double Nanoseconds(Action act, int slices)
    {
        act();
        List<double> times = new();
        for (int slice = 0; slice < slices; slice++)
        {
            TimeSpan start = Spent();
            int done = 0;
            for (; done == 0 || Spent() - start < Slice; done++)
                act();
            times.Add((Spent() - start).TotalMilliseconds * 1e6 / done);
        }

        times.Sort();
        return times[times.Count / 2];
    }

#if NET
    // Processor time; a browser tells the clock's alone.
    private static TimeSpan Spent() => OperatingSystem.IsBrowser() ? Stopwatch.GetElapsedTime(0) : Environment.CpuUsage.TotalTime;
#else
    private static TimeSpan Spent()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
#endif
}
