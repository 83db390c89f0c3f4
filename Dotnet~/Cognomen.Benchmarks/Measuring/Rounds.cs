using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Benchmarks.Measuring;

/// <summary>Measures contenders in turns: each round gives every contender one slice of time, so that other load on the machine affects all alike.</summary>
/// <remarks>The time is the processor time of this process. Time spent waiting for a core does not count.</remarks>
internal sealed class Rounds
{
    private readonly TimeSpan slice;
    private readonly Contender[] contenders;
    private readonly int[] names;
    private readonly List<double>[] times;
    private readonly double[] bytes;

    /// <param name="contenders">The contenders.</param>
    /// <param name="slice">The approximate time of one contender in one round.</param>
    public Rounds(IReadOnlyList<Contender> contenders, TimeSpan slice)
    {
        this.contenders = [.. contenders];
        this.slice = slice;
        names = [.. contenders.Select(NamesOf)];
        times = [.. contenders.Select(_ => new List<double>())];
        bytes = new double[contenders.Count];
        Array.Fill(bytes, double.MaxValue);
    }

    /// <summary>The processor time of this process.</summary>
    public static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    public void Run(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                TimeSpan start = Spent;
                contenders[i].Draw(names[i]);
                times[i].Add((Spent - start).TotalNanoseconds / names[i]);
                bytes[i] = Math.Min(bytes[i], (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)names[i]);
            }
        }
    }

    /// <summary>The median time of a name, in nanoseconds.</summary>
    public double Nanoseconds(int contender) => Median(times[contender]);

    /// <summary>The bytes allocated for a name, in the round with the fewest.</summary>
    public double Bytes(int contender) => bytes[contender];

    /// <summary>The median over the rounds of the ratio of two contenders' times for a name in the same round.</summary>
    public double Ratio(int contender, int other) => Median(times[contender].Zip(times[other], (own, others) => own / others));

    // The number of names that fills a slice, found by doubling. This also warms up. The first call, which compiles and prepares, can fill a slice alone.
    private int NamesOf(Contender contender)
    {
        int count = contender.Batch;
        contender.Draw(count);
        while (true)
        {
            TimeSpan start = Spent;
            contender.Draw(count);
            TimeSpan elapsed = Spent - start;
            if (elapsed > slice / 2)
                return Math.Max(contender.Batch, (int)(count * (slice / elapsed)) / contender.Batch * contender.Batch);
            count *= 2;
        }
    }
}
