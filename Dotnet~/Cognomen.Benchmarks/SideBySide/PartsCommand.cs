using System;
using System.Collections.Generic;
using System.Linq;
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
        int nationality = model.NationalityIndex(Surnames.Nationality);
        int condition = model.ConditionOf(nationality, Gender.Unmarked);
        SymbolSet set = model.SymbolsOf(nationality);
        NetworkState state = model.Network.NewState();
        model.Network.Begin(state, condition);
        int[] logits = model.Network.Logits(state, condition, set, 1).ToArray();
        uint[] weights = new uint[logits.Length];
        int units = PackedMatrix.Padded(model.Definition.Shape.Hidden);
        short[] sums = new short[units];
        short[] feedback = new short[units];
        short[] memory = new short[units];
        int symbol = 0;
        NameGenerator remembered = new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);
        for (int i = 0; i < 30 * RememberedNames; i++)
            remembered.At(i % RememberedNames, Surnames.Nationality);
        int turn = 0;
        int composed = 0;
        return
        [
            Contender.Of("a step of the network", () => model.Network.Step(state, condition, 1 + (symbol++ % 8))),
            Contender.Of("- its cell", () => GatedLinearCell.Step(sums, sums, feedback, feedback, memory)),
            Contender.Of("- its cell without vector instructions", () => GatedLinearCell.StepScalar(sums, sums, feedback, feedback, memory)),
            Contender.Of($"the logits of the {set.Count} symbols of a nationality", () => model.Network.Logits(state, condition, set, 1)),
            Contender.Of("their weights", () => Categorical.Weights(logits, Categorical.Neutral, weights)),
            Contender.Of("a name of which everything is remembered", () => remembered.At(turn++ % RememberedNames, Surnames.Nationality)),
            Contender.Of("a condition composed", () => composed ^= new ComposedCondition(model.Definition, condition, set.Symbols).Bytes),
        ];
    }

    private static List<Contender> Budgets() => [.. Megabytes.Select(megabytes => Ours.Next($"{megabytes} MB", megabytes << 20))];
}
