using System;

namespace Cognomen.Trainer.Fitting;

/// <summary>A learning rate that rises linearly and then falls along half a cosine (Loshchilov &amp; Hutter 2017).</summary>
internal sealed class LearningRate(FitRecipe recipe, int steps)
{
    private readonly double warmUp = Math.Max(1, recipe.WarmUp * steps);

    /// <param name="step">From 0.</param>
    public double At(int step)
    {
        if (!recipe.Schedule)
            return recipe.LearningRate;
        if (step < warmUp)
            return recipe.LearningRate * (step + 1) / warmUp;
        double done = Math.Min(1, (step - warmUp) / Math.Max(1, steps - warmUp));
        return recipe.LearningRate * (recipe.FinalRate + (1 - recipe.FinalRate) * (1 + Math.Cos(Math.PI * done)) / 2);
    }
}
