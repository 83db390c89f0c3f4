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

/// <summary><c>--parts</c>: the time of each part of a name, how close its largest part comes to the machine's limit, and the gain from memory.</summary>
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
        int nationality = model.Loaded.NationalityIndex(Surnames.Nationality);
        int condition = model.Loaded.ConditionOf(nationality, Gender.Unmarked);
        SymbolSet set = model.Loaded.SymbolsOf(nationality);
        NetworkState state = model.Loaded.Network.NewState();
        model.Loaded.Network.Begin(state, condition);
        model.Loaded.Network.Step(state, condition, 0);
        int[] logits = model.Loaded.Network.Logits(state, condition, set, 1).ToArray();
        uint[] weights = new uint[logits.Length];
        int units = GatedLinearCell.Padded(model.Loaded.Definition.Shape.Hidden);
        int widest = GatedLinearNetwork.WidestVector;
        short[] inputs = new short[2 * units];
        short[] feedback = new short[2 * units];
        short[] memory = new short[units];
        NameModel plain = NameModel.Load(ModelFile.Write(model.Loaded.Definition));
        Network scalar = new GatedLinearNetwork(plain.Loaded.Definition, 0);
        NetworkState slow = scalar.NewState();
        scalar.Begin(slow, condition);
        scalar.Step(slow, condition, 0);
        int symbol = 0;
        NameGenerator remembered = new(NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes), 1);
        for (int i = 0; i < 30 * RememberedNames; i++)
            remembered.NameAt(i % RememberedNames, Surnames.Nationality);
        int turn = 0;
        long composed = 0;
        return
        [
            Contender.Of("a step of the network", () => model.Loaded.Network.Step(state, condition, 1 + (symbol++ % 8))),
            Contender.Of("- its cell", () => GatedLinearCell.Step(new InputRows(inputs, inputs, inputs), feedback, memory, widest)),
            Contender.Of($"the logits of the {set.Count} symbols of a nationality", () => model.Loaded.Network.Logits(state, condition, set, 1)),
            Contender.Of("a step without vector instructions", () => scalar.Step(slow, condition, 1 + (symbol++ % 8))),
            Contender.Of("the logits without vector instructions", () => scalar.Logits(slow, condition, set, 1)),
            Contender.Of("their weights", () => Categorical.Weights(logits, Categorical.Neutral, weights)),
            Contender.Of("a name that is completely remembered", () => remembered.NameAt(turn++ % RememberedNames, Surnames.Nationality)),
            Contender.Of("a condition composed", () => composed ^= new ComposedCondition(model.Loaded.Definition, condition, set.Symbols, widest).Bytes),
        ];
    }

    private static List<Contender> Budgets() => [.. Megabytes.Select(megabytes => CognomenContenders.Next($"{megabytes} MB", megabytes << 20))];
}
