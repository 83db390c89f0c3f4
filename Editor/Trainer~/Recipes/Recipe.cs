using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Training;

namespace Cognomen.Trainer.Recipes;

/// <summary>Every number that a training is made with.</summary>
internal sealed record Recipe
{
    /// <summary>The word of the preset that the recipe began as.</summary>
    public required string Preset { get; init; }

    /// <summary>The network that becomes the model.</summary>
    public required NetworkRecipe Student { get; init; }

    /// <summary>The networks that teach it; none when it learns from the training names alone.</summary>
    public IReadOnlyList<NetworkRecipe> Teachers { get; init; } = [];

    /// <summary>What the teachers make the student learn from.</summary>
    public DistillationRecipe Distillation { get; init; } = new();

    /// <summary>How the finished model is calibrated; null to leave it as the network says.</summary>
    public CalibrationRecipe? Calibration { get; init; } = new();

    /// <summary>A nationality of n training names is drawn in proportion to n to this power when none is asked for.</summary>
    public double PriorPower { get; init; } = 0.5;

    /// <summary>
    /// Training names from which on teachers are fitted for a shorter time and make up fewer names; null: they never are. A table of n-grams gains more from
    /// many names than a short fit does, and it is one of the teachers. The student's fit stays as it is: it needs many epochs to follow them.
    /// </summary>
    public int? LargeCorpus { get; init; }

    /// <summary>The recipe for a corpus of some training names.</summary>
    public Recipe SizedFor(int names)
    {
        if (!(names > LargeCorpus))
            return this;
        double share = (double)LargeCorpus.Value / names;
        return this with
        {
            Teachers = [.. Teachers.Select(teacher => Shorter(teacher, share))],

            // Real names are many: fewer made-up ones are needed beside them.
            Distillation = Distillation with { InventedAtMost = (int)(Distillation.InventedAtMost * share * share) },
        };
    }

    private static NetworkRecipe Shorter(NetworkRecipe network, double share) =>
        network.Fit.Symbols == long.MaxValue ? network : network with { Fit = network.Fit with { Symbols = (long)(network.Fit.Symbols * share) } };

    /// <summary>The recipe of a preset.</summary>
    public static Recipe Of(TrainingPreset preset) => preset switch
    {
        TrainingPreset.Quick => Presets.Quick,
        TrainingPreset.Full => Presets.Full,
        TrainingPreset.Small => Presets.Small,
        TrainingPreset.GivenNames => Presets.GivenNames,
        TrainingPreset.Book => Presets.Book,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "no such preset"),
    };
}

/// <summary>A network and how it is fitted.</summary>
internal sealed record NetworkRecipe(NetworkShape Shape, FitRecipe Fit);
