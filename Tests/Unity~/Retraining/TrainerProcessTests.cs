using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Cognomen.Retraining;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Retraining;

internal sealed class TrainerProcessTests : TrainerFixture
{
    [Test]
    public void A_training_that_finishes_puts_the_model_in_place()
    {
        TrainerProcess training = Start("success");
        List<ProgressMessage> heard = Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Finished), training.Fault?.Message);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(NewModel));
        Assert.That(heard.Select(message => message.Type), Is.EqualTo(new[]
        {
            "started", "epoch", "sample", "epoch", "sample", "epoch", "sample", "epoch", "sample", "finished",
        }));
        AssertThatNothingIsLeft(finished: true);
    }

    [Test]
    public void A_model_is_put_where_there_was_none_and_its_folder_is_made()
    {
        string target = Path.Combine(Folder, "New folder", "Names.cognomen");
        TrainerProcess training = TrainerProcess.Start(Setup(), new TrainingOptions(Script("success"), target));
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Finished), training.Fault?.Message);
        Assert.That(File.ReadAllBytes(target), Is.EqualTo(NewModel));
    }

    [Test]
    public void A_cancelled_training_ends_by_itself_when_it_is_asked_to()
    {
        TrainerProcess training = Start("slow", patience: Long);
        Until(training.Poll, () => training.Stage == TrainerStage.Training && training.ChildId != null);
        training.Cancel();
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Cancelled));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        AssertThatNothingIsLeft();
    }

    [Test]
    public void A_trainer_that_does_not_end_by_itself_is_ended()
    {
        TrainerProcess training = Start("stubborn", patience: TimeSpan.FromSeconds(0.2));
        int heard = 0;
        training.Received += _ => heard++;
        Until(training.Poll, () => heard > 0);
        using Process child = Process.GetProcessById(training.ChildId!.Value);
        training.Cancel();
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Cancelled));
        Assert.That(child.WaitForExit(Long), "the child is still there");
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
    }

    [Test]
    public void Disposing_a_training_ends_its_child_before_it_returns()
    {
        TrainerProcess training = Start("stubborn", patience: TimeSpan.FromSeconds(0.2));
        Until(training.Poll, () => training.ChildId != null);
        using Process child = Process.GetProcessById(training.ChildId!.Value);
        training.Dispose();
        Assert.That(child.HasExited, "the child is still there");
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
    }

    [Test]
    public void A_training_can_be_cancelled_at_once()
    {
        TrainerProcess training = Start("slow", patience: TimeSpan.FromSeconds(0.2));
        training.Cancel();
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Cancelled));
        AssertThatNothingIsLeft();
    }

    [Test]
    public void A_training_that_is_left_goes_on_and_is_found_again_with_all_its_messages()
    {
        TrainerProcess first = Start("slow");
        int heard = 0;
        first.Received += _ => heard++;
        Until(first.Poll, () => heard == 9);
        int child = first.ChildId!.Value;
        first.Leave();
        first.Poll();
        Assert.That(first.Stage, Is.EqualTo(TrainerStage.Left));
        first.Dispose();
        using Process trainer = Process.GetProcessById(child);
        Assert.That(trainer.HasExited, Is.False, "leaving it ended it");

        TrainerProcess second = TrainerProcess.Resume(Setup(), first.RunFolder);
        Assert.That(second.OutPath, Is.EqualTo(Target));
        int again = 0;
        second.Received += _ => again++;
        Until(second.Poll, () => again == 9);
        Assert.That(second.ChildId, Is.EqualTo(child));
        second.Cancel();
        Run(second);
        Assert.That(second.Stage, Is.EqualTo(TrainerStage.Cancelled));
        Assert.That(trainer.WaitForExit(Long), "the child is still there");
        AssertThatNothingIsLeft();
    }

    [Test]
    public void A_run_that_finished_unseen_is_put_in_place_when_it_is_found()
    {
        TrainerProcess first = Start("success");
        Until(first.Poll, () => first.ChildId != null || first.IsEnded);
        first.Leave();
        TrainerProcess second = TrainerProcess.Resume(Setup(), first.RunFolder);
        Run(second);
        Assert.That(second.Stage, Is.EqualTo(TrainerStage.Finished), second.Fault?.Message);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(NewModel));
    }

    [Test]
    public void A_run_that_was_stopped_goes_on_from_its_checkpoint()
    {
        TrainerProcess first = Start("slow");
        int heard = 0;
        first.Received += _ => heard++;
        Until(first.Poll, () => heard == 9);
        first.Leave(stop: true);
        TrainerProcess second = TrainerProcess.Resume(Setup(), first.RunFolder);
        Run(second);
        Assert.That(second.Stage, Is.EqualTo(TrainerStage.Finished), second.Fault?.Message);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(NewModel));
    }

    [Test]
    public void A_run_whose_folder_is_gone_is_told()
    {
        TrainerProcess training = TrainerProcess.Resume(Setup(), Path.Combine(Folder, "nowhere"));
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.NoModel));
        Assert.That(training.Fault.What, Does.Contain("does not exist"));
    }

    [Test]
    public void The_trainer_stops_when_the_process_that_started_it_is_gone()
    {
        using Process parent = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        parent.WaitForExit();
        RunFolder run = new(Path.Combine(Folder, "Run"));
        using System.Threading.ManualResetEventSlim stopped = new();
        using RunPulse pulse = new(run, parent.Id, stopped.Set);
        Assert.That(stopped.Wait(Long), "it was not told");
        Assert.That(File.Exists(run.Beat));
    }

    [Test]
    public void A_crash_is_told_with_the_exit_code_and_the_last_words()
    {
        TrainerProcess training = Start("crash");
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.Died));
        Assert.That(training.Fault.What, Does.Match(@"exit code -?\d+"));
        Assert.That(training.Fault.Details, Does.Contain("a last word"));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        AssertThatNothingIsLeft();
    }

    [Test]
    public void A_trainer_killed_from_outside_harms_nothing()
    {
        TrainerProcess training = Start("slow");
        int heard = 0;
        training.Received += _ => heard++;
        Until(training.Poll, () => heard > 5);
        using (Process child = Process.GetProcessById(training.ChildId!.Value))
            child.Kill();
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.Died));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        AssertThatNothingIsLeft();
    }

    [Test]
    public void What_the_trainer_refuses_is_told_in_its_own_words()
    {
        TrainerProcess training = Start("refuse");
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.Refused));
        Assert.That(training.Fault.What, Is.EqualTo("surnames.csv line 17: nationality is empty"));
    }

    [Test]
    public void Lines_that_are_no_messages_are_kept_as_log_and_make_no_model()
    {
        TrainerProcess training = Start("malformed");
        List<ProgressMessage> heard = Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.NoModel));
        Assert.That(heard.OfType<LogMessage>().Select(message => message.Text), Has.Member("Hello, I am no JSON."));
        Assert.That(training.Fault.Details, Does.Contain("Hello, I am no JSON."));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
    }

    [Test]
    public void Noise_between_messages_does_not_hinder_a_training()
    {
        TrainerProcess training = Start("noisy");
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Finished), training.Fault?.Message);
    }

    [TestCase("broken-model", "model file, byte")]
    [TestCase("no-file", "it wrote no file")]
    public void A_model_that_cannot_be_loaded_does_not_reach_its_place(string script, string reason)
    {
        TrainerProcess training = Start(script);
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.NoModel));
        Assert.That(training.Fault.What, Does.Contain(reason));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(OldModel));
        AssertThatNothingIsLeft();
    }

    [Test]
    public void An_old_system_library_is_told_with_what_to_install()
    {
        TrainerProcess training = Start("old-library");
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.NativeLibraryMissing));
        Assert.That(training.Fault.Remedy, Does.Contain("libstdc++"));
    }

    [Test]
    public void A_dotnet_that_is_not_there_is_told_with_a_link()
    {
        string nowhere = Path.Combine(Folder, "no", "dotnet");
        TrainerProcess training = TrainerProcess.Start(Setup(nowhere), new TrainingOptions(Script("success"), Target));
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.DotnetMissing));
        Assert.That(training.Fault.What, Does.Contain(nowhere));
        Assert.That(training.Fault.Link, Does.StartWith("https://"));
    }

    [Test]
    public void A_cache_that_cannot_be_written_is_told_by_its_path()
    {
        File.WriteAllText(Cache, "a file where the folder should be");
        TrainerProcess training = Start("success");
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.CannotWrite));
        Assert.That(training.Fault.What, Does.Contain(Cache));
        File.Delete(Cache);
    }

    [Test]
    public void A_target_that_cannot_be_written_is_told_by_its_path()
    {
        // A folder stands where the file should.
        string target = Path.Combine(Folder, "Taken.cognomen");
        Directory.CreateDirectory(target);
        TrainerProcess training = TrainerProcess.Start(Setup(), new TrainingOptions(Script("success"), target));
        Run(training);
        Assert.That(training.Fault!.Fault, Is.EqualTo(TrainerFault.CannotWrite));
        Assert.That(training.Fault.What, Does.Contain(target));
        Assert.That(Directory.EnumerateFiles(Folder, "*.tmp"), Is.Empty);
    }

    [Test]
    public void Two_trainings_at_once_do_not_disturb_each_other()
    {
        TrainerProcess first = Start("success");
        string other = Path.Combine(Folder, "Other.cognomen");
        TrainerProcess second = TrainerProcess.Start(Setup(), new TrainingOptions(Script("noisy"), other));
        Run(first);
        Run(second);
        Assert.That(first.Stage, Is.EqualTo(TrainerStage.Finished), first.Fault?.Message);
        Assert.That(second.Stage, Is.EqualTo(TrainerStage.Finished), second.Fault?.Message);
        Assert.That(File.ReadAllBytes(other), Is.EqualTo(NewModel));
        AssertThatNothingIsLeft(finished: true);
    }

    [Test]
    public void A_path_with_blanks_and_quotes_reaches_the_trainer_whole()
    {
        string odd = Path.Combine(Folder, "two words and 'one' more");
        Directory.CreateDirectory(odd);
        File.Copy(Script("success"), Path.Combine(odd, "success.csv"));
        File.Copy(Path.Combine(Folder, "trained.cognomen"), Path.Combine(odd, "trained.cognomen"));
        TrainerProcess training = TrainerProcess.Start(Setup(), new TrainingOptions(Path.Combine(odd, "success.csv"), Target));
        Run(training);
        Assert.That(training.Stage, Is.EqualTo(TrainerStage.Finished), training.Fault?.Message);
    }
}
