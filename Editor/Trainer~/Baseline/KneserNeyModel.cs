using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Cognomen.Trainer.Baseline;

/// <summary>
/// A table of n-grams that predicts the next symbol of a name: interpolated, modified Kneser-Ney (Chen &amp; Goodman 1999), where a
/// nationality's own counts fall back on a mix of its own shorter context and of all nationalities' counts. Immutable.
/// </summary>
/// <remarks>The boundary (symbol 0) ends a name and is predicted; the one before a name is context alone.</remarks>
public sealed class KneserNeyModel
{
    private const int OnStack = 1024;
    private readonly KneserNeyCounts counts;
    private readonly KneserNeyParameters parameters;
    private readonly KneserNeyOptions options;
    private readonly FrozenContexts all;
    private readonly FrozenContexts[] own;

    private KneserNeyModel(KneserNeyCounts counts, KneserNeyParameters parameters, KneserNeyOptions options)
    {
        this.counts = counts;
        this.parameters = parameters;
        this.options = options;
        all = new FrozenContexts(counts.All, counts.AllTotals, parameters, KneserNeyParameters.All);
        own = new FrozenContexts[options.ConditionCount];
        TableEntries = all.Entries;
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = new FrozenContexts(counts.Own(i), counts.OwnTotals(i), parameters, KneserNeyParameters.Own);
            TableEntries += own[i].Entries;
        }
    }

    /// <summary>Counts in all tables: what a game would have to ship.</summary>
    public int TableEntries { get; }

    /// <summary>The alphabet's size, the boundary included: the length of a distribution.</summary>
    public int SymbolCount => options.SymbolCount;

    /// <summary>Counts training names and tunes discounts and mixes on validation names.</summary>
    /// <param name="train">Names as symbols, 1 to <c>SymbolCount - 1</c>, without boundaries; conditions from 0. Repeats count.</param>
    /// <param name="validation">Names to tune on; empty leaves the estimates from counts.</param>
    /// <param name="options">Sizes.</param>
    /// <exception cref="ArgumentException">There is no training name, or a symbol or condition is outside its range.</exception>
    public static KneserNeyModel Fit(
        IReadOnlyList<(int[] Symbols, int Condition)> train,
        IReadOnlyList<(int[] Symbols, int Condition)> validation,
        KneserNeyOptions options)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (train.Count == 0) throw new ArgumentException("there is no training name", nameof(train));
        foreach ((int[] symbols, int condition) in train) Check(symbols, condition, options);
        foreach ((int[] symbols, int condition) in validation) Check(symbols, condition, options);

        KneserNeyCounts counts = new(train, options);
        KneserNeyParameters parameters = DiscountEstimates.From(counts);
        List<Trace> traces = TuningTraces.From(counts, validation, options.TuningSymbols);
        if (traces.Count > 0) KneserNeyTuner.Tune(parameters, traces, 1.0 / options.SymbolCount);
        return new KneserNeyModel(counts, parameters, options);
    }

    /// <summary>A model with given parameters.</summary>
    internal static KneserNeyModel With(
        IReadOnlyList<(int[] Symbols, int Condition)> train, KneserNeyParameters parameters, KneserNeyOptions options) =>
        new(new KneserNeyCounts(train, options), parameters, options);

    /// <summary>The probability of every symbol after a prefix.</summary>
    /// <param name="prefix">The name's symbols so far, without the boundary; may be empty.</param>
    /// <param name="condition">The nationality, from 0.</param>
    /// <param name="probabilities">Filled: one value a symbol, all above 0, their sum 1. Exactly <see cref="SymbolCount"/> long.</param>
    /// <exception cref="ArgumentException">The condition is unknown, or the length is another.</exception>
    public void Distribution(ReadOnlySpan<int> prefix, int condition, Span<float> probabilities)
    {
        if ((uint)condition >= (uint)own.Length)
            throw new ArgumentOutOfRangeException(nameof(condition), condition, $"condition is 0 to {own.Length - 1}");
        if (probabilities.Length != SymbolCount)
            throw new ArgumentException($"probabilities has {probabilities.Length} places: the alphabet has {SymbolCount}", nameof(probabilities));

        FrozenContexts mine = own[condition];
        Span<float> all = SymbolCount <= OnStack ? stackalloc float[SymbolCount] : new float[SymbolCount];
        all.Fill(1f / SymbolCount);
        int allNode = ContextTree.Root, ownNode = ContextTree.Root, ownShorter = 0;
        for (int length = 0; length <= counts.Depth && length <= prefix.Length + 1; length++)
        {
            if (length > 0)
            {
                int symbol = length <= prefix.Length ? prefix[^length] : 0;
                allNode = this.all.Child(allNode, symbol);
                ownNode = ownNode < 0 ? -1 : mine.Child(ownNode, symbol);
            }

            if (allNode < 0) break;
            this.all.Interpolate(allNode, all);
            if (length == 0) all.CopyTo(probabilities);
            else Blend(probabilities, all, (float)parameters.Mix(length, ownShorter, this.all.Total(allNode)));
            if (ownNode >= 0) mine.Interpolate(ownNode, probabilities);
            ownShorter = ownNode < 0 ? 0 : mine.Total(ownNode);
        }
    }

    /// <summary>Mean nats (natural logarithm) per symbol, the end of each name counted; not a number where there are no names.</summary>
    /// <param name="names">Names as symbols without boundaries, with their conditions.</param>
    public double NatsPerSymbol(IReadOnlyList<(int[] Symbols, int Condition)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        double nats = 0;
        long symbols = 0;
        foreach ((int[] name, int condition) in names)
        {
            nats += Nats(name, condition);
            symbols += name.Length + 1;
        }

        return symbols == 0 ? double.NaN : nats / symbols;
    }

    /// <summary>Nats of one whole name, its end included.</summary>
    public double Nats(ReadOnlySpan<int> name, int condition)
    {
        int[] padded = KneserNeyCounts.Pad(name);
        double nats = 0;
        for (int t = 1; t < padded.Length; t++)
            nats -= Math.Log(Trace.Of(counts, padded, t, condition).Probability(parameters, 1.0 / SymbolCount));
        return nats;
    }

    private static void Blend(Span<float> own, ReadOnlySpan<float> all, float mix)
    {
        int whole = own.Length - own.Length % Vector<float>.Count;
        Span<Vector<float>> owns = MemoryMarshal.Cast<float, Vector<float>>(own[..whole]);
        ReadOnlySpan<Vector<float>> alls = MemoryMarshal.Cast<float, Vector<float>>(all[..whole]);
        for (int i = 0; i < owns.Length; i++) owns[i] = mix * owns[i] + (1 - mix) * alls[i];
        for (int i = whole; i < own.Length; i++) own[i] = mix * own[i] + (1 - mix) * all[i];
    }

    private static void Check(int[] symbols, int condition, KneserNeyOptions options)
    {
        if ((uint)condition >= (uint)options.ConditionCount)
            throw new ArgumentException($"condition {condition}: conditions are 0 to {options.ConditionCount - 1}");
        foreach (int symbol in symbols)
        {
            if (symbol < 1 || symbol >= options.SymbolCount)
                throw new ArgumentException($"symbol {symbol}: symbols of a name are 1 to {options.SymbolCount - 1}");
        }
    }
}
