using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Cognomen.Retraining;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Retraining;

/// <summary>What a retraining window does, with the real trainer as a real child process, on the bundled corpus.</summary>
[NeedsLibtorch]
internal sealed class RetrainingTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly byte[] OldModel = [1, 2, 3];

    private static readonly string Package = FindPackage();

    private string folder = "";

    private string Target => Path.Combine(folder, "Old.cognomen");

    [SetUp]
    public void MakeTheFolder()
    {
        folder = Directory.CreateTempSubdirectory("cognomen-retraining-").FullName;
        File.WriteAllBytes(Target, OldModel);
    }

    [TearDown]
    public void RemoveTheFolder()
    {
        string package = Path.Combine(folder, "package");
        if (Directory.Exists(package))
            SetMode(package, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void A_quick_training_on_the_bundled_corpus_finishes_and_puts_its_model_in_place()
    {
        // A small network and one epoch: what is tested here is the way, not the quality.
        using TrainerProcess training = Start(new TrainingOverrides(hidden: 16, embedding: 8, epochs: 1));
        List<ProgressMessage> heard = [];
        training.Received += heard.Add;
        Assert.That(training.Wait(Longest), "the training did not end");
        training.Poll();
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Finished), training.Fault?.Message);
        NameModel model = NameModel.Load(File.ReadAllBytes(Target));
        Assert.That(model.Nationalities, Has.Count.EqualTo(50));
        Assert.That(model.Fingerprint.ToString("x16"), Is.EqualTo(heard.OfType<FinishedMessage>().Single().Fingerprint));
        Assert.That(heard.OfType<EpochMessage>().Select(message => message.Phase), Is.EqualTo(new[] { "teacher", "student" }));
        Assert.That(heard.OfType<EpochMessage>().Select(message => message.Baseline), Has.None.Null);
        Assert.That(heard.OfType<SampleMessage>().Select(message => message.Nationality), Has.Member("Afrikaans"));
        Assert.That(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "Cache", "Runs")), Is.Empty);
    }

    [Test]
    public void A_cancelled_training_leaves_the_old_model_as_it_was()
    {
        using TrainerProcess training = Start();
        WaitForTheFirstMessage(training);
        training.Cancel();
        Assert.That(training.Wait(Longest), "the training did not end");
        training.Poll();
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Cancelled), training.Fault?.Message);
        AssertThatTheOldModelIsThere();
    }

    [Test]
    public void A_killed_training_leaves_the_old_model_as_it_was()
    {
        using TrainerProcess training = Start();
        WaitForTheFirstMessage(training);
        using (Process child = Process.GetProcessById(training.ChildId!.Value))
            child.Kill();
        Assert.That(training.Wait(Longest), "the training did not end");
        training.Poll();
        Assert.That(training.Fault?.Fault, Is.EqualTo(TrainerFault.Died));
        AssertThatTheOldModelIsThere();
    }

    [Test]
    public void A_broken_corpus_is_refused_by_its_line()
    {
        string corpus = Path.Combine(folder, "broken.csv");
        File.WriteAllText(corpus, "surname,nationality\nMurphy,Irish\nKelly,\n");
        using TrainerProcess training = TrainerProcess.Start(Setup(), new TrainingOptions(corpus, Target));
        Assert.That(training.Wait(Longest), "the training did not end");
        training.Poll();
        Assert.That(training.Fault?.Fault, Is.EqualTo(TrainerFault.Refused));
        Assert.That(training.Fault!.What, Does.Contain("broken.csv line 3"));
        AssertThatTheOldModelIsThere();
    }

    [Test]
    public void The_trainer_is_built_outside_a_package_that_cannot_be_written()
    {
        string package = Path.Combine(folder, "package");
        CopyThePackage(package);
        Dictionary<string, DateTime> before = Snapshot(package);
        string names = Path.Combine(folder, "names.txt");
        File.WriteAllText(names, "Aldevaar\nBelvaris\nCorvanis\nDelvaror\nElthamis\nFaelivar\nGalvaneth\nHelvaris\nIthelmar\nJorvanis\n");
        TrainerSetup setup = new(package, Path.Combine(folder, "Cache"));
        TrainingOptions options = new(names, Target, overrides: new TrainingOverrides(hidden: 8, epochs: 1));

        using TrainerProcess first = TrainerProcess.Start(setup, options);
        using TrainerProcess second = TrainerProcess.Start(setup, options.To(Path.Combine(folder, "Second.cognomen")));
        Assert.That(first.Wait(Longest) && second.Wait(Longest), "the trainings did not end");
        first.Poll();
        second.Poll();
        Assert.That(first.Stage, Is.EqualTo(TrainerStage.Finished), first.Fault?.Message + first.Fault?.Details);
        Assert.That(second.Stage, Is.EqualTo(TrainerStage.Finished), second.Fault?.Message + second.Fault?.Details);
        Assert.That(Snapshot(package), Is.EqualTo(before), "the package was written to");
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "Cache", "Trainer"), "built.txt", SearchOption.AllDirectories).Count(), Is.EqualTo(1));
        NameModel.Load(File.ReadAllBytes(Target));
    }

    private TrainerSetup Setup() => new(
        Package,
        Path.Combine(folder, "Cache"),
        builtTrainer: Path.Combine(AppContext.BaseDirectory, "cognomen-trainer.dll"),
        patience: TimeSpan.FromSeconds(60));

    private TrainerProcess Start(TrainingOverrides? overrides = null) => TrainerProcess.Start(
        Setup(), new TrainingOptions(Path.Combine(Package, "Data", "surnames.csv"), Target, TrainingPreset.Quick, overrides: overrides));

    private static void WaitForTheFirstMessage(TrainerProcess training)
    {
        bool started = false;
        training.Received += message => started |= message is StartedMessage;
        Stopwatch watch = Stopwatch.StartNew();
        while (!started && !training.IsEnded)
        {
            Assert.That(watch.Elapsed, Is.LessThan(Longest), "the training did not start");
            training.Poll();
            Thread.Sleep(20);
        }

        Assert.That(started, training.Fault?.Message);
    }

    private void AssertThatTheOldModelIsThere()
    {
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        Assert.That(Directory.EnumerateFiles(folder, "*.tmp"), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "Cache", "Runs")), Is.Empty);
    }

    private static void CopyThePackage(string target)
    {
        string[] rooms = ["Runtime", "Editor", "Dotnet~/Cognomen", "Dotnet~/Cognomen.CommandLine", "Dotnet~/Cognomen.Training"];
        string[] files =
        [
            "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
            "README.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md",
        ];
        IEnumerable<string> all = rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Package, room), "*", SearchOption.AllDirectories))
            .Concat(files.Select(file => Path.Combine(Package, file)));
        foreach (string file in all)
        {
            string copy = Path.Combine(target, Path.GetRelativePath(Package, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        SetMode(target, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private static void SetMode(string package, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (string inner in Directory.EnumerateDirectories(package, "*", SearchOption.AllDirectories).Append(package))
            File.SetUnixFileMode(inner, mode);
    }

    private static Dictionary<string, DateTime> Snapshot(string package) =>
        Directory.EnumerateFiles(package, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);

    private static string FindPackage([CallerFilePath] string thisFile = "")
    {
        DirectoryInfo? at = new FileInfo(thisFile).Directory;
        while (at != null && !File.Exists(Path.Combine(at.FullName, "package.json")))
            at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException($"no folder above '{thisFile}' holds a package.json");
    }
}
