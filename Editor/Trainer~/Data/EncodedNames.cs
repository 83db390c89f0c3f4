using System;
using System.Collections.Generic;
using System.Linq;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Data;

/// <summary>All names of a split in three tensors, made once; R names, L steps of the longest.</summary>
internal sealed class EncodedNames : ITrainingSet
{
    private readonly Tensor inputs;
    private readonly Tensor targets;
    private readonly Tensor conditions;
    private readonly int[] lengths;
    private readonly int[] nationalities;
    private readonly int[] conditionOf;
    private readonly int[] unknown;

    /// <param name="names">The names. A symbol that the network does not know is read as the boundary and is no target.</param>
    public EncodedNames(IReadOnlyList<LabelledName> names)
    {
        if (names.Count == 0)
            throw new ArgumentException("there is no name to encode; at least one is needed", nameof(names));
        lengths = [.. names.Select(name => name.Symbols.Length + 1)];
        unknown = [.. names.Select(name => name.Symbols.Count(symbol => symbol == SymbolTable.Unknown))];
        nationalities = [.. names.Select(name => name.Nationality)];
        conditionOf = [.. names.Select(name => name.Condition)];
        int longest = lengths.Max();
        long[] read = new long[names.Count * longest];
        long[] wanted = new long[names.Count * longest];
        Array.Fill(wanted, SymbolBatch.Padding);
        for (int row = 0; row < names.Count; row++)
            Fill(names[row].Symbols, read.AsSpan(row * longest, longest), wanted.AsSpan(row * longest, longest));
        inputs = tensor(read, names.Count, longest).DetachFromDisposeScope();
        targets = tensor(wanted, names.Count, longest).DetachFromDisposeScope();
        conditions = tensor(names.Select(name => (long)name.Condition).ToArray()).DetachFromDisposeScope();
    }

    public ReadOnlySpan<int> Lengths => lengths;

    public ReadOnlySpan<int> Nationalities => nationalities;

    public ReadOnlySpan<int> Conditions => conditionOf;

    /// <summary>For each name, its number of symbols that the network does not know.</summary>
    public ReadOnlySpan<int> Unknown => unknown;

    public Batch Gather(ReadOnlySpan<int> rows)
    {
        long[] wanted = new long[rows.Length];
        int steps = 0, symbols = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            wanted[i] = rows[i];
            steps = Math.Max(steps, lengths[rows[i]]);
            symbols += lengths[rows[i]];
        }
        Tensor index = tensor(wanted);
        return new SymbolBatch(Steps(inputs, index, steps), Steps(targets, index, steps), conditions.index_select(0, index), symbols);
    }

    public void Dispose()
    {
        inputs.Dispose();
        targets.Dispose();
        conditions.Dispose();
    }

    /// <summary>T × B: the first steps of the rows.</summary>
    private static Tensor Steps(Tensor all, Tensor rows, int steps) =>
        all.narrow(1, 0, steps).index_select(0, rows).t().contiguous();

    private static void Fill(ReadOnlySpan<int> symbols, Span<long> read, Span<long> wanted)
    {
        for (int step = 0; step < symbols.Length; step++)
        {
            read[step + 1 < read.Length ? step + 1 : 0] = Math.Max(symbols[step], SymbolTable.Boundary);
            wanted[step] = symbols[step] == SymbolTable.Unknown ? SymbolBatch.Padding : symbols[step];
        }
        wanted[symbols.Length] = SymbolTable.Boundary;
        read[0] = SymbolTable.Boundary;
    }
}
