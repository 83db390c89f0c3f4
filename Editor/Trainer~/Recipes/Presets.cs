using System.Collections.Generic;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;

namespace Cognomen.Trainer.Recipes;

/// <summary>The recipes that have a name.</summary>
internal static class Presets
{
    private static NetworkRecipe Teacher { get; } = new(
        new NetworkShape { Cell = RecurrentCell.Lstm, Hidden = 384, SymbolEmbedding = 32, ConditionEmbedding = 24, Conditioning = Conditioning.EveryStep },
        new FitRecipe { Epochs = 30, Symbols = 12_000_000, Batch = 64, LearningRate = 0.004, InputDropout = 0.2, HiddenDropout = 0.5, WeightDropout = 0.3 });

    private static NetworkShape QuickShape { get; } = new()
    {
        Cell = RecurrentCell.GatedLinear,
        Hidden = 96,
        SymbolEmbedding = 24,
        Window = 3,
        Projection = 48,
        InputSets = 8,
        HiddenSets = 4,
    };

    private static FitRecipe QuickTeacher { get; } = new()
    {
        Epochs = 24,
        Symbols = 3_400_000,
        Batch = 128,
        Parts = 2,
        StepsPerEpoch = 100,
        LearningRate = 0.008,
        InputDropout = 0.1,
        HiddenDropout = 0.2,
        EmaDecay = 0.995,
    };

    private static FitRecipe QuickStudent { get; } = new()
    {
        Epochs = 10,
        Symbols = 4_500_000,
        Batch = 128,
        Parts = 2,
        LearningRate = 0.008,
        WeightDecay = 0,
        WeightBits = 7,
        EmaDecay = 0.995,
        Features = new FeatureRecipe { Moments = [0.1, 0.3] },
    };

    /// <summary>
    /// One network, in seconds for a short list and in minutes for a long one. It is fitted to the real names first. Then its mixture with the n-grams, which
    /// make other errors, is its teacher, and n-gram features are added.
    /// </summary>
    public static Recipe Quick { get; } = new()
    {
        Preset = "quick",
        Distillation = new DistillationRecipe { InventedPerName = 50, InventedAtMost = 80_000, WarmStart = true },
        Teachers = [new NetworkRecipe(QuickShape, QuickTeacher)],
        Student = new NetworkRecipe(QuickShape with { Features = 40_000 }, QuickStudent),
        Large = new LargeCorpusRecipe(
            Names: 10_000,
            QuickTeacher with { Symbols = 2_500_000, Batch = 256, Muon = true, LearningRate = 0.012 },
            QuickStudent with { Symbols = 5_400_000, Batch = 256, Muon = true, LearningRate = 0.014 },
            Features: 56_000),
    };

    private static NetworkShape GivenNamesShape { get; } = QuickShape with { SymbolEmbedding = 20, InputSets = 6 };

    /// <summary>
    /// The way of <see cref="Quick"/> for the model of given names: a smaller network, because a build carries two models, and a longer fit. Given names are
    /// few and short, so large teachers gain little.
    /// </summary>
    public static Recipe GivenNames { get; } = Quick with
    {
        Preset = "given-names",
        Large = null,
        Distillation = Quick.Distillation with { InventedAtMost = 100_000 },
        Teachers = [new NetworkRecipe(GivenNamesShape, QuickTeacher with { Parts = 1 })],
        Student = new NetworkRecipe(
            GivenNamesShape with { Features = 24_000 },
            QuickStudent with { Parts = 1, Epochs = 20, Symbols = 8_000_000, WeightBits = 6 }),
    };

    /// <summary>Networks that teach together: larger than a model, and each from another beginning.</summary>
    public static IReadOnlyList<NetworkRecipe> Teachers { get; } = [Teacher, Teacher];

    /// <summary>Several teachers distilled into one student.</summary>
    public static Recipe Full { get; } = new()
    {
        Preset = "full",
        Distillation = new DistillationRecipe { InventedAtMost = 240_000 },
        Teachers = Teachers,
        Student = new NetworkRecipe(
            new NetworkShape
            {
                Cell = RecurrentCell.GatedLinear,
                Hidden = 128,
                SymbolEmbedding = 24,
                Window = 3,
                Projection = 48,
                InputSets = 8,
                HiddenSets = 4,
                Features = 60_000,
            },
            new FitRecipe
            {
                Epochs = 50,
                Symbols = 45_000_000,
                Batch = 128,
                Muon = true,
                LearningRate = 0.01,
                WeightDecay = 0,
                WeightBits = 7,
            }),
    };

    /// <summary>The teachers of <see cref="Full"/> and a student of half its bytes: fewer units, sets, features and bits.</summary>
    public static Recipe Small { get; } = Full with
    {
        Preset = "small",
        Student = new NetworkRecipe(
            Full.Student.Shape with { Hidden = 112, SymbolEmbedding = 20, InputSets = 6, Features = 28_000 },
            Full.Student.Fit with { WeightBits = 6 }),
    };

    /// <summary>
    /// The network of a textbook (Rao &amp; McMahan 2019, chapter 7): 32 units told the nationality by their first state alone, Adam
    /// at a constant rate, no clipping, dropout above the hidden state, early stopping, and nothing added afterwards.
    /// </summary>
    public static Recipe Book { get; } = new()
    {
        Preset = "book",
        Calibration = null,
        Student = new NetworkRecipe(
            new NetworkShape
            {
                Cell = RecurrentCell.Gru,
                Hidden = 32,
                SymbolEmbedding = 32,
                Conditioning = Conditioning.InitialState,
                CarefulInitialisation = false,
            },
            new FitRecipe
            {
                Epochs = 100,
                Batch = 128,
                LearningRate = 0.001,
                Schedule = false,
                WeightDecay = 0,
                Clip = null,
                HiddenDropout = 0.5,
                EmaDecay = 0,
                Patience = 5,
            }),
    };
}
