using System;

namespace Cognomen.Trainer.Networks;

/// <summary>The sizes of a network, apart from those that the corpus fixes (symbols and conditions).</summary>
internal sealed record NetworkShape
{
    public Cell Cell { get; init; } = Cell.Gru;

    /// <summary>Units of the hidden state of every layer.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>Recurrent layers, one above the other; only a network of one layer can be exported.</summary>
    public int Layers { get; init; } = 1;

    /// <summary>Numbers that describe a symbol.</summary>
    public int SymbolEmbedding { get; init; } = 32;

    /// <summary>Numbers that describe a condition at every step; not used when it is not told at every step.</summary>
    public int ConditionEmbedding { get; init; } = 24;

    public Conditioning Conditioning { get; init; } = Conditioning.EveryStep;

    /// <summary>Whether each condition adds a bias of its own to the logits.</summary>
    public bool OutputCondition { get; init; }

    /// <summary>
    /// Orthogonal recurrent weights (identity for the rectified Elman cell), Xavier input weights and a forget bias of 1,
    /// or, when false, the library's uniform weights.
    /// </summary>
    public bool CarefulInitialisation { get; init; } = true;

    /// <summary>Numbers that a step of the first layer reads.</summary>
    public int StepInput => SymbolEmbedding + (Conditioning.HasFlag(Conditioning.EveryStep) ? ConditionEmbedding : 0);

    /// <summary>The rows of a recurrent matrix per hidden unit.</summary>
    public int Gates => Cell switch { Cell.Gru => 3, Cell.Lstm => 4, _ => 1 };

    /// <summary>Throws when a size is out of its range.</summary>
    public NetworkShape Checked()
    {
        Require(Hidden is >= 1 and <= 4096, nameof(Hidden), Hidden, "1 to 4,096 units");
        Require(Layers is >= 1 and <= 8, nameof(Layers), Layers, "1 to 8 layers");
        Require(SymbolEmbedding is >= 1 and <= 1024, nameof(SymbolEmbedding), SymbolEmbedding, "1 to 1,024 numbers");
        Require(ConditionEmbedding is >= 1 and <= 1024, nameof(ConditionEmbedding), ConditionEmbedding, "1 to 1,024 numbers");
        return this;
    }

    private static void Require(bool holds, string name, int value, string rule)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it must be {rule}");
    }
}
