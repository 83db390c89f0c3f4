using System;
using System.Collections.Generic;
using System.Linq;
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
        TrainingPreset.Book => Presets.Book,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "no such preset"),
    };

    /// <summary>The recipe that options ask for: the preset's, with whatever they replace.</summary>
    public static Recipe Of(TrainingOptions options)
    {
        Recipe recipe = Of(options.Preset);
        IReadOnlyList<NetworkRecipe> teachers = options.Overrides.Teachers is int count
            ? [.. Enumerable.Range(0, count).Select(index => Presets.Teachers[index % Presets.Teachers.Count])]
            : recipe.Teachers;
        return recipe with
        {
            Student = recipe.Student.With(options),
            Teachers = [.. teachers.Select(teacher => teacher.AsTeacher(options))],
        };
    }
}

/// <summary>A network and how it is fitted.</summary>
internal sealed record NetworkRecipe(NetworkShape Shape, FitRecipe Fit)
{
    /// <summary>The same with whatever the options replace.</summary>
    public NetworkRecipe With(TrainingOptions options)
    {
        TrainingOverrides given = options.Overrides;
        NetworkShape shape = Shape with
        {
            Cell = options.Cell ?? Shape.Cell,
            Hidden = given.Hidden ?? Shape.Hidden,
            SymbolEmbedding = given.Embedding ?? Shape.SymbolEmbedding,
        };
        if (options.Unconditioned)
            shape = shape with { Conditioning = Conditioning.None, OutputCondition = false };
        return new NetworkRecipe(shape.Checked(), Fit.With(given));
    }

    /// <summary>The same as a teacher: sizes and rates are its own, and only passes and conditioning follow the options.</summary>
    public NetworkRecipe AsTeacher(TrainingOptions options)
    {
        NetworkShape shape = options.Unconditioned ? Shape with { Conditioning = Conditioning.None, OutputCondition = false } : Shape;
        return new NetworkRecipe(shape.Checked(), Fit.With(new TrainingOverrides(epochs: options.Overrides.Epochs)));
    }
}
