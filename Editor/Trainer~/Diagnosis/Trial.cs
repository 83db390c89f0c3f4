using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>One network that learns to remember over one lag.</summary>
/// <param name="Cell">Its cell.</param>
/// <param name="Remedies">The remedies.</param>
/// <param name="Lag">Steps from the value to the question.</param>
/// <param name="Seed">The seed of its weights and sequences.</param>
/// <param name="Accuracy">The share of correct answers to new sequences, 0 to 1; one in eight by chance.</param>
/// <param name="Steps">Steps of the optimiser.</param>
/// <param name="LargestNorm">The largest norm, before clipping, of the gradient of all weights.</param>
/// <param name="Diverged">Whether it stopped because the loss was not a number.</param>
/// <param name="Before">The gradients before training.</param>
/// <param name="After">The gradients after training.</param>
internal sealed record Trial(
    RecurrentCell Cell, Remedies Remedies, int Lag, int Seed, double Accuracy, int Steps, double LargestNorm, bool Diverged, GradientFlow Before, GradientFlow After)
{
    private const int Embedding = 16;
    private const int Asked = 512;
    private const int LookEvery = 50;
    private const double Learnt = 0.995;

    public static Trial Run(RecurrentCell cell, Remedies remedies, int lag, int seed, DiagnosisOptions options, CancellationToken cancellation)
    {
        using DisposeScope whole = NewDisposeScope();
        NetworkShape shape = new()
        {
            Cell = cell,
            Hidden = options.Hidden,
            SymbolEmbedding = Embedding,
            Conditioning = Conditioning.None,
            CarefulInitialisation = remedies.Careful,

            // A window would reach back over a short lag without any memory.
            Window = 1,
        };
        using CharacterNetwork network = CharacterNetwork.Create(shape, RecallTask.Symbols, ConditionSet.Unconditioned, [[.. Enumerable.Range(1, RecallTask.Symbols - 1)]], seed);
        using Generator generator = new((ulong)seed, CPU);
        RecallTask task = new(lag, generator);
        SymbolBatch asked = task.Draw(Asked);
        GradientFlow before = Flow(network, asked);
        using Adam optimiser = optim.Adam(network.parameters(), options.LearningRate);
        double largest = 0, accuracy = 0;
        bool diverged = false;
        int step = 0;
        while (step < options.Steps && accuracy < Learnt)
        {
            cancellation.ThrowIfCancellationRequested();
            double norm = Learn(network, optimiser, task.Draw(options.Batch), remedies.Clipped ? options.Clip : double.PositiveInfinity);
            if (!double.IsFinite(norm))
            {
                diverged = true;
                break;
            }
            step++;
            largest = System.Math.Max(largest, norm);
            if (step % LookEvery == 0 || step == options.Steps)
                accuracy = RightShare(network, asked);
        }
        return new Trial(cell, remedies, lag, seed, RightShare(network, task.Draw(Asked)), step, largest, diverged, before, Flow(network, asked));
    }

    private static GradientFlow Flow(CharacterNetwork network, SymbolBatch asked)
    {
        using DisposeScope scope = NewDisposeScope();
        return GradientFlow.Of(network, asked);
    }

    /// <summary>One step. It returns the norm of the gradient before clipping, and updates nothing if that is not a number.</summary>
    private static double Learn(CharacterNetwork network, Adam optimiser, SymbolBatch batch, double clip)
    {
        using DisposeScope scope = NewDisposeScope();
        optimiser.zero_grad();
        (batch.Loss(network.call(batch.Inputs, batch.Conditions)) / batch.Symbols).backward();
        double norm = nn.utils.clip_grad_norm_(network.parameters(), clip);
        if (double.IsFinite(norm))
            optimiser.step();
        return norm;
    }

    private static double RightShare(CharacterNetwork network, SymbolBatch batch)
    {
        using System.IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = network.call(batch.Inputs, batch.Conditions).view(batch.Inputs.shape[0], batch.Inputs.shape[1], -1)[^1];
        return logits.argmax(1).eq(batch.Targets[^1]).to(ScalarType.Float32).mean().ToDouble();
    }
}
