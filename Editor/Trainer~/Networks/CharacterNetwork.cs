using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using Cognomen.Trainer.Data;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// A network that predicts names symbol by symbol: from the symbols read so far and a condition to the logits of the next symbol. S symbols, T steps,
/// B names of a batch.
/// </summary>
internal abstract class CharacterNetwork : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly ThreadLocal<Generator?> ofThread = new();

    /// <param name="shape">The sizes.</param>
    /// <param name="symbols">Symbols, the boundary included.</param>
    /// <param name="conditions">What the network is told.</param>
    /// <param name="seed">Fixes the first weights and every dropout mask.</param>
    protected CharacterNetwork(NetworkShape shape, int symbols, ConditionSet conditions, long seed)
        : base("surnames")
    {
        Shape = shape.Checked();
        Conditions = conditions;
        Symbols = symbols;
        Generator = new Generator((ulong)seed, CPU);
    }

    public NetworkShape Shape { get; }

    public ConditionSet Conditions { get; }

    public int Symbols { get; }

    /// <summary>The generator of this network's first weights and dropout masks.</summary>
    public Generator Generator { get; }

    /// <summary>The generator of the masks that this thread draws: <see cref="Generator"/>, unless another is set.</summary>
    [AllowNull]
    public Generator MaskGenerator
    {
        get => ofThread.Value ?? Generator;
        set => ofThread.Value = value;
    }

    /// <summary>The share of the input's numbers that are dropped while training.</summary>
    public double InputDropout { get; set; }

    /// <summary>The share of the hidden states that are dropped while training.</summary>
    public double HiddenDropout { get; set; }

    /// <summary>Makes a network of any cell for a corpus.</summary>
    public static CharacterNetwork Create(NetworkShape shape, TrainingData data, long seed) =>
        Create(shape, data.Symbols.Count, data.Conditions, data.OwnSymbols, seed);

    /// <summary>Makes a network of any cell.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="symbols">Symbols, the boundary included.</param>
    /// <param name="conditions">What the network is told.</param>
    /// <param name="ownSymbols">For each condition, the symbols that its names are written with, without the boundary.</param>
    /// <param name="seed">Fixes the first weights and every dropout mask.</param>
    public static CharacterNetwork Create(
        NetworkShape shape, int symbols, ConditionSet conditions, IReadOnlyList<IReadOnlyList<int>> ownSymbols, long seed) => shape.Cell == RecurrentCell.GatedLinear
        ? new GatedLinearNetwork(shape, symbols, conditions, ownSymbols, seed)
        : new RecurrentNetwork(shape, symbols, conditions, seed);

    /// <summary>Writes down what a network has learned beside its parameters.</summary>
    public virtual void SaveStructure(BinaryWriter writer)
    {
    }

    /// <summary>Takes up what <see cref="SaveStructure"/> wrote.</summary>
    public virtual void LoadStructure(BinaryReader reader)
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Generator.Dispose();
            ofThread.Dispose();
        }
        base.Dispose(disposing);
    }
}
