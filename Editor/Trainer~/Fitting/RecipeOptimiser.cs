using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Networks;
using TorchSharp.Modules;

namespace Cognomen.Trainer.Fitting;

/// <summary>The optimiser of a recipe: AdamW, or <see cref="Muon"/> for the gates and AdamW for all other weights.</summary>
internal sealed class RecipeOptimiser : IOptimiser
{
    private readonly IOptimiser[] parts;

    /// <param name="network">The network, which is not owned. One optimiser updates each of its parameters.</param>
    /// <param name="recipe">How.</param>
    public RecipeOptimiser(CharacterNetwork network, FitRecipe recipe)
    {
        if (recipe.Muon)
        {
            Muon muon = new(network, recipe.WeightDecay);
            HashSet<Parameter> gates = [.. muon.Parameters];
            parts = [muon, new AdamW(network.parameters().Where(parameter => !gates.Contains(parameter)), recipe.WeightDecay)];
        }
        else
        {
            parts = [new AdamW(network.parameters(), recipe.WeightDecay)];
        }
    }

    public void Step(double learningRate) => Array.ForEach(parts, part => part.Step(learningRate));

    /// <inheritdoc/>
    public void Save(BinaryWriter writer) => Array.ForEach(parts, part => part.Save(writer));

    /// <inheritdoc/>
    public void Load(BinaryReader reader) => Array.ForEach(parts, part => part.Load(reader));

    public void Dispose() => Array.ForEach(parts, part => part.Dispose());
}
