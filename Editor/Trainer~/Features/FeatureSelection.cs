using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Features;

/// <summary>
/// Chooses the n-gram features that would lower the loss most on top of what a network has learned: for every context and symbol the gain of one Newton step
/// of a weight of its own (induction of features, Della Pietra, Della Pietra &amp; Lafferty 1997).
/// </summary>
internal sealed class FeatureSelection
{
    /// <summary>Where both the network's probability and its error are smaller, a symbol adds too little to be counted.</summary>
    private const float Negligible = 0.004f;

    private const double LargestStep = 2;
    private const int Batch = 256;

    private readonly GatedLinearNetwork network;
    private readonly ITrainingSet train;
    private readonly FeatureRecipe recipe;
    private readonly Dictionary<long, int> children = [];
    private readonly List<int> counts;
    private readonly List<int> depths;
    private readonly List<int> groups;
    private readonly List<(int Parent, int Symbol)> links;
    private readonly List<SymbolSums?> sums = [];
    private readonly bool[][] isOwn;

    private FeatureSelection(GatedLinearNetwork network, ITrainingSet train, FeatureRecipe recipe)
    {
        this.network = network;
        this.train = train;
        this.recipe = recipe;
        int roots = network.Conditions.Count + 1;
        counts = [.. new int[roots]];
        depths = [.. new int[roots]];
        groups = [.. Enumerable.Range(0, roots)];
        links = [.. new (int, int)[roots]];
        isOwn = [.. network.OwnSymbols.Select(own =>
        {
            bool[] mask = new bool[network.Symbols];
            mask[0] = true;
            foreach (int symbol in own)
                mask[symbol] = true;
            return mask;
        })];
    }

    /// <summary>Adds features to a network, which is in the state that they should improve.</summary>
    /// <param name="network">Its index and weights grow.</param>
    /// <param name="train">What it learns from.</param>
    /// <param name="recipe">How to choose.</param>
    /// <param name="most">Features to add at most.</param>
    public static void Grow(GatedLinearNetwork network, ITrainingSet train, FeatureRecipe recipe, int most)
    {
        FeatureSelection selection = new(network, train, recipe);
        int[] rows = selection.Rows();
        List<int[]> batches = GroupedBatches.Cut(rows, train.Lengths, train.Conditions, Batch, new Random(1));
        selection.ForEachBatch(batches, selection.Count);
        selection.sums.AddRange(new SymbolSums?[selection.counts.Count]);
        selection.ForEachBatch(batches, selection.Weigh);
        selection.Add(most);
    }

    private int[] Rows()
    {
        int names = train.Lengths.Length, step = Math.Max(1, names / Math.Max(1, recipe.Names));
        return [.. Enumerable.Range(0, names).Where(row => row % step == 0)];
    }

    private void ForEachBatch(List<int[]> batches, Action<Batch> look)
    {
        network.eval();
        using IDisposable noGradient = no_grad();
        foreach (int[] rows in batches)
        {
            using DisposeScope scope = NewDisposeScope();
            look(train.Gather(rows));
        }
    }

    private void Count(Batch batch)
    {
        long[] inputs = batch.Inputs.Values<long>(), told = batch.Conditions.Values<long>();
        for (int row = 0; row < inputs.Length; row++)
        {
            if (row >= told.Length && inputs[row] == 0)
                continue;
            int condition = (int)told[row % told.Length];
            Visit(0, row, inputs, told.Length, condition, node => counts[node]++, grows: true);
            Visit(condition + 1, row, inputs, told.Length, condition, node => counts[node]++, grows: true);
        }
    }

    private void Weigh(Batch batch)
    {
        long[] inputs = batch.Inputs.Values<long>(), told = batch.Conditions.Values<long>();
        float[] given = network.call(batch.Inputs, batch.Conditions).softmax(1).Values<float>();
        float[] wanted = batch.Wanted(network.Symbols).Values<float>();
        int symbols = network.Symbols;
        List<SymbolSum> terms = [];
        for (int row = 0; row < inputs.Length; row++)
        {
            if (row >= told.Length && inputs[row] == 0)
                continue;
            int condition = (int)told[row % told.Length];
            terms.Clear();
            for (int symbol = 0; symbol < symbols; symbol++)
            {
                float p = given[row * symbols + symbol], error = wanted[row * symbols + symbol] - p;
                if ((p >= Negligible || Math.Abs(error) >= Negligible) && isOwn[condition][symbol])
                    terms.Add(new SymbolSum(symbol, error, p * (1 - p)));
            }

            void Sum(int node)
            {
                if (counts[node] < recipe.FewestContexts)
                    return;
                (sums[node] ??= new SymbolSums()).Add(CollectionsMarshal.AsSpan(terms));
            }

            Visit(0, row, inputs, told.Length, condition, Sum, grows: false);
            Visit(condition + 1, row, inputs, told.Length, condition, Sum, grows: false);
        }
    }

    private void Visit(int node, int row, long[] inputs, int names, int condition, Action<int> visit, bool grows)
    {
        for (int length = 1, at = row; length <= network.Shape.ContextLength && at >= 0; length++, at -= names)
        {
            int symbol = (int)inputs[at];
            if (!isOwn[condition][symbol])
                return;
            long key = Key(node, symbol);
            if (!children.TryGetValue(key, out int child))
            {
                if (!grows)
                    return;
                children.Add(key, child = counts.Count);
                counts.Add(0);
                depths.Add(length);
                groups.Add(groups[node]);
                links.Add((node, symbol));
            }

            node = child;
            visit(node);
            if (symbol == 0)
                return;
        }
    }

    private void Add(int most)
    {
        List<(double Gain, double Step, long Key)> candidates = [];
        foreach ((int node, SymbolSum sum) in sums.Index().SelectMany(own => own.Item?.All.Select(sum => (own.Index, sum)) ?? []))
        {
            (int symbol, float gradient, float curvature) = sum;
            double step = Math.Clamp(gradient / (curvature + recipe.Curvature), -LargestStep, LargestStep);
            double gain = gradient * step - 0.5 * (curvature + recipe.Curvature) * step * step;
            if (gain >= recipe.LeastGain)
                candidates.Add((gain, step, Key(node, symbol)));
        }

        // The order of equals is fixed, so that the same training gives the same features.
        candidates.Sort((a, b) => a.Gain != b.Gain ? b.Gain.CompareTo(a.Gain) : a.Key.CompareTo(b.Key));
        float[] weights = network.FeatureWeights.Values<float>();
        foreach ((double _, double step, long key) in candidates)
        {
            if (most == 0)
                break;
            int node = (int)(key >> 16), symbol = (int)(key & 0xFFFF), group = groups[node];
            int[] context = Context(node);
            if (network.Index.Contains(group, context, symbol))
                continue;
            weights[network.Index.Count] = (float)(recipe.FirstShare * step);
            network.Index.Add(group, context, symbol);
            most--;
        }

        using IDisposable noGradient = no_grad();
        using Tensor grown = tensor(weights);
        network.FeatureWeights.copy_(grown);
    }

    private int[] Context(int node)
    {
        List<int> context = [];
        for (; depths[node] > 0; node = links[node].Parent)
            context.Add(links[node].Symbol);
        context.Reverse();
        return [.. context];
    }

    private static long Key(int node, int symbol) => ((long)node << 16) | (uint)symbol;
}
