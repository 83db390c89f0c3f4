using System;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Data;

/// <summary>Some names of almost one length, padded at their ends to T steps.</summary>
/// <param name="Inputs">T × B symbols, the boundary first.</param>
/// <param name="Conditions">B conditions.</param>
/// <param name="Symbols">The symbols that count, with boundaries at the end and without padding.</param>
internal abstract record Batch(Tensor Inputs, Tensor Conditions, int Symbols)
{
    /// <summary>The sum, over all symbols that count, of the loss in nats.</summary>
    /// <param name="logits">T·B × S.</param>
    public abstract Tensor Loss(Tensor logits);

    /// <summary>The probability of each next symbol, T·B × S; zero beyond a name's end.</summary>
    /// <param name="symbols">S.</param>
    public abstract Tensor Wanted(int symbols);
}

/// <summary>A batch whose targets are the symbols that follow.</summary>
/// <param name="Inputs">T × B symbols, the boundary first.</param>
/// <param name="Targets">T × B symbols, the boundary last; <see cref="Padding"/> beyond it.</param>
/// <param name="Conditions">B conditions.</param>
/// <param name="Symbols">The number of targets that are no padding.</param>
internal sealed record SymbolBatch(Tensor Inputs, Tensor Targets, Tensor Conditions, int Symbols) : Batch(Inputs, Conditions, Symbols)
{
    /// <summary>The target that is ignored.</summary>
    public const long Padding = -100;

    public override Tensor Loss(Tensor logits) =>
        nn.functional.cross_entropy(logits, Targets.reshape(-1), ignore_index: Padding, reduction: nn.Reduction.Sum);

    public override Tensor Wanted(int symbols)
    {
        Tensor targets = Targets.reshape(-1, 1);
        return zeros(targets.shape[0], symbols).scatter(1, targets.clamp_min(0), targets.ge(0).to(ScalarType.Float32));
    }
}

/// <summary>The data that a network is fitted to, in tensors that are made once.</summary>
internal interface ITrainingSet : IDisposable
{
    /// <summary>Symbols of each name, the boundary at its end included.</summary>
    ReadOnlySpan<int> Lengths { get; }

    /// <summary>The nationality of each name, for sampling.</summary>
    ReadOnlySpan<int> Nationalities { get; }

    /// <summary>The condition of each name.</summary>
    ReadOnlySpan<int> Conditions { get; }

    /// <summary>Gathers a batch of the rows; its tensors belong to the caller's dispose scope.</summary>
    Batch Gather(ReadOnlySpan<int> rows);
}
