using System;

namespace Cognomen.Trainer.Fitting;

/// <summary>The training diverged: the loss is not a number.</summary>
internal sealed class DivergedException(int step, int epoch, double loss, FitRecipe recipe) : Exception(
    $"the loss of step {step} (epoch {epoch}) is {loss}; it must be finite. The learning rate is {recipe.LearningRate}"
    + (recipe.Clip is double clip ? $" and gradients are clipped at {clip}: lower either" : " and gradients are not clipped: lower the one or clip the others"));
