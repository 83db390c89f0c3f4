using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Training;

namespace Cognomen.Trainer.Recipes;

/// <summary>Makes the recipe that options ask for: the preset's, with what the options replace. No other place replaces a number of a recipe.</summary>
internal static class RecipeOverrides
{
    public static Recipe Apply(TrainingOptions options)
    {
        Recipe recipe = Recipe.Of(options.Preset);
        IReadOnlyList<NetworkRecipe> teachers = options.Overrides.Teachers is int count
            ? [.. Enumerable.Range(0, count).Select(index => Presets.Teachers[index % Presets.Teachers.Count])]
            : recipe.Teachers;
        return recipe with
        {
            Student = Student(recipe.Student, options),
            Teachers = [.. teachers.Select(teacher => Teacher(teacher, options))],
            Large = Large(recipe.Large, options),
        };
    }

    /// <summary>Other networks than the preset's are fitted in one way to every corpus.</summary>
    private static LargeCorpusRecipe? Large(LargeCorpusRecipe? preset, TrainingOptions options) =>
        preset is null || options.Cell is not null || options.Overrides.Teachers is not null ? null : preset with
        {
            Teacher = Fit(preset.Teacher, OfTeacher(options)),
            Student = Fit(preset.Student, options.Overrides),
        };

    private static NetworkRecipe Student(NetworkRecipe preset, TrainingOptions options)
    {
        TrainingOverrides overrides = options.Overrides;
        NetworkShape shape = preset.Shape with
        {
            Cell = options.Cell ?? preset.Shape.Cell,
            Hidden = overrides.Hidden ?? preset.Shape.Hidden,
            SymbolEmbedding = overrides.Embedding ?? preset.Shape.SymbolEmbedding,
        };
        return new NetworkRecipe(Conditioned(shape, options).Checked(), Fit(preset.Fit, overrides));
    }

    /// <summary>Sizes and rates of a teacher are its own; only epochs and conditioning follow the options.</summary>
    private static NetworkRecipe Teacher(NetworkRecipe preset, TrainingOptions options) =>
        new(Conditioned(preset.Shape, options).Checked(), Fit(preset.Fit, OfTeacher(options)));

    private static TrainingOverrides OfTeacher(TrainingOptions options) => new(epochs: options.Overrides.Epochs);

    private static NetworkShape Conditioned(NetworkShape shape, TrainingOptions options) =>
        options.Unconditioned ? shape with { Conditioning = Conditioning.None, OutputCondition = false } : shape;

    private static FitRecipe Fit(FitRecipe preset, TrainingOverrides overrides) => preset with
    {
        Epochs = overrides.Epochs ?? preset.Epochs,
        Symbols = overrides.Epochs is null ? preset.Symbols : long.MaxValue,
        Batch = overrides.Batch ?? preset.Batch,
        StepsPerEpoch = overrides.Batch is null ? preset.StepsPerEpoch : 0,
        LearningRate = overrides.LearningRate ?? preset.LearningRate,
        WeightDecay = overrides.WeightDecay ?? preset.WeightDecay,
        Clip = overrides.Clip is double clip ? (clip > 0 ? clip : null) : preset.Clip,
        InputDropout = overrides.Dropout ?? preset.InputDropout,
        HiddenDropout = overrides.Dropout ?? preset.HiddenDropout,
    };
}
