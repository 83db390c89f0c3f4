using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Training;

namespace Cognomen.Trainer.Tests;

/// <summary>A small made-up corpus whose rules a network can find in seconds.</summary>
internal static class Toy
{
    /// <summary>Three nationalities of syllables of their own; the Reds also have feminine forms, which end in -ova.</summary>
    public static string Csv { get; } = MakeCsv();

    public static Corpus Corpus() => Training.Corpus.Parse("toy.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Csv)));

    public static TrainingData Data(bool unconditioned = false) => new(Corpus(), unconditioned);

    public static EncodedNames Names(TrainingData data, Split split) => new([.. data.In(split).Select(data.Label)]);

    public static NetworkShape Shape(RecurrentCell cell, Conditioning conditioning = Conditioning.EveryStep) => new()
    {
        Cell = cell,
        Hidden = 24,
        SymbolEmbedding = 10,
        ConditionEmbedding = 6,
        Conditioning = conditioning,
        Projection = 12,
        InputSets = 2,
        HiddenSets = 2,
        Features = 40,
        ContextLength = 3,
    };

    public static FitRecipe Fast { get; } = new() { Epochs = 12, Batch = 16, LearningRate = 0.01, EmaDecay = 0.9 };

    public static (CharacterNetwork Network, FitResult Result) Fit(TrainingData data, NetworkShape shape, FitRecipe recipe, int seed = 1)
    {
        using EncodedNames train = Names(data, Split.Train);
        using EncodedNames validation = Names(data, Split.Validation);
        CharacterNetwork network = CharacterNetwork.Create(shape, data, seed);
        FitResult result = new TrainingLoop(network, recipe, train, validation, seed).Run(CancellationToken.None);
        return (network, result);
    }

    /// <summary>Nats a symbol of validation names under the symbols' frequencies alone.</summary>
    public static double FrequencyLoss(TrainingData data)
    {
        List<int> symbols = [.. data.In(Split.Validation).SelectMany(row => data.Symbols.Encode(row.Surname).Append(SymbolTable.Boundary))];
        return -symbols.GroupBy(symbol => symbol).Sum(group => (double)group.Count() / symbols.Count * Math.Log((double)group.Count() / symbols.Count));
    }

    private static string MakeCsv()
    {
        Random random = new(5);
        (string Nationality, string[] Syllables)[] nationalities =
            [("Blue", ["la", "le", "li", "Mo"]), ("Green", ["ku", "ke", "ra", "ti"]), ("Red", ["dor", "van", "sel", "nik"])];
        StringBuilder text = new("surname,nationality,gender,split\n");
        foreach ((string nationality, string[] syllables) in nationalities)
        {
            for (int i = 0; i < 120; i++)
            {
                string split = (i % 5) switch { 3 => "val", 4 => "test", _ => "train" };
                string name = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]));
                bool hasForms = nationality == "Red" && i % 3 == 0;
                text.Append(name).Append(',').Append(nationality).Append(hasForms ? ",m," : ",u,").Append(split).Append('\n');
                if (hasForms)
                    text.Append(name).Append("ova,").Append(nationality).Append(",f,").Append(split).Append('\n');
            }
        }
        return text.ToString();
    }
}
