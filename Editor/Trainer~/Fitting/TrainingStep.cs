using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>One step of the optimisers: loss, gradient, clipping, update.</summary>
internal sealed class TrainingStep : IDisposable
{
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

    /// <returns>The sum of the batch's loss in nats; when it is no number, nothing was updated.</returns>
    public double Run(Batch batch, double learningRate)
    {
        foreach (IWeightPerturbation change in perturbations)
            change.Apply();
        network.zero_grad();
        Tensor loss = batch.Loss(network.call(batch.Inputs, batch.Conditions));
        double nats = loss.ToDouble();
        if (double.IsFinite(nats))
            (loss * scale).backward();
        foreach (IWeightPerturbation change in perturbations.Reverse())
            change.Undo();
        if (!double.IsFinite(nats))
            return nats;
        if (recipe.Clip is double clip)
            nn.utils.clip_grad_norm_(parameters, clip);
        optimiser.Step(learningRate);
        return nats;
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
