using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>One step of the optimisers: loss, gradient, clipping, update.</summary>
internal sealed class TrainingStep : IDisposable
{
    private const int FewestOfParts = 4 * ConditionGroups.LargestWidth;

    private readonly CharacterNetwork network;
    private readonly FitRecipe recipe;
    private readonly Parameter[] parameters;
    private readonly RecipeOptimiser optimiser;
    private readonly IReadOnlyList<IWeightPerturbation> perturbations;
    private readonly Scalar scale;

    /// <param name="network">What is fitted.</param>
    /// <param name="recipe">How.</param>
    /// <param name="symbolsPerStep">
    /// What a step's loss is divided by: the same for short and for long names, so that every symbol weighs the same.
    /// </param>
    /// <param name="perturbations">What is changed in the weights at every step; not owned.</param>
    public TrainingStep(CharacterNetwork network, FitRecipe recipe, double symbolsPerStep, IReadOnlyList<IWeightPerturbation> perturbations)
    {
        this.network = network;
        this.recipe = recipe;
        this.perturbations = perturbations;

        // A number that libtorch reads must outlive the call; one made in passing is the garbage collector's to free at any time.
        scale = 1 / symbolsPerStep;
        parameters = [.. network.parameters()];
        optimiser = new RecipeOptimiser(network, recipe);
    }

    /// <param name="names">What is learned from.</param>
    /// <param name="rows">The names of the batch.</param>
    /// <param name="learningRate">That of the optimisers.</param>
    /// <returns>The sum of the batch's loss in nats, and its symbols; when the loss is no number, nothing was updated.</returns>
    public (double Nats, long Symbols) Run(ITrainingSet names, int[] rows, double learningRate)
    {
        foreach (IWeightPerturbation change in perturbations)
            change.Apply();
        network.zero_grad();
        (double nats, long symbols) = recipe.Parts == 1 || rows.Length < FewestOfParts ? Gradient(names, rows) : GradientOfParts(names, rows);
        foreach (IWeightPerturbation change in perturbations.Reverse())
            change.Undo();
        if (!double.IsFinite(nats))
            return (nats, symbols);
        if (recipe.Clip is double clip)
            nn.utils.clip_grad_norm_(parameters, clip);
        optimiser.Step(learningRate);
        return (nats, symbols);
    }

    /// <summary>Adds the gradient of some names to that of the weights.</summary>
    private (double Nats, long Symbols) Gradient(ITrainingSet names, ReadOnlySpan<int> rows)
    {
        using DisposeScope scope = NewDisposeScope();
        Batch batch = names.Gather(rows);
        Tensor loss = batch.Loss(network.call(batch.Inputs, batch.Conditions));
        double nats = loss.ToDouble();
        if (double.IsFinite(nats))
            (loss * scale).backward();
        return (nats, batch.Symbols);
    }

    /// <summary>The same in two parts, at the same time where a processor is free.</summary>
    private (double Nats, long Symbols) GradientOfParts(ITrainingSet names, int[] rows)
    {
        // Whole groups of one condition stay together.
        int first = rows.Length / 2 / ConditionGroups.LargestWidth * ConditionGroups.LargestWidth;
        (double Nats, long Symbols)[] parts = new (double, long)[2];
        ulong[] seeds = [Seed(), Seed()];
        Parallel.For(0, parts.Length, part =>
        {
            using Generator masks = new(seeds[part], CPU);
            network.MaskGenerator = masks;
            try
            {
                parts[part] = Gradient(names, part == 0 ? rows.AsSpan(0, first) : rows.AsSpan(first));
            }
            finally
            {
                network.MaskGenerator = null;
            }
        });
        return (parts[0].Nats + parts[1].Nats, parts[0].Symbols + parts[1].Symbols);
    }

    private ulong Seed()
    {
        using Tensor drawn = randint(long.MaxValue, 1, generator: network.Generator);
        return (ulong)drawn.ToInt64();
    }

    /// <summary>Writes down what the optimisers remember of past gradients.</summary>
    public void Save(BinaryWriter writer) => optimiser.Save(writer);

    /// <summary>Takes up what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader) => optimiser.Load(reader);

    public void Dispose()
    {
        optimiser.Dispose();
        scale.Dispose();
    }
}
