using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
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

    /// <summary>What is different over a large corpus; null: nothing.</summary>
    [JsonIgnore] // The notes of a model hold what it was made with.
    public LargeCorpusRecipe? Large { get; init; }

    /// <summary>The recipe for a corpus of some training names.</summary>
    public Recipe SizedFor(int names) => !(names > Large?.Names) ? this : this with
    {
        Teachers = [.. Teachers.Select(teacher => teacher with { Fit = Large.Teacher })],
        Student = new NetworkRecipe(Student.Shape with { Features = Large.Features }, Large.Student),
    };

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

/// <summary>
/// What a recipe does over a large corpus: larger batches and fewer steps of the teachers. A table of n-grams, which is one of them, gains more from many names
/// than a short fit does. There are as many made-up names as elsewhere: the n-grams have counted the real ones, and are too sure of them.
/// </summary>
/// <param name="Names">A corpus of more training names is large.</param>
/// <param name="Teacher">How each teacher is fitted.</param>
/// <param name="Student">How the student is fitted.</param>
/// <param name="Features">N-gram features of the student.</param>
internal sealed record LargeCorpusRecipe(int Names, FitRecipe Teacher, FitRecipe Student, int Features);

/// <summary>A network and how it is fitted.</summary>
internal sealed record NetworkRecipe(NetworkShape Shape, FitRecipe Fit);
