using System;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Random numbers from a seed, the same on every machine and for ever: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>The dice of one file of a run.</summary>
    public static Dice For(long seed, long index) => new(unchecked(((ulong)seed * 0xD1342543DE82EF95UL) + (ulong)index));

    public ulong Next()
    {
        unchecked
        {
            ulong value = state += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int From(int least, int most) => least + Below(most - least + 1);

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of some things.</summary>
    public T Of<T>(ReadOnlySpan<T> things) => things[Below(things.Length)];
}
