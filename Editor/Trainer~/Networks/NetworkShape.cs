using System;
using Cognomen.Format;

namespace Cognomen.Trainer.Networks;

/// <summary>The sizes of a network, except those that follow from the corpus (symbols and conditions).</summary>
internal sealed record NetworkShape
{
    public RecurrentCell Cell { get; init; } = RecurrentCell.Gru;

    /// <summary>Units of the hidden state of every layer.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>The number of recurrent layers. Only a network of one layer can be exported.</summary>
    public int Layers { get; init; } = 1;

    /// <summary>Numbers that describe a symbol.</summary>
    public int SymbolEmbedding { get; init; } = 32;

    /// <summary>Numbers that describe a condition at every step. Not used if the condition is not given at every step.</summary>
    public int ConditionEmbedding { get; init; } = 24;

    public Conditioning Conditioning { get; init; } = Conditioning.EveryStep;

    /// <summary>Whether each condition adds a bias of its own to the logits.</summary>
    public bool OutputCondition { get; init; }

    /// <summary>Symbols that the gated linear recurrence reads at each step.</summary>
    public int Window { get; init; } = 3;

    /// <summary>Units between the memory and the logits of the gated linear recurrence.</summary>
    public int Projection { get; init; } = 48;

    /// <summary>Sets from which the input weights of the gated linear recurrence are mixed; at most one for each condition.</summary>
    public int InputSets { get; init; } = 8;

    /// <summary>Sets from which feedback, projection and output are mixed; at most one for each condition.</summary>
    public int HiddenSets { get; init; } = 4;

    /// <summary>The most n-gram features beside the gated linear recurrence.</summary>
    public int Features { get; init; }

    /// <summary>Symbols of the longest context that has features.</summary>
    public int ContextLength { get; init; } = 4;

    /// <summary>
    /// Orthogonal recurrent weights (identity for the rectified Elman cell), Xavier input weights and a forget bias of 1,
    /// or, when false, the library's uniform weights.
    /// </summary>
    public bool CarefulInitialisation { get; init; } = true;

    /// <summary>Numbers that a step of the first layer reads.</summary>
    public int StepInput => SymbolEmbedding + (Conditioning.HasFlag(Conditioning.EveryStep) ? ConditionEmbedding : 0);

    /// <summary>The rows of a recurrent matrix per hidden unit.</summary>
    public int Gates => ModelShape.GatesOf(Cell);

    /// <summary>Throws if a size is out of its range.</summary>
    public NetworkShape Checked()
    {
        Require(Hidden is >= 1 and <= 4096, nameof(Hidden), Hidden, "1 to 4,096 units");
        Require(Layers is >= 1 and <= 8, nameof(Layers), Layers, "1 to 8 layers");
        Require(SymbolEmbedding is >= 1 and <= 1024, nameof(SymbolEmbedding), SymbolEmbedding, "1 to 1,024 numbers");
        Require(ConditionEmbedding is >= 1 and <= 1024, nameof(ConditionEmbedding), ConditionEmbedding, "1 to 1,024 numbers");
        Require(Window is >= 1 and <= ModelShape.LargestWindow, nameof(Window), Window, "1 to 5 symbols");
        Require(Projection is >= 1 and <= ModelShape.LargestProjection, nameof(Projection), Projection, "1 to 256 units");
        Require(InputSets is >= 1 and <= ModelShape.LargestSets, nameof(InputSets), InputSets, "1 to 16 sets");
        Require(HiddenSets is >= 1 and <= ModelShape.LargestSets, nameof(HiddenSets), HiddenSets, "1 to 16 sets");
        Require(Features >= 0, nameof(Features), Features, "0 or more");
        Require(ContextLength is >= 1 and <= ModelShape.LargestWindow, nameof(ContextLength), ContextLength, "1 to 5 symbols");
        return this;
    }

    private static void Require(bool holds, string name, int value, string rule)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it must be {rule}");
    }
}
