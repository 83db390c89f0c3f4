using System;
using System.IO;
using System.Linq;
using Cognomen.Tests;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class TrainCommandTests : FolderTests
{
    private static readonly string[] Small = ["--hidden", "16", "--embedding", "8", "--threads", "1"];

    private const string Old = "COGNOMEN, the old one";

    private string Corpus => Path.Combine(Folder, "toy.csv");

    private string Target => Path.Combine(Folder, "toy.cognomen");

    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(Corpus, Toy.Csv);
    }

    [Test]
    public void Training_prints_only_messages_and_leaves_a_model_that_gives_names()
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run(Train("--progress", "json", "--epochs", "4"));
        ProgressMessage[] messages = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        Assert.That(exitCode, Is.EqualTo(0), errors);
        Assert.That(messages[0], Is.TypeOf<StartedMessage>());
        ILookup<string, int> epochs = messages.OfType<EpochMessage>().ToLookup(message => message.Network, message => message.Epoch);
        Assert.That(epochs.Select(network => network.Key), Is.EqualTo(new[] { "teacher 1 of 1", "student" }));
        Assert.That(epochs.Select(network => network), Has.All.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(messages.OfType<SampleMessage>().Select(message => message.Nationality).Distinct(), Is.EqualTo(new[] { "Blue", "Green", "Red" }));
        Assert.That(messages[^1], Is.TypeOf<FinishedMessage>());
        FinishedMessage finished = (FinishedMessage)messages[^1];
        Assert.That(finished.Quality.BaselineNatsUnseen, Is.InRange(0.1, 3));
        Assert.That(finished.Quality.Novelty, Is.InRange(0.0, 1.0));
        Assert.That(finished.Quality.Nats, Is.InRange(0.1, 3));
        NameModel model = NameModel.Load(File.ReadAllBytes(Target));
        Assert.That(new NameGenerator(model, 1).Next("Green"), Is.Not.Empty);
        Assert.That(finished.Fingerprint, Is.EqualTo(model.Fingerprint.ToString("x16")));
    }

    [Test]
    public void One_seed_gives_the_same_bytes_and_another_gives_others()
    {
        byte[] first = Bytes("--seed", "3"), again = Bytes("--seed", "3"), other = Bytes("--seed", "4");
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));

        byte[] Bytes(params string[] more)
        {
            Assert.That(TrainerProcess.Run(Train(["--epochs", "2", "--teachers", "1", .. more])).ExitCode, Is.EqualTo(0));
            return File.ReadAllBytes(Target);
        }
    }

    [Test]
    public void A_plain_list_needs_no_more_than_its_names()
    {
        string list = Path.Combine(Folder, "elves.txt");
        File.WriteAllLines(list, Enumerable.Range(0, 40).Select(i => "El" + string.Concat(Enumerable.Repeat("ra", i % 4 + 1)) + (char)('a' + i % 7)));
        (int exitCode, string output, string errors) = TrainerProcess.Run(["train", "--corpus", list, "--out", Target, "--nationality", "Elf", "--epochs", "2", .. Small]);
        Assert.That(exitCode, Is.EqualTo(0), errors);
        Assert.That(output, Does.Contain("Elf: "));
        Assert.That(NameModel.Load(File.ReadAllBytes(Target)).Nationalities, Is.EqualTo(new[] { "Elf" }));
    }

    [Test]
    public void An_unconditioned_model_knows_no_nationality()
    {
        Assert.That(TrainerProcess.Run(Train("--unconditioned", "--cell", "elman", "--epochs", "2")).ExitCode, Is.EqualTo(0));
        NameModel model = NameModel.Load(File.ReadAllBytes(Target));
        Assert.That(model.Nationalities, Is.Empty);
        Assert.That(model.Cell, Is.EqualTo(RecurrentCell.Elman));
        Assert.That(new NameGenerator(model, 1).Next(), Is.Not.Empty);
    }

    // Each cell in each way, in integers beside floats: QuantisationTests.
    [TestCase("elman", "initial-state")]
    [TestCase("elman-relu", "every-step")]
    [TestCase("gru", "both")]
    [TestCase("lstm", "initial-state")]
    public void Cell_conditioning_clipping_and_first_weights_are_chosen_by_options(string cell, string told)
    {
        (int exitCode, _, string errors) = TrainerProcess.Run(Train("--preset", "book", "--cell", cell, "--conditioning", told, "--epochs", "1", "--clip", "1", "--initialisation", "careful"));
        Assert.That(exitCode, Is.EqualTo(0), errors);
        NameModel model = NameModel.Load(File.ReadAllBytes(Target));
        Assert.That(TrainingWords.Of(model.Cell), Is.EqualTo(cell));
        Assert.That(model.Notes, Does.Contain($"\"conditioning\":\"{told}\"").And.Contain("\"carefulInitialisation\":true").And.Contain("\"clip\":1"));
        Assert.That(new NameGenerator(model, 1).TryNext(new NameRequest(), out string name, out _) ? name : "no name", Is.Not.Empty);
    }

    [Test]
    public void Clipping_and_careful_weights_are_switched_off_by_an_option()
    {
        Assert.That(TrainerProcess.Run(Train("--epochs", "1", "--clip", "0", "--initialisation", "uniform")).ExitCode, Is.EqualTo(0));
        Assert.That(NameModel.Load(File.ReadAllBytes(Target)).Notes, Does.Contain("\"carefulInitialisation\":false").And.Contain("\"clip\":null"));
    }

    [Test]
    public void Closing_standard_input_stops_and_keeps_the_old_model()
    {
        using TrainerProcess trainer = Endless("--progress", "json");
        trainer.CloseInput();
        (int exitCode, string output, _) = trainer.End();
        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(Parse(output.TrimEnd().Split('\n')[^1]), Is.TypeOf<FailedMessage>().With.Property(nameof(FailedMessage.ExitCode)).EqualTo(130));
        AssertOldModel();
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void An_interrupt_stops_and_keeps_the_old_model()
    {
        using TrainerProcess trainer = Endless();
        trainer.Interrupt();
        (int exitCode, _, string errors) = trainer.End();
        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(errors, Does.Contain("stopped before the end"));
        AssertOldModel();
    }

    [Test]
    public void Even_a_killed_training_leaves_the_old_model()
    {
        using TrainerProcess trainer = Endless();
        trainer.Kill();
        trainer.End();
        Assert.That(File.ReadAllText(Target), Is.EqualTo(Old));
    }

    [Test]
    public void What_is_wrong_is_named_with_its_value_and_rule()
    {
        File.WriteAllText(Path.Combine(Folder, "bad.csv"), "surname,nationality\nAdam,\n");
        string taken = Path.Combine(Folder, "notes.cognomen");
        File.WriteAllText(taken, "Notes on surnames.");
        (string[] Arguments, string Message)[] cases =
        [
            (Train("--cell", "gru2"), "--cell is 'gru2'; it must be elman, elman-relu, gru, lstm or gated-linear"),
            (Train("--unconditioned", "--conditioning", "both"), "--conditioning is 'both', and --unconditioned leaves nationalities out: give one of them"),
            (Train("--hidden", "7"), "hidden 7: hidden is 8 to 512"),
            (Train("--weight-decay", "0,1"), "--weight-decay is \"0,1\": write 0.1, with a decimal point"),
            (Train("--epochs", "many"), "--epochs is \"many\": it must be a whole number"),
            (["train", "--corpus", Corpus, "--out", taken], "is a file that is no model; it is not replaced"),
            (["train", "--corpus", Corpus, "--out", Corpus], "a model's name ends in .cognomen"),
            (["train", "--corpus", Path.Combine(Folder, "none.csv"), "--out", Target], "does not exist"),
            (["train", "--corpus", Path.Combine(Folder, "bad.csv"), "--out", Target], "bad.csv line 2: nationality is empty"),
            (["train", "--corpus", Corpus, "--out", Path.Combine(Folder, "none", "x.cognomen")], "does not exist; make it first"),
        ];
        Assert.Multiple(() =>
        {
            foreach ((string[] arguments, string message) in cases)
            {
                (int exitCode, _, string errors) = TrainerProcess.Run(arguments);
                Assert.That(exitCode, Is.EqualTo(1), message);
                Assert.That(errors, Does.Contain(message));
            }
        });
        Assert.That(Target, Does.Not.Exist);
    }

    /// <summary>A training with no end in sight, past its first epoch, with an old model in its place.</summary>
    private TrainerProcess Endless(params string[] more)
    {
        File.WriteAllText(Target, Old);
        TrainerProcess trainer = TrainerProcess.Start(Train(["--epochs", "10000", .. more]));
        trainer.WaitFor(more.Length > 0 ? "\"epoch\"" : "epoch 1 of");
        return trainer;
    }

    private void AssertOldModel()
    {
        Assert.That(File.ReadAllText(Target), Is.EqualTo(Old));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(2), "nothing is left beside it");
    }

    private string[] Train(params string[] more) => ["train", "--corpus", Corpus, "--out", Target, .. more.Contains("--hidden") ? [] : Small, .. more];

    private static ProgressMessage Parse(string line) =>
        ProgressReader.TryParse(line, out ProgressMessage? message) ? message! : throw new FormatException($"'{line}' is no message");
}
