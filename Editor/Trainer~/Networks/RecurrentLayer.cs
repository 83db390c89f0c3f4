using System;
using System.Linq;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>One recurrent layer of any cell, computed by libtorch's fused module.</summary>
internal sealed class RecurrentLayer : nn.Module<Tensor, Tensor?, Tensor>
{
    private readonly nn.Module fused;

    public RecurrentLayer(string name, RecurrentCell cell, int input, int hidden)
        : base(name)
    {
        Cell = cell;
        Hidden = hidden;
        fused = cell switch
        {
            RecurrentCell.Elman => nn.RNN(input, hidden, nonLinearity: nn.NonLinearities.Tanh),
            RecurrentCell.ElmanRelu => nn.RNN(input, hidden, nonLinearity: nn.NonLinearities.ReLU),
            RecurrentCell.Gru => nn.GRU(input, hidden),
            RecurrentCell.Lstm => nn.LSTM(input, hidden),
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "no such cell"),
        };
        RegisterComponents();
    }

    public RecurrentCell Cell { get; }

    public int Hidden { get; }

    /// <summary>G·H × input; gates in the order r, z, n (GRU) or i, f, g, o (LSTM).</summary>
    public Parameter InputWeights => Named("weight_ih_l0");

    /// <summary>G·H × H.</summary>
    public Parameter RecurrentWeights => Named("weight_hh_l0");

    /// <summary>G·H, added to the input's share of the gates.</summary>
    public Parameter InputBias => Named("bias_ih_l0");

    /// <summary>G·H, added to the recurrent part of the gates; for the candidate of a GRU it is inside the reset product.</summary>
    public Parameter RecurrentBias => Named("bias_hh_l0");

    /// <param name="steps">T × B × input.</param>
    /// <param name="initial">1 × B × H, or null for zero. An LSTM's memory always starts at zero.</param>
    /// <returns>The hidden states, T × B × H.</returns>
    public override Tensor forward(Tensor steps, Tensor? initial) => Continue(steps, new LayerState(initial, null)).Output;

    /// <summary>Goes on from a state.</summary>
    /// <param name="steps">T × B × input.</param>
    /// <param name="state">The state after the last step.</param>
    /// <returns>The hidden states, T × B × H, and the state after the last step.</returns>
    public (Tensor Output, LayerState State) Continue(Tensor steps, LayerState state)
    {
        switch (fused)
        {
            case RNN rnn:
                (Tensor plain, Tensor last) = rnn.call(steps, state.Hidden);
                return (plain, new LayerState(last, null));
            case GRU gru:
                (Tensor gated, Tensor end) = gru.call(steps, state.Hidden);
                return (gated, new LayerState(end, null));
            default:
                return is_grad_enabled() || !IsWrongWithoutGradient ? Lstm(steps, state) : WithGradient(steps, state);
        }
    }

    /// <summary>
    /// oneDNN 3.7.1 computes an LSTM's inference wrongly on processors with AVX-512 where the hidden size is 1 to 16 above a multiple of 32. It does
    /// not do so where gradients are recorded, which goes another way.
    /// </summary>
    private bool IsWrongWithoutGradient => Hidden % 32 is >= 1 and <= 16;

    private (Tensor Output, LayerState State) WithGradient(Tensor steps, LayerState state)
    {
        using IDisposable gradient = enable_grad();
        (Tensor output, LayerState next) = Lstm(steps, state);
        return (output.detach(), new LayerState(next.Hidden!.detach(), next.Memory!.detach()));
    }

    private (Tensor Output, LayerState State) Lstm(Tensor steps, LayerState state)
    {
        (Tensor output, Tensor hidden, Tensor memory) = ((LSTM)fused).call(
            steps, state.Hidden is null ? null : (state.Hidden, state.Memory ?? zeros_like(state.Hidden)));
        return (output, new LayerState(hidden, memory));
    }

    private Parameter Named(string name) => fused.named_parameters().First(p => p.name == name).parameter;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            fused.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The state of a layer between two steps.</summary>
/// <param name="Hidden">The hidden state, 1 × B × H; null for zero.</param>
/// <param name="Memory">An LSTM's memory, 1 × B × H; null for zero and for other cells.</param>
internal readonly record struct LayerState(Tensor? Hidden, Tensor? Memory)
{
    /// <summary>The states of some of the names.</summary>
    public LayerState Keep(Tensor names) => new(Hidden?.index_select(1, names), Memory?.index_select(1, names));
}
