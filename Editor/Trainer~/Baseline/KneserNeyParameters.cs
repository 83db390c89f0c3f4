using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>
/// What a Kneser-Ney model is tuned by: discounts and strengths for every length of context, for all nationalities' counts and for a
/// nationality's own, and how far the nationality's own shorter context is trusted beside a longer one of all nationalities.
/// </summary>
internal sealed class KneserNeyParameters
{
    /// <summary>Chains of counts: all nationalities together, and one nationality's own.</summary>
    internal const int All = 0, Own = 1;

    /// <summary>The classes of evidence with different mixes.</summary>
    internal const int Buckets = 5;

    private const int Chains = 2, PerLength = 4;
    private readonly int lengths;
    private readonly double[] free;
    private readonly double[] bounded;

    /// <param name="depth">Symbols of the longest context.</param>
    internal KneserNeyParameters(int depth)
    {
        lengths = depth + 1;
        free = new double[Chains * lengths * PerLength + lengths * Buckets * Buckets];
        bounded = new double[free.Length];
        for (int i = 0; i < free.Length; i++) this[i] = IsStrength(i) ? -3 : 0;
    }

    /// <summary>The number of parameters.</summary>
    internal int Count => free.Length;

    /// <summary>A parameter on an unbounded scale, for the search.</summary>
    internal double this[int i]
    {
        get => free[i];
        set
        {
            free[i] = value;
            bounded[i] = IsStrength(i) ? Math.Exp(value) : Scale(i) / (1 + Math.Exp(-value));
        }
    }

    /// <summary>The discounts of a count: between 0 and 1, 2 or 3 for counts of 1, 2, and 3 and more.</summary>
    internal double Discount(int chain, int length, int count) => count == 0 ? 0 : bounded[Index(chain, length) + Math.Min(count, 3) - 1];

    /// <summary>The strength, which is added to a context's total in favour of the shorter context (Pitman-Yor, Teh 2006); 0 or more.</summary>
    internal double Strength(int chain, int length) => bounded[Index(chain, length) + 3];

    /// <summary>
    /// The trust, 0 to 1, in the nationality's own context one symbol shorter, beside all nationalities' context of this length.
    /// </summary>
    /// <param name="length">Symbols of the longer context, 1 or more.</param>
    /// <param name="own">The total of the nationality's own shorter context.</param>
    /// <param name="all">The total of all nationalities' longer context.</param>
    internal double Mix(int length, int own, int all) => bounded[MixIndex(length, own, all)];

    internal void SetDiscount(int chain, int length, int count, double discount) =>
        this[Index(chain, length) + count - 1] = Logit(discount / count);

    internal void SetStrength(int chain, int length, double strength) => this[Index(chain, length) + 3] = Math.Log(strength);

    internal void SetMix(double mix)
    {
        for (int i = MixIndex(0, 0, 0); i < free.Length; i++) this[i] = Logit(mix);
    }

    // 0, 1 to 3, 4 to 15, 16 to 63, 64 and more.
    private static int Bucket(int total) => total == 0 ? 0 : total < 4 ? 1 : total < 16 ? 2 : total < 64 ? 3 : 4;

    /// <summary>The parameters that the probability of a symbol depends on at one step of its trace.</summary>
    internal void AddDependencies(int chain, int length, Evidence evidence, HashSet<int> into)
    {
        if (evidence.Total == 0) return;
        int first = Index(chain, length);
        if (evidence.Ones > 0) into.Add(first);
        if (evidence.Twos > 0) into.Add(first + 1);
        if (evidence.More > 0) into.Add(first + 2);
        into.Add(first + 3);
    }

    /// <summary>The parameter behind <see cref="Mix"/>.</summary>
    internal int MixIndex(int length, int own, int all) =>
        Chains * lengths * PerLength + (length * Buckets + Bucket(own)) * Buckets + Bucket(all);

    private int Index(int chain, int length) => (chain * lengths + length) * PerLength;

    private bool IsStrength(int i) => i < MixIndex(0, 0, 0) && i % PerLength == 3;

    private int Scale(int i) => i < MixIndex(0, 0, 0) ? i % PerLength + 1 : 1;

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
