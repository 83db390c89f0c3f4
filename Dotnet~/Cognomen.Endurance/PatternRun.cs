using System;
using System.Collections.Generic;
using Cognomen.Endurance.Fuzzing;

namespace Cognomen.Endurance;

/// <summary>Searches for the slowest constraints on letters: tries random requests, and changes of the slowest ones.</summary>
/// <remarks>The time of a request is the processor time to prepare it and to draw one name, or to find that there is none.</remarks>
internal sealed class PatternRun
{
    private const int Kept = 24;

    private readonly NameModel model;
    private readonly Dice dice;
    private readonly List<(LetterRequest Request, TimeSpan Time)> slowest = [];

    public PatternRun(NameModel model, long seed)
    {
        this.model = model;
        dice = Dice.For(seed, 0);

        // Compose the conditions first, so that no request pays for it.
        NameGenerator names = new(model, 1);
        foreach (string nationality in model.Nationalities)
            names.NameAt(0, nationality);
        foreach (LetterRequest start in new LetterRequest[] { new(), new() { StartsWith = "Ma", EndsWith = "n" }, new() { Contains = "a", Nationality = model.Nationalities[0] } })
            Time(start);
    }

    /// <summary>Requests tried.</summary>
    public int Count { get; private set; }

    /// <summary>The slowest requests, the slowest first.</summary>
    public IReadOnlyList<(LetterRequest Request, TimeSpan Time)> Slowest => slowest;

    /// <summary>Tries one more request.</summary>
    public void Try()
    {
        LetterRequest request = slowest.Count == 0 || dice.OneIn(4) ? new LetterRequest() : slowest[dice.Below(slowest.Count)].Request;
        for (int changes = request == new LetterRequest() ? dice.From(1, 6) : dice.From(1, 2); changes > 0; changes--)
            request = request.Changed(model, dice);
        Count++;
        if (slowest.Exists(known => known.Request == request))
            return;
        TimeSpan time = Time(request);

        // Other load on the machine only adds to a time, so the least one counts.
        for (int again = 0; again < 3 && IsSlow(time); again++)
            time = TimeSpan.FromTicks(Math.Min(time.Ticks, Time(request).Ticks));
        if (!IsSlow(time))
            return;
        slowest.Add((request, time));
        slowest.Sort((a, b) => b.Time.CompareTo(a.Time));
        if (slowest.Count > Kept)
            slowest.RemoveAt(Kept);
    }

    /// <summary>Times the slowest requests again, because the first ones ran before the code was fully compiled.</summary>
    public void TimeAgain()
    {
        for (int i = 0; i < slowest.Count; i++)
        {
            (LetterRequest request, TimeSpan time) = slowest[i];
            for (int again = 0; again < 5; again++)
                time = TimeSpan.FromTicks(Math.Min(time.Ticks, Time(request).Ticks));
            slowest[i] = (request, time);
        }

        slowest.Sort((a, b) => b.Time.CompareTo(a.Time));
    }

    private bool IsSlow(TimeSpan time) => slowest.Count < Kept || time > slowest[^1].Time;

    private TimeSpan Time(LetterRequest request)
    {
        NameGenerator names = new(model, Count);
        NameRequest fresh = request.Fresh(model);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        try
        {
            names.TryNext(fresh, out _, out _);
        }
        catch (ArgumentException)
        {
            // A request that contradicts itself is ignored.
        }

        return Environment.CpuUsage.TotalTime - before;
    }
}
