using System;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Tests;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Recipes;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Pipeline;

[NeedsLibtorch]
public sealed class TrainingPipelineTests : FolderTests
{
    private readonly Recorder recorder = new();

    private string Target => Path.Combine(Folder, "toy.cognomen");

    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(Path.Combine(Folder, "toy.csv"), Toy.Csv);
        File.WriteAllText(Target, "COGNOMEN old");
        recorder.Messages.Clear();
        recorder.Heard = null;
    }

    [Test]
    public void A_student_of_teachers_and_n_grams_becomes_a_model()
    {
        NetworkRecipe teacher = new(Toy.Shape(RecurrentCell.Lstm), Toy.Fast with { Epochs = 4 });
        NameModel model = Train(Small with { Teachers = [teacher, teacher] });
        Assert.That(recorder.Messages.OfType<EpochMessage>().Select(message => message.Network).Distinct(), Is.EqualTo(new[] { "teacher 1 of 2", "teacher 2 of 2", "student" }));
        Assert.That(model.Notes, Does.Contain("\"quality\"").And.Contain("\"baseline\"").And.Contain("\"fingerprint\""));
        Assert.That(model.Notes, Does.Not.Contain(Folder), "no path stands in a model");
    }

    [Test]
    public void A_quick_training_on_a_short_list_predicts_no_worse_than_the_n_grams()
    {
        Train(RecipeOverrides.Apply(new TrainingOptions("toy.csv", Target, overrides: new TrainingOverrides(epochs: 12))));
        TrainingQuality quality = recorder.Messages.OfType<FinishedMessage>().Single().Quality;
        Assert.That(quality.Nats, Is.LessThanOrEqualTo(quality.BaselineNats!.Value));
    }

    [Test]
    public void Quick_batches_are_smaller_over_short_lists_unless_a_batch_is_asked_for()
    {
        FitRecipe fit = Recipe.Of(TrainingPreset.Quick).Teachers[0].Fit;
        Assert.That(fit.BatchOf(40_000), Is.EqualTo(fit.Batch));
        Assert.That(fit.BatchOf(3_200), Is.EqualTo(32));
        Assert.That(fit.BatchOf(100), Is.EqualTo(8));
        Recipe four = RecipeOverrides.Apply(new TrainingOptions("toy.csv", Target, overrides: new TrainingOverrides(batch: 4)));
        Assert.That(four.Student.Fit.BatchOf(40_000), Is.EqualTo(4));
        Assert.That(Recipe.Of(TrainingPreset.Full).Student.Fit.BatchOf(100), Is.EqualTo(128), "a fixed recipe stays as it is");
    }

    [Test]
    public void Quick_is_fitted_in_fewer_steps_over_a_large_corpus_and_no_other_preset_changes()
    {
        Recipe quick = Recipe.Of(TrainingPreset.Quick), large = quick.SizedFor(80_000);
        Assert.That(quick.SizedFor(quick.Large!.Names), Is.SameAs(quick));
        Assert.That(large.Student.Shape, Is.EqualTo(quick.Student.Shape with { Features = quick.Large.Features }));
        Assert.That(large.Student.Fit, Is.EqualTo(quick.Large.Student));
        Assert.That(large.Teachers.Select(teacher => teacher.Fit), Is.EqualTo(new[] { quick.Large.Teacher }));
        Assert.That(large.Teachers[0].Fit.Symbols, Is.LessThan(quick.Teachers[0].Fit.Symbols));
        Assert.That(large.Distillation, Is.EqualTo(quick.Distillation), "made-up names are as many");
        foreach (TrainingPreset preset in new[] { TrainingPreset.Full, TrainingPreset.Small, TrainingPreset.GivenNames, TrainingPreset.Book })
            Assert.That(Recipe.Of(preset).SizedFor(80_000), Is.SameAs(Recipe.Of(preset)));
    }

    [Test]
    public void What_is_asked_for_is_done_over_a_large_corpus_too()
    {
        Recipe asked = Asked(new TrainingOverrides(epochs: 3, batch: 32)).SizedFor(80_000);
        Assert.That(asked.Student.Fit, Has.Property("Epochs").EqualTo(3).And.Property("Batch").EqualTo(32).And.Property("Symbols").EqualTo(long.MaxValue));
        Assert.That(asked.Teachers[0].Fit, Has.Property("Epochs").EqualTo(3).And.Property("Symbols").EqualTo(long.MaxValue));
        Recipe taught = Asked(new TrainingOverrides(teachers: 1));
        Assert.That(taught.SizedFor(80_000), Is.SameAs(taught), "other teachers are fitted in their own way");

        Recipe Asked(TrainingOverrides overrides) => RecipeOverrides.Apply(new TrainingOptions("toy.csv", Target, overrides: overrides));
    }

    [Test]
    public void A_small_model_has_the_teachers_of_the_full_one_and_fewer_weights()
    {
        Recipe small = Recipe.Of(TrainingPreset.Small), full = Recipe.Of(TrainingPreset.Full);
        Assert.That(small.Teachers, Is.EqualTo(full.Teachers));
        Assert.That(small.Student.Shape.Hidden, Is.LessThan(full.Student.Shape.Hidden));
        Assert.That(small.Student.Shape.Features, Is.LessThan(full.Student.Shape.Features));
        Assert.That(small.Student.Fit.WeightBits, Is.LessThan(full.Student.Fit.WeightBits));
    }

    [Test]
    public void The_model_is_calibrated_where_the_recipe_says_so()
    {
        NameModel calibrated = Train(Small with { Calibration = new CalibrationRecipe { MinP = 0.125, Rounds = 2, Names = 50 } });
        NameModel plain = Train(Small with { Calibration = null });
        Assert.That(calibrated.MinP, Is.EqualTo(0.125));
        Assert.That(calibrated.Loaded.Definition.Parameters.EndingBias, Has.Some.Not.Zero);
        Assert.That(calibrated.Loaded.Definition.Parameters.Recurrent!.Weights, Is.EqualTo(plain.Loaded.Definition.Parameters.Recurrent!.Weights));
        Assert.That(plain.Loaded.Definition.Shape.Endings, Is.Zero);
        Assert.That(Recipe.Of(TrainingPreset.Book).Calibration, Is.Null, "the book's network is measured as it is");
    }

    [Test]
    public void A_training_ends_with_a_verdict_and_its_model_tells_every_loss()
    {
        NameModel model = Train(Small with { Teachers = [Small.Student] });
        Verdict verdict = recorder.Messages.OfType<FinishedMessage>().Single().Verdict!;
        EpochMessage[] epochs = [.. recorder.Messages.OfType<EpochMessage>()];
        Assert.That(verdict.Sentences, Has.Some.Contains("table of letters"));
        Assert.That(verdict.Advice, Is.Not.Empty);
        Assert.That(
            LossHistory.Read(model.Notes).Select(epoch => (epoch.Network, epoch.Epoch, epoch.ValidationLoss)),
            Is.EqualTo(epochs.Select(epoch => (epoch.Network, epoch.Epoch, Math.Round(epoch.ValidationLoss, 4)))));
    }

    [Test]
    public void The_names_of_the_corpus_are_written_beside_the_model_and_can_be_excluded()
    {
        TrainingOptions options = new(Path.Combine(Folder, "toy.csv"), Target);
        NameModel model = new TrainingPipeline(options, Small, recorder, NullLogger.Instance) { WritesRealNames = true }.Run(CancellationToken.None)
            .WithRealNames(RealNames.Load(File.ReadAllBytes(Path.Combine(Folder, "toy.realnames"))));
        Corpus corpus = Corpus.Read(options.CorpusPath);
        NameGenerator names = new(model, 1);
        string[] drawn = [.. Enumerable.Range(0, 200).Select(_ => names.Next(new NameRequest { RealNames = RealNameRule.Avoid }))];
        Assert.That(drawn.Intersect(corpus.Rows.Select(row => row.Surname), StringComparer.OrdinalIgnoreCase), Is.Empty);
        Assert.That(model.Score(corpus.Rows[0].Surname, corpus.Rows[0].Nationality).Percentile, Is.Not.Null);
    }

    [Test]
    public void A_training_that_diverges_keeps_the_old_model()
    {
        FitRecipe runaway = Toy.Fast with { LearningRate = 1e30, Clip = null, Schedule = false, EmaDecay = 0 };
        Assert.That(() => Train(Small with { Student = Small.Student with { Fit = runaway } }), Throws.TypeOf<DivergedException>());
        Assert.That(File.ReadAllText(Target), Is.EqualTo("COGNOMEN old"));
    }

    [Test]
    public void A_stop_at_any_stage_keeps_the_old_model([Values("teacher 1 of 1", "student")] string network)
    {
        using CancellationTokenSource stop = new();
        recorder.Heard = message =>
        {
            if (message is EpochMessage epoch && epoch.Network == network)
                stop.Cancel();
        };
        Assert.That(() => Train(Small with { Teachers = [Small.Student] }, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.ReadAllText(Target), Is.EqualTo("COGNOMEN old"));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void Options_replace_what_the_preset_says_and_nothing_else()
    {
        TrainingOptions options = new("c.csv", "m.cognomen", TrainingPreset.Full, RecurrentCell.Elman, overrides: new TrainingOverrides(hidden: 48, teachers: 1, dropout: 0.1, clip: 0));
        Recipe recipe = RecipeOverrides.Apply(options), preset = Recipe.Of(TrainingPreset.Full);
        Assert.That(recipe.Student.Shape, Is.EqualTo(preset.Student.Shape with { Cell = RecurrentCell.Elman, Hidden = 48 }));
        Assert.That(recipe.Student.Fit, Is.EqualTo(preset.Student.Fit with { Clip = null, InputDropout = 0.1, HiddenDropout = 0.1 }));
        Assert.That(recipe.Teachers, Is.EqualTo(preset.Teachers.Take(1)));
    }

    [Test]
    public void The_students_of_all_presets_fit_a_model([Values] TrainingPreset preset)
    {
        NetworkRecipe student = Recipe.Of(preset).Student;
        Assert.That(student.Shape.Layers, Is.EqualTo(1));
        Assert.That(() => student.Shape.Checked(), Throws.Nothing);
    }

    [Test]
    public void A_corpus_without_validation_names_is_trained_with_a_warning()
    {
        File.WriteAllText(Path.Combine(Folder, "toy.csv"), Toy.Csv.Replace(",val\n", ",test\n", StringComparison.Ordinal));
        Train(Small);
        Assert.That(recorder.Messages.OfType<WarningMessage>().Select(message => message.Text), Has.Some.Contains("no validation names"));
    }

    private static Recipe Small { get; } = new() { Preset = "small", Student = new NetworkRecipe(Toy.Shape(RecurrentCell.Gru), Toy.Fast with { Epochs = 4 }) };

    private NameModel Train(Recipe recipe, CancellationToken cancellation = default)
    {
        TrainingOptions options = new(Path.Combine(Folder, "toy.csv"), Target);
        return new TrainingPipeline(options, recipe, recorder, NullLogger.Instance).Run(cancellation);
    }
}
