using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>Figures other than the time of a name: threads, instruction sets, loading, memory. Some run in a process of their own.</summary>
internal static class OtherFigures
{
    public const string MeasureName = "measure-name";
    public const string MeasureLoad = "measure-load";
    public const string MeasureMemory = "measure-memory";

    private const int Kilobyte = 1024;

    public static void Print()
    {
        (double measured, double possible) = Threads();
        Console.WriteLine($"two threads beside one: × {Texts.Number(measured)} names a second (arithmetic alone, without memory: × {Texts.Number(possible)} on this machine at this time)");

        Dictionary<string, double> vectors = Child.Values(MeasureName);
        Dictionary<string, double> scalar = Child.Values(MeasureName, ("DOTNET_EnableHWIntrinsic", "0"));
        Console.WriteLine($"without vector instructions: Next(nationality) × {Texts.Number(scalar["warm"] / vectors["warm"])} the time, nothing remembered × {Texts.Number(scalar["cold"] / vectors["cold"])} (beside the textbook chain of the same process: × {Texts.Number(scalar["warm"] / scalar["chain"])} and × {Texts.Number(scalar["cold"] / scalar["chain"])})");

        Dictionary<string, double> load = Child.Values(MeasureLoad);
        Console.WriteLine($"loading the bundled model and drawing the first name: {Texts.Number(load["fresh"])} ms in a fresh process, compiling included; {Texts.Number(load["again"])} ms in a running one");

        Dictionary<string, double> memory = Child.Values(MeasureMemory);
        Console.WriteLine($"managed memory of the model: {Texts.Number(memory["loaded"] / Kilobyte)} KB after its first name, {Texts.Number(memory["full"] / Kilobyte)} KB with a full cache and names of all 50 nationalities drawn");
    }

    /// <summary>In a process of its own: the time of a name in nanoseconds.</summary>
    public static void Name()
    {
        TextbookChain chain = new(Surnames.Read()[Surnames.Nationality]);
        Contender[] all = [CognomenContenders.Next("warm"), CognomenContenders.Next("cold", 0), Contender.Of("chain", () => chain.Next())];
        Rounds rounds = new(all, TimeSpan.FromMilliseconds(20));
        rounds.Run(15);
        for (int i = 0; i < all.Length; i++)
            Child.Print(all[i].Name, rounds.Nanoseconds(i));
    }

    /// <summary>In a process of its own: milliseconds until the first name.</summary>
    public static void Load()
    {
        TimeSpan start = Rounds.Spent;
        new NameGenerator(NameModel.Bundled, 1).Next(Surnames.Nationality);
        Child.Print("fresh", (Rounds.Spent - start).TotalMilliseconds);
        List<double> times = [];
        for (int i = 0; i < 60; i++)
        {
            start = Rounds.Spent;
            new NameGenerator(NameModel.Load(Bundled.BundledModel.Bytes), 1).Next(Surnames.Nationality);
            times.Add((Rounds.Spent - start).TotalMilliseconds);
        }
        Child.Print("again", Rounds.Median(times));
    }

    /// <summary>In a process of its own: managed bytes that the model keeps.</summary>
    public static void Memory()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        NameGenerator names = new(NameModel.Bundled, 1);
        names.Next(Surnames.Nationality);
        Child.Print("loaded", GC.GetTotalMemory(forceFullCollection: true) - before);
        for (int i = 0; i < 300_000; i++)
            names.NameAt(i, names.Model.Nationalities[i % names.Model.Nationalities.Count]);
        Child.Print("full", GC.GetTotalMemory(forceFullCollection: true) - before);
        Child.Print("resident", Environment.WorkingSet);
        GC.KeepAlive(names);
    }

    // The medians over rounds of the ratio of two threads to one: for names, and for plain arithmetic, which shows what the machine can do.
    private static (double Measured, double Possible) Threads()
    {
        NameModel model = NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes);
        Action[] draw = [Drawing(model, 1), Drawing(model, 2)];
        Action[] count = [Counting, Counting];
        List<double> ours = [], possible = [];
        for (int round = 0; round < 15; round++)
        {
            ours.Add(Gain(draw));
            possible.Add(Gain(count));
        }
        return (Rounds.Median(ours), Rounds.Median(possible));
    }

    private static double Gain(Action[] two)
    {
        TimeSpan alone = Time(two[0]);
        return 2 * (alone / Time(() =>
        {
            Thread other = new(() => two[1]());
            other.Start();
            two[0]();
            other.Join();
        }));
    }

    private static TimeSpan Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static Action Drawing(NameModel model, int seed)
    {
        NameGenerator names = new(model, seed);
        char[] buffer = new char[model.MaxChars];
        void Draw()
        {
            for (int i = 0; i < 5000; i++)
                names.TryNext(Surnames.Nationality, buffer, out _);
        }
        for (int i = 0; i < 10; i++)
            Draw();
        return Draw;
    }

    private static void Counting()
    {
        ulong value = 1;
        for (int i = 0; i < 20_000_000; i++)
            value = (value * 6364136223846793005) + 1442695040888963407;
        GC.KeepAlive(value);
    }
}
