using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>How much of a gradient returns through the steps.</summary>
/// <param name="Hidden">
/// Entry k is the norm of the gradient of the last step's loss with respect to the hidden state (of a gated linear recurrence, the memory) k steps before it, the mean
/// over sequences.
/// </param>
/// <param name="Memory">
/// The same with respect to an LSTM's memory, which the last step's loss does not read: entry 0 is no number. Null for other cells.
/// </param>
internal sealed record GradientFlow(IReadOnlyList<double> Hidden, IReadOnlyList<double>? Memory)
{
    /// <summary>Measures a network of one layer.</summary>
    /// <param name="network">The network, without dropout.</param>
    /// <param name="batch">Sequences of one length. The targets of the last step count.</param>
    public static GradientFlow Of(CharacterNetwork network, SymbolBatch batch) =>
        network is GatedLinearNetwork linear ? Of(linear, batch) : Of((RecurrentNetwork)network, batch);

    /// <summary>A gated linear recurrence carries only its memory from step to step.</summary>
    private static GradientFlow Of(GatedLinearNetwork network, SymbolBatch batch)
    {
        int steps = (int)batch.Inputs.shape[0];
        (Tensor logits, Tensor[] memories) = network.Trace(batch.Inputs, batch.Conditions);
        Tensor last = logits.view(steps, batch.Inputs.shape[1], -1)[steps - 1];
        Tensor loss = nn.functional.cross_entropy(last, batch.Targets[steps - 1], reduction: nn.Reduction.Sum);
        return new GradientFlow(Norms(loss, [.. memories.Reverse()]), null);
    }

    private static GradientFlow Of(RecurrentNetwork network, SymbolBatch batch)
    {
        int steps = (int)batch.Inputs.shape[0];
        LayerState[] state = network.InitialStates(batch.Conditions);
        List<LayerState> states = [];
        Tensor logits = zeros(0);
        for (int step = 0; step < steps; step++)
        {
            logits = network.Continue(batch.Inputs.narrow(0, step, 1), batch.Conditions, state);
            states.Add(state[0]);
        }

        // The output of the last step is not its state's tensor, so the loss is computed from the state: then lag 0 counts too.
        Tensor last = nn.functional.linear(states[^1].Hidden!.squeeze(0), network.OutputWeights, network.OutputBias);
        Tensor loss = nn.functional.cross_entropy(last, batch.Targets[steps - 1], reduction: nn.Reduction.Sum);
        states.Reverse();
        double[] hidden = Norms(loss, [.. states.Select(past => past.Hidden!)]);
        return new GradientFlow(hidden, states[0].Memory is null ? null : [double.NaN, .. Norms(loss, [.. states.Skip(1).Select(past => past.Memory!)])]);
    }

    private static double[] Norms(Tensor loss, List<Tensor> states) =>
        [.. autograd.grad([loss], states, retain_graph: true).Select(gradient => gradient.norm(dim: 2, keepdim: false, p: 2).mean().ToDouble())];
}
