using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Trainer.Encoding;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Fits one network and tells how it goes.</summary>
/// <param name="Phase">Teacher or student.</param>
/// <param name="Name">Which one, for people.</param>
/// <param name="Recipe">What is fitted and how.</param>
/// <param name="Seed">Fixes its first weights, masks and batches.</param>
internal sealed record NetworkStage(string Phase, string Name, NetworkRecipe Recipe, int Seed)
{
    /// <summary>Shows names while it learns; null to show none.</summary>
    public NameSamples? Samples { get; init; }

    /// <summary>Makes and fits the network.</summary>
    /// <returns>The network with its best weights; the caller's to dispose.</returns>
    public SurnameNetwork Run(TrainingData data, ITrainingSet train, EncodedNames validation, StageContext context, CancellationToken cancellation)
    {
        SurnameNetwork network = new(Recipe.Shape, data.Symbols.Count, data.Conditions, Seed);
        try
        {
            List<IWeightNoise> noise = Recipe.Fit.WeightDropout > 0 ? [new DropConnect(network, Recipe.Fit.WeightDropout)] : [];
            Fitter fitter = new(network, Recipe.Fit, train, validation, Seed) { Noise = noise, Progress = new Listener(this, network, data, Work(train), context) };
            FitResult result = fitter.Fit(cancellation);
            noise.ForEach(change => change.Dispose());
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

    /// <summary>Multiplications that fitting takes, roughly.</summary>
    public double Work(ITrainingSet train) => Work(Fitter.SymbolsOf(train));

    /// <summary>The same for a training set of some symbols that does not exist yet.</summary>
    public double Work(long symbols) => (double)Fitter.Epochs(Recipe.Fit, symbols) * symbols * Multiplications(Recipe.Shape);

    private static double Multiplications(NetworkShape shape) =>
        (double)shape.Gates * shape.Hidden * (shape.StepInput + shape.Hidden + (shape.Layers - 1) * 2.0 * shape.Hidden);

    private sealed class Listener(NetworkStage stage, SurnameNetwork network, TrainingData data, double work, StageContext context) : IProgress<FitProgress>
    {
        public void Report(FitProgress value)
        {
            double? left = context.Plan.Left(work, value.Done);
            context.Reporter.Advance(stage.Name, value, left);
            if (value.ValidationLoss is double loss)
            {
                context.Reporter.Tell(new EpochMessage(
                    stage.Phase, stage.Name, value.Epoch, value.Epochs, value.TrainingLoss, loss, context.BaselineValidation, context.Plan.Seconds, left));
            }

            if (NameSamples.AreDue(value))
                stage.Samples?.Tell(network, data);
        }
    }
}
