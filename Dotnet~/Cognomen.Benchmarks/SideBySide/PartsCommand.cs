using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Sampling;
using Spectre.Console;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--parts</c>: where the time of a name goes, how close its largest part comes to the machine, and what memory buys.</summary>
internal static class PartsCommand
{
    private const int RoundCount = 41;
    private const int RememberedNames = 300;
    private const int Small = 64;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(5);
    private static readonly int[] Megabytes = [0, 1, 3, 6, 12, 24, 48];

    public static void Run()
    {
        Console.WriteLine($"{Machine.Description}. {RoundCount} rounds in turns, the median of each; time is processor time.");
        Print("a part", Parts());
        Print("a name of one nationality, remembering in", Budgets());
    }

    private static void Print(string title, List<Contender> contenders)
    {
        Rounds rounds = new(contenders, Slice);
        rounds.Run(RoundCount);
        Table table = new() { Border = TableBorder.Markdown };
        table.AddColumn(title);
        table.AddColumn("ns", column => column.RightAligned());
        for (int i = 0; i < contenders.Count; i++)
            table.AddRow(contenders[i].Name, Texts.Number(rounds.Nanoseconds(i)));
        AnsiConsole.Write(table);
        Console.WriteLine();
    }

    private static List<Contender> Parts()
    {
        NameModel model = NameModel.Bundled.WithCache(0);
        QuantisedMatrix recurrent = model.Definition.Parameters.Recurrent!;
        int gates = model.Definition.Shape.Gates;
        PackedMatrix packed = new(recurrent, gates);
        PackedMatrix plain = PackedMatrix.Plain(recurrent, gates);
        PackedMatrix small = new(new QuantisedMatrix(Small, recurrent.Columns, recurrent.Weights[..(Small * recurrent.Columns)], recurrent.Multipliers[..Small], recurrent.Shift), 1);
        int nationality = model.NationalityIndex(Surnames.Nationality);
        int condition = model.ConditionOf(nationality, Gender.Unmarked);
        SymbolSet set = model.SymbolsOf(nationality);
        NetworkState state = model.Network.NewState();
        model.Network.Begin(state, condition);
        int[] logits = model.Network.Logits(state, condition, set, 1).ToArray();
        uint[] weights = new uint[logits.Length];
        int[] sums = new int[packed.PaddedRows];
        int[] zeros = new int[packed.PaddedRows];
        int[] memory = new int[state.Memory.Length];
        short[] next = new short[state.Next.Length];
        int symbol = 0;
        NameGenerator remembered = new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);
        for (int i = 0; i < 30 * RememberedNames; i++)
            remembered.At(i % RememberedNames, Surnames.Nationality);
        int turn = 0;
        int read = 0;
        return
        [
            Contender.Of($"a step of the network ({recurrent.Rows} × {recurrent.Columns} products and the cell)", () => model.Network.Step(state, condition, 1 + (symbol++ % 8))),
            Contender.Of("- its products", () => packed.Multiply(state.Hidden, sums)),
            Contender.Of("- its products without vector instructions", () => plain.Multiply(state.Hidden, sums)),
            Contender.Of("- its cell", () => LstmCell.Step(sums, zeros, zeros, memory, next)),
            Contender.Of("- its cell without vector instructions", () => LstmCell.StepScalar(sums, zeros, zeros, memory, next)),
            Contender.Of($"the logits of the {set.Count} symbols of a nationality", () => model.Network.Logits(state, condition, set, 1)),
            Contender.Of("their weights", () => Categorical.Weights(logits, Categorical.Neutral, weights)),
            Contender.Of("a name of which everything is remembered", () => remembered.At(turn++ % RememberedNames, Surnames.Nationality)),
            Contender.Of($"for comparison: reading the {recurrent.Weights.Length:N0} bytes of the weights once", () => read ^= Read(recurrent.Weights)),
            Contender.Of($"for comparison: products with {Small} rows, which stay in the first-level cache", () => small.Multiply(state.Hidden, sums)),
        ];
    }

    private static List<Contender> Budgets() => [.. Megabytes.Select(megabytes => Ours.Next($"{megabytes} MB", megabytes << 20))];

    private static int Read(sbyte[] bytes)
    {
        Vector512<int> sum = Vector512<int>.Zero;
        foreach (Vector512<int> part in MemoryMarshal.Cast<sbyte, Vector512<int>>(bytes))
            sum ^= part;
        return sum[0];
    }
}
