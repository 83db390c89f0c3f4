using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Retraining;
using Cognomen.Tests;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Retraining;

/// <summary>A folder with an old model and a stand-in for the trainer, a real process that does what its corpus's name says.</summary>
internal abstract class TrainerFixture
{
    protected static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    /// <summary>The stand-in.</summary>
    public static string FakeTrainer { get; } = FindFakeTrainer();

    /// <summary>A model file that the stand-in hands out.</summary>
    protected static byte[] NewModel { get; } = File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen"));

    protected static byte[] OldModel { get; } = [1, 2, 3];

    protected string Folder { get; private set; } = "";

    protected string Target => Path.Combine(Folder, "Names", "Old.cognomen");

    protected string Cache => Path.Combine(Folder, "Cache");

    [SetUp]
    public void MakeTheFolder()
    {
        Folder = Directory.CreateTempSubdirectory("cognomen-trainer-").FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllBytes(Target, OldModel);
        File.WriteAllBytes(Path.Combine(Folder, "trained.cognomen"), NewModel);
    }

    [TearDown]
    public void RemoveTheFolder() => Directory.Delete(Folder, recursive: true);

    protected string Script(string name)
    {
        string path = Path.Combine(Folder, name + ".csv");
        File.WriteAllText(path, "surname,nationality\nMurphy,Irish\nKelly,Irish\nRossi,Italian\n");
        return path;
    }

    protected TrainerSetup Setup(string? dotnet = null, TimeSpan? patience = null) =>
        new(RepositoryRoot.Folder, Cache, dotnet, FakeTrainer, patience);

    protected TrainerProcess Start(string script, TimeSpan? patience = null) =>
        TrainerProcess.Start(Setup(patience: patience), new TrainingOptions(Script(script), Target));

    /// <summary>Runs a training to its end.</summary>
    protected static List<ProgressMessage> Run(TrainerProcess training)
    {
        List<ProgressMessage> heard = [];
        training.Received += heard.Add;
        Assert.That(training.Wait(Long), "the training did not end");
        training.Poll();
        training.Dispose();
        return heard;
    }

    /// <summary>Polls until something holds.</summary>
    protected static void Until(Action poll, Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(Long), "it did not come to pass");
            poll();
            Thread.Sleep(10);
        }
    }

    // Only the old model, or the new one and the set of its real names, which a finished training writes beside it.
    protected void AssertThatNothingIsLeft(bool finished = false)
    {
        Assert.That(
            Directory.EnumerateFiles(Path.GetDirectoryName(Target)!).Select(Path.GetFileName),
            Is.EquivalentTo(finished ? new[] { "Old.cognomen", "Old.realnames" } : ["Old.cognomen"]));
        string runs = Path.Combine(Cache, "Runs");
        Assert.That(Directory.Exists(runs) ? Directory.EnumerateFileSystemEntries(runs) : [], Is.Empty);
    }

    // artifacts~/bin/Cognomen.Unity.Tests/release/ and its neighbour.
    private static string FindFakeTrainer()
    {
        DirectoryInfo here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Cognomen.FakeTrainer", here.Name, "fake-trainer.dll");
    }
}
