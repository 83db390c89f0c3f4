using System;
using System.Collections.Generic;
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
