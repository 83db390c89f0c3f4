using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Fits one network and reports its progress.</summary>
/// <param name="Phase">Teacher or student.</param>
/// <param name="Name">The name of the network, for people.</param>
/// <param name="Recipe">The recipe of the network.</param>
/// <param name="Seed">The seed of its initial weights, masks and batches.</param>
internal sealed record NetworkStage(string Phase, string Name, NetworkRecipe Recipe, int Seed)
{
    /// <summary>Reports samples during the training; null for none.</summary>
    public NameSamples? Samples { get; init; }

    /// <summary>The initial weights, if their shapes fit; null to draw them.</summary>
    public FirstWeights? First { get; init; }

    /// <summary>Makes and fits the network.</summary>
    /// <returns>The network with its best weights. The caller disposes of it.</returns>
    public CharacterNetwork Run(TrainingData data, ITrainingSet train, EncodedNames validation, StageContext context, CancellationToken cancellation)
    {
        CharacterNetwork network = CharacterNetwork.Create(Recipe.Shape, data, Seed);
        try
        {
            if (context.Checkpoint?.Finished(Name) is Stream finished)
            {
                using (finished)
                    context.Losses.Add(Name, Load(network, finished));
                context.Plan.Finish(Work(train));
                TrainerLog.WasFitted(context.Logger, Name);
                return network;
            }

            First?.Give(network);
            List<IWeightPerturbation> perturbations = [];
            if (network is RecurrentNetwork layered)
            {
                if (Recipe.Fit.WeightDropout > 0)
                    perturbations.Add(new DropConnect(layered, Recipe.Fit.WeightDropout));
                if (Recipe.Fit.WeightBits < ModelShape.LargestWeightBits)
                    perturbations.Add(new MatrixFakeQuantiser(layered, Recipe.Fit.WeightBits));
            }
            else if (network is GatedLinearNetwork linear)
            {
                perturbations.Add(new BlockFakeQuantiser(linear, Recipe.Fit.WeightBits));
            }

            using Stream? unfinished = context.Checkpoint?.Unfinished(Name);
            if (unfinished is not null)
                TrainerLog.GoesOn(context.Logger, Name);
            TrainingLoop loop = new(network, Recipe.Fit, train, validation, Seed)
            {
                Perturbations = perturbations,
                Progress = new Listener(this, network, data, Work(train), context),
                SavedState = unfinished,
                SaveState = context.Checkpoint is { } checkpoint ? write => checkpoint.SaveEpoch(Name, write) : null,
            };
            FitResult result = loop.Run(cancellation);
            context.Checkpoint?.SaveNetwork(Name, writer => Save(network, result.Losses, writer));
            context.Losses.Add(Name, result.Losses);
            perturbations.ForEach(change => change.Dispose());
            context.Plan.Finish(Work(train));
            TrainerLog.Fitted(context.Logger, Name, result.ValidationLoss, result.BestEpoch, result.Epochs, result.Seconds, result.SymbolsPerSecond);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private static void Save(CharacterNetwork network, IReadOnlyList<EpochLoss> losses, BinaryWriter writer)
    {
        EpochLoss.Save(losses, writer);
        network.SaveStructure(writer);
        using WeightCopy weights = new(network.parameters());
        weights.Save(writer);
    }

    private static List<EpochLoss> Load(CharacterNetwork network, Stream stream)
    {
        BinaryReader reader = new(stream);
        List<EpochLoss> losses = EpochLoss.Load(reader);
        network.LoadStructure(reader);
        using WeightCopy weights = new(network.parameters());
        weights.Load(reader);
        weights.CopyTo([.. network.parameters()]);
        network.eval();
        return losses;
    }

    /// <summary>The approximate number of multiplications of the fitting.</summary>
    public double Work(ITrainingSet train) => Work(TrainingLoop.SymbolsOf(train));

    /// <summary>The same for a training set of some symbols, before it exists.</summary>
    public double Work(long symbols) => (double)TrainingLoop.Epochs(Recipe.Fit, symbols) * symbols * Multiplications(Recipe.Shape);

    private static double Multiplications(NetworkShape shape) => shape.Cell == RecurrentCell.GatedLinear
        ? (double)shape.Hidden * (3.0 * shape.Window * shape.SymbolEmbedding + shape.Projection) * 4
        : (double)shape.Gates * shape.Hidden * (shape.StepInput + shape.Hidden + (shape.Layers - 1) * 2.0 * shape.Hidden);

    private sealed class Listener(NetworkStage stage, CharacterNetwork network, TrainingData data, double work, StageContext context) : IProgress<FitProgress>
    {
        public void Report(FitProgress value)
        {
            double? left = context.Plan.Left(work, value.Done);
            context.Reporter.Advance(stage.Name, value, left);
            if (value.ValidationLoss is double loss)
            {
                context.Reporter.Report(new EpochMessage(
                    stage.Phase, stage.Name, value.Epoch, value.Epochs, value.TrainingLoss, loss, context.BaselineValidation, context.Plan.Seconds, left));
            }

            if (NameSamples.AreDue(value))
                stage.Samples?.Show(network, data);
        }
    }
}
