using System;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Tests;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Pipeline;

/// <summary>A training that was interrupted goes on where it was, and ends as if nothing had been.</summary>
[NeedsLibtorch]
public sealed class CheckpointTests : FolderTests
{
    private string Target => Path.Combine(Folder, "toy.cognomen");

    private string CheckpointPath => Checkpoint.PathFor(Target);

    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(Path.Combine(Folder, "toy.csv"), Toy.Csv);
    }

    [TestCase("teacher 1 of 1", 1)]
    [TestCase("teacher 1 of 1", 3)]
    [TestCase("student", 2)]
    [TestCase("student", 4)]
    public void Interrupted_after_an_epoch_a_training_ends_with_the_same_bytes(string network, int lastEpoch)
    {
        byte[] expected = Train(Noisy, new CheckpointOptions());
        Assert.That(CheckpointPath, Does.Not.Exist);
        File.Delete(Target);
        Interrupt(network, lastEpoch);
        Assert.That(Target, Does.Not.Exist);
        Recorder recorder = new();
        Assert.That(Train(Noisy, new CheckpointOptions(resume: true), recorder), Is.EqualTo(expected));
        Assert.That(recorder.Epochs.Where(epoch => epoch.Network == network).Select(epoch => epoch.Epoch), Is.EqualTo(Enumerable.Range(lastEpoch + 1, 4 - lastEpoch)), "no epoch is run twice");
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(2), "the checkpoint is removed when the model is in its place");
    }

    [Test]
    public void Without_a_checkpoint_a_training_that_is_to_go_on_begins_anew()
    {
        byte[] expected = Train(Noisy, new CheckpointOptions());
        Assert.That(Train(Noisy, new CheckpointOptions(resume: true)), Is.EqualTo(expected));
    }

    [Test]
    public void Without_being_asked_to_a_training_takes_nothing_from_a_checkpoint()
    {
        byte[] expected = Train(Noisy, new CheckpointOptions());
        Interrupt("student", 2);
        Recorder recorder = new();
        Assert.That(Train(Noisy, new CheckpointOptions(), recorder), Is.EqualTo(expected));
        Assert.That(recorder.Epochs, Has.Count.EqualTo(8));
    }

    [Test]
    public void A_checkpoint_of_another_training_is_refused()
    {
        Interrupt("student", 1);
        Recipe other = Noisy with { Student = Noisy.Student with { Fit = Noisy.Student.Fit with { LearningRate = 0.02 } } };
        Assert.That(() => Train(other, new CheckpointOptions(resume: true)), Throws.InstanceOf<IOException>().With.Message.Contains("of another training"));
        File.AppendAllText(Path.Combine(Folder, "toy.csv"), "Lalala,Blue,u,train\n");
        Assert.That(() => Train(Noisy, new CheckpointOptions(resume: true)), Throws.InstanceOf<IOException>().With.Message.Contains("of another training"));
    }

    [Test]
    public void A_damaged_checkpoint_is_refused()
    {
        Interrupt("student", 1);
        byte[] bytes = File.ReadAllBytes(CheckpointPath);
        bytes[bytes.Length / 2] ^= 1;
        foreach (byte[] damaged in new[] { bytes, bytes[..20], [] })
        {
            File.WriteAllBytes(CheckpointPath, damaged);
            Assert.That(() => Train(Noisy, new CheckpointOptions(resume: true)), Throws.InstanceOf<IOException>().With.Message.Contains("is damaged"));
        }
    }

    [Test]
    public void A_checkpoint_that_cannot_be_written_is_told_once_and_does_not_end_the_training()
    {
        Directory.CreateDirectory(CheckpointPath);
        Recorder recorder = new();
        NameModel.Load(Train(Noisy, new CheckpointOptions(everySeconds: 0), recorder));
        Assert.That(recorder.Warnings.Count(text => text.Contains("cannot be written", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void Seconds_between_checkpoints_are_0_or_more(double seconds) =>
        Assert.That(() => new CheckpointOptions(everySeconds: seconds), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("seconds are 0 to"));

    // Every kind of random number is in use: dropout of inputs, states and weights, invented names, sampling by a power.
    private static FitRecipe Fit { get; } = Toy.Fast with { Epochs = 4, InputDropout = 0.1, HiddenDropout = 0.2, WeightDropout = 0.1, Alpha = 0.7, Muon = true };

    private static Recipe Noisy { get; } = new()
    {
        Preset = "noisy",
        Student = new NetworkRecipe(Toy.Shape(RecurrentCell.Gru), Fit),
        Teachers = [new NetworkRecipe(Toy.Shape(RecurrentCell.Lstm), Fit)],
    };

    private void Interrupt(string network, int lastEpoch)
    {
        using CancellationTokenSource stop = new();
        Recorder recorder = new()
        {
            Heard = message =>
            {
                if (message is EpochMessage epoch && epoch.Network == network && epoch.Epoch == lastEpoch)
                    stop.Cancel();
            },
        };
        Assert.That(() => Train(Noisy, new CheckpointOptions(everySeconds: 0), recorder, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(CheckpointPath, Does.Exist);
    }

    private byte[] Train(Recipe recipe, CheckpointOptions checkpoints, Recorder? recorder = null, CancellationToken cancellation = default)
    {
        TrainingOptions options = new(Path.Combine(Folder, "toy.csv"), Target);
        new TrainingPipeline(options, recipe, recorder ?? new Recorder(), NullLogger.Instance) { Checkpoints = checkpoints }.Run(cancellation);
        return File.ReadAllBytes(Target);
    }
}
