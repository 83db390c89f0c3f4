using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Cognomen.Tests;
using Cognomen.Trainer.Pipeline;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

/// <summary>Whatever befalls a training, the old model is whole, the next training cleans up, and the exit code and message say what happened.</summary>
[NeedsLibtorch]
public sealed class RoughTreatmentTests : FolderTests
{
    private const string KillsVariable = "COGNOMEN_KILLS";
    private const string DefaultKills = "3";

    private string? mounted;

    private string Corpus => Path.Combine(Folder, "toy.csv");

    private string Target => Path.Combine(mounted ?? Folder, "toy.cognomen");

    private static byte[] OldModel { get; } = File.ReadAllBytes(Path.Combine(Package(), "Tests", "Goldens~", "gru.cognomen"));

    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(Corpus, Toy.Csv);
        File.WriteAllBytes(Target, OldModel);
    }

    [TearDown]
    public void Restore()
    {
        if (mounted != null)
            Command("umount", "-l", mounted);
        mounted = null;
    }

    /// <summary>COGNOMEN_KILLS=50 asks for more kills.</summary>
    [Test]
    public void Killed_at_random_moments_a_training_goes_on_and_ends_as_if_nothing_had_been()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable(KillsVariable) ?? DefaultKills, CultureInfo.InvariantCulture);
        string[] arguments = Train("--epochs", "10", "--teachers", "1", "--resume", "--checkpoint-every", "0");
        Stopwatch watch = Stopwatch.StartNew();
        Assert.That(TrainerProcess.Run(arguments).ExitCode, Is.Zero);
        int whole = (int)watch.ElapsedMilliseconds;
        byte[] expected = File.ReadAllBytes(Target);
        File.WriteAllBytes(Target, OldModel);
        Random random = new(1);
        int finished = 0;
        for (int i = 0; i < kills; i++)
        {
            using TrainerProcess trainer = TrainerProcess.Start(arguments);
            Thread.Sleep(random.Next(whole));
            trainer.Kill();
            trainer.End();
            byte[] found = File.ReadAllBytes(Target);
            NameModel.Load(found);
            Assert.That(found, Is.EqualTo(OldModel).Or.EqualTo(expected), "kill " + i);
            if (found.AsSpan().SequenceEqual(OldModel))
                continue;
            finished++;
            File.WriteAllBytes(Target, OldModel);
        }

        (int exitCode, _, string errors) = TrainerProcess.Run(arguments);
        TestContext.Out.WriteLine($"{kills} kills, {finished} of them after the model was in its place");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(expected));
        AssertNothingIsLeft();
    }

    [Test]
    public void What_a_killed_training_left_beside_the_model_is_removed_by_the_next()
    {
        string dead = Path.Combine(Folder, ".toy.cognomen." + DeadProcess().ToString(CultureInfo.InvariantCulture) + ".tmp");
        string alive = Path.Combine(Folder, ".toy.cognomen." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + ".tmp");
        string checkpoint = dead.Replace(".toy.cognomen.", "..toy.cognomen.checkpoint.", StringComparison.Ordinal);
        File.WriteAllText(dead, "half a model");
        File.WriteAllText(checkpoint, "half a checkpoint");
        File.WriteAllText(alive, "a model that another training is writing");
        Assert.That(TrainerProcess.Run(Train("--epochs", "1")).ExitCode, Is.Zero);
        Assert.That(dead, Does.Not.Exist);
        Assert.That(checkpoint, Does.Not.Exist);
        Assert.That(alive, Does.Exist);
    }

    [Test]
    public void A_full_disk_is_found_out_before_training()
    {
        Mount("size=1m");
        (int exitCode, _, string errors) = TrainerProcess.Run(Train("--epochs", "1"));
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("cannot be written to").And.Contain("No space left on device"));
        AssertOldModel();
    }

    [Test]
    public void A_disk_that_fills_up_while_training_leaves_the_old_model()
    {
        Mount("size=8m");
        using TrainerProcess trainer = TrainerProcess.Start(Train("--epochs", "60", "--teachers", "0", "--checkpoint-every", "0"));
        trainer.WaitFor("epoch 1 of");
        Fill(Path.Combine(mounted!, "other"));
        (int exitCode, _, string errors) = trainer.End();
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("cannot be written, and is as it was").And.Contain("No space left on device"));
        Assert.That(errors, Does.Contain("checkpoint").And.Contain("the training goes on without"));
        File.Delete(Path.Combine(mounted!, "other"));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        Assert.That(Directory.GetFiles(mounted!, "*.tmp"), Is.Empty);
    }

    [Test]
    public void A_target_that_cannot_be_written_is_found_out_before_training()
    {
        Mount("size=1m");
        Command("mount", "-o", "remount,ro", mounted!);
        (int exitCode, _, string errors) = TrainerProcess.Run(Train("--epochs", "1"));
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("cannot be written to").And.Contain("Read-only file system"));
        AssertOldModel();
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Whoever_reads_the_old_model_while_it_is_replaced_reads_it_to_its_end()
    {
        using FileStream reader = File.OpenRead(Target);
        Assert.That(TrainerProcess.Run(Train("--epochs", "1")).ExitCode, Is.Zero);
        byte[] read = new byte[OldModel.Length];
        reader.ReadExactly(read);
        Assert.That(read, Is.EqualTo(OldModel));
        Assert.That(File.ReadAllBytes(Target), Is.Not.EqualTo(OldModel));
    }

    [Test]
    public void No_place_for_temporary_files_is_no_trouble()
    {
        string none = Path.Combine(Folder, "none");
        using TrainerProcess trainer = TrainerProcess.StartWith((OperatingSystem.IsWindows() ? "TMP" : "TMPDIR", none), Train("--epochs", "1"));
        (int exitCode, _, string errors) = trainer.End();
        Assert.That(exitCode, Is.Zero, errors);
        NameModel.Load(File.ReadAllBytes(Target));
    }

    [Test]
    public void An_absurd_learning_rate_is_refused()
    {
        (int exitCode, _, string errors) = TrainerProcess.Run(Train("--learning-rate", "1000"));
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("learning rate 1000").And.Contain("at most 1"));
        AssertOldModel();
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_training_whose_listener_is_gone_goes_on_to_its_end(bool json)
    {
        using TrainerProcess trainer = TrainerProcess.Start(Train(["--epochs", "4", .. json ? ["--progress", "json"] : Array.Empty<string>()]));
        trainer.CloseOutput();
        (int exitCode, string errors) = trainer.EndUnread();
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(File.ReadAllBytes(Target), Is.Not.EqualTo(OldModel));
        NameModel.Load(File.ReadAllBytes(Target));
    }

    [Test]
    public void Of_two_trainings_with_one_target_the_last_wins_and_its_model_is_whole()
    {
        byte[][] alone = [.. new[] { "1", "2" }.Select(seed =>
        {
            Assert.That(TrainerProcess.Run(Train("--epochs", "2", "--seed", seed)).ExitCode, Is.Zero);
            return File.ReadAllBytes(Target);
        })];
        using TrainerProcess first = TrainerProcess.Start(Train("--epochs", "2", "--seed", "1", "--checkpoint-every", "0"));
        using TrainerProcess second = TrainerProcess.Start(Train("--epochs", "2", "--seed", "2", "--checkpoint-every", "0"));
        (int firstCode, _, string firstErrors) = first.End();
        (int secondCode, _, string secondErrors) = second.End();
        Assert.That((firstCode, secondCode), Is.EqualTo((0, 0)), firstErrors + secondErrors);
        Assert.That(alone, Has.Member(File.ReadAllBytes(Target)));
        AssertNothingIsLeft();
    }

    private string[] Train(params string[] more) =>
        ["train", "--corpus", Corpus, "--out", Target, "--hidden", "16", "--embedding", "8", "--threads", "1", .. more];

    private void AssertOldModel()
    {
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).Where(path => path != Target && path != Corpus && path != mounted), Is.Empty);
    }

    private void AssertNothingIsLeft()
    {
        Assert.That(Checkpoint.PathFor(Target), Does.Not.Exist);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(Target)!).Select(Path.GetFileName), Is.EquivalentTo(new[] { "toy.csv", "toy.cognomen", "toy.realnames" }));
    }

    /// <summary>Puts a small disk of its own under the target.</summary>
    private void Mount(string options)
    {
        string disk = Directory.CreateDirectory(Path.Combine(Folder, "disk")).FullName;
        if (!OperatingSystem.IsLinux() || !Command("mount", "-t", "tmpfs", "-o", options, "none", disk))
            Assert.Ignore("This mounts a small disk, which takes Linux, root and the permission to mount.");
        mounted = disk;
        File.WriteAllBytes(Target, OldModel);
    }

    private static void Fill(string path)
    {
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true)
                stream.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private static bool Command(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static int DeadProcess()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }

    private static string Package([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
