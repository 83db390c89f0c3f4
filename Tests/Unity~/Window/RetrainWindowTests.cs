using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Cognomen.Editor;
using Cognomen.Retraining;
using Cognomen.Tests;
using Cognomen.Unity.Tests.Host;
using Cognomen.Unity.Tests.Retraining;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Unity.Tests.Window;

/// <summary>The window, opened and used as a person would, with a real child process that stands for the trainer.</summary>
internal sealed class RetrainWindowTests : UnityHost
{
    private RetrainWindow window = null!;

    private static UnityEditor.BackgroundTask Task => EditorStage.Tasks.Single(task => !task.IsRemoved);

    private VisualElement Root => window.rootVisualElement;

    [SetUp]
    public void OpenTheWindow()
    {
        CognomenSettings.instance.BuiltTrainer = TrainerFixture.FakeTrainer;
        RetrainWindow.Open();
        EditorStage.Update();
        window = (RetrainWindow)EditorStage.Windows.Single();
    }

    [TearDown]
    public void EndTheTraining() => RetrainSession.instance.Retraining.Dispose();

    [Test]
    public void It_opens_from_the_menu_with_the_bundled_corpus_and_its_report()
    {
        MenuItem item = (MenuItem)Attribute.GetCustomAttribute(typeof(RetrainWindow).GetMethod("Open", Type.EmptyTypes)!, typeof(MenuItem))!;
        Assert.That(item.menuItem, Is.EqualTo("Window/Cognomen/Retrain…"));
        Assert.That(Find<Label>(Root, "corpus").text, Is.EqualTo("surnames.csv  (bundled)"));
        Assert.That(Find<Label>(Root, "summary").text, Does.StartWith("96,686 rows · 50 nationalities"));
        Assert.That(Root.styleSheets.count, Is.EqualTo(1));
        Assert.That(Find<Button>(Root, "start").enabledSelf);
        Assert.That(Find<Button>(Root, "cancel").enabledSelf, Is.False);
    }

    [Test]
    public void A_broken_corpus_is_told_by_line_and_cannot_be_trained_on()
    {
        Drop(Put("broken.csv", "surname,nationality\nMurphy,Irish\nKelly,\n"));
        Assert.That(Find<VisualElement>(Root, "report").Q<HelpBox>()!.text, Does.Contain("line 3").And.Contain("nationality"));
        Assert.That(Find<Button>(Root, "start").enabledSelf, Is.False);
        Find<Button>(Root, "bundled").Click();
        EditorStage.Update();
        Assert.That(Find<Button>(Root, "start").enabledSelf);
    }

    [Test]
    public void Rows_that_cannot_be_used_are_left_out_where_that_is_asked_for()
    {
        Assert.That(Find<Toggle>(Root, "skip").style.display.value, Is.EqualTo(DisplayStyle.None), "there is nothing to leave out");
        Drop(Put("broken.csv", "surname,nationality\nMurphy,Irish\nKelly,\nByrne,Irish\n"));
        Toggle skip = Find<Toggle>(Root, "skip");
        Assert.That(skip.style.display.value, Is.EqualTo(DisplayStyle.Flex));
        skip.value = true;
        EditorStage.Update();
        Assert.That(Find<Label>(Root, "summary").text, Does.StartWith("2 rows"));
        Assert.That(Find<Label>(Root, "columns").text, Does.Contain("'surname'").And.Contain("'nationality'"));
        Assert.That(Find<HelpBox>(Root, "warnings").text, Does.Contain("1 row is left out"));
        Assert.That(Find<Button>(Root, "start").enabledSelf);
        Assert.That(window.Retraining.Choices.ToOptions("a.csv", "a.cognomen").ToArguments(), Has.Member("--skip-invalid"));
        skip.value = false;
        EditorStage.Update();
        Assert.That(Find<Button>(Root, "start").enabledSelf, Is.False);
    }

    [Test]
    public void A_dropped_file_of_another_kind_is_not_taken()
    {
        string picture = Put("picture.png", "no corpus");
        DragAndDrop.paths = [picture];
        Find<VisualElement>(Root, "drop").SendEvent(new DragUpdatedEvent());
        Assert.That(DragAndDrop.visualMode, Is.EqualTo(DragAndDropVisualMode.Rejected));
        Drop(picture);
        Assert.That(EditorStage.AcceptedDrags, Is.Zero);
        Assert.That(Find<Label>(Root, "corpus").text, Does.StartWith("surnames.csv"));
    }

    [Test]
    public void Odd_rows_are_listed_with_their_numbers()
    {
        Drop(Put("odd.csv", "surname,nationality\nMurphy,Irish\nMurphy,Irish\nKe11y,Irish\n"));
        string[] texts = Texts(Find<VisualElement>(Root, "report"));
        Assert.That(texts, Has.Some.EqualTo("1 repeated row"));
        Assert.That(texts, Has.Some.Contain("'Murphy' (Irish): 1 row (line 3)"));
        Assert.That(texts, Has.Some.StartsWith("⚠ 1 unusual symbol").Or.Some.StartsWith("⚠ 2 unusual"));
    }

    [Test]
    public void A_training_shows_its_progress_and_its_result_and_is_saved_as_an_asset()
    {
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Finished);
        Assert.That(Find<ProgressBar>(Root, "progress").value, Is.EqualTo(1));
        Assert.That(Find<Label>(Root, "caption").text, Is.EqualTo("student, epoch 4: 2.250 nats per symbol; dashed: the n-gram baseline, 2.400"));
        Assert.That(Texts(Find<Foldout>(Root, "samples")), Is.SupersetOf(new[] { "Irish", "O'Epoch1, Murphy", "O'Epoch4, Murphy" }));
        Assert.That(Texts(Find<VisualElement>(Root, "quality")), Is.SupersetOf(new[] { "2.250", "2.400", "42.0 %", "87.0 %" }));
        Assert.That(Find<HelpBox>(Root, "verdict").text, Is.EqualTo("It is inventive.\nRead some of its names."));
        Assert.That(Task.Status, Is.EqualTo(Progress.Status.Succeeded));

        EditorStage.NextFile = "Assets/Mine.cognomen";
        Find<Button>(Root, "save").Click();
        EditorStage.Update();
        Assert.That(File.ReadAllBytes(Path.Combine(Project, "Assets", "Mine.cognomen")), Is.EqualTo(File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen"))));
        Assert.That(EditorStage.Pinged.Single(), Is.InstanceOf<NameModelAsset>());
        Assert.That(Find<Label>(Root, "saved").text, Does.Contain("Mine.cognomen"));
        NameModel saved = ((NameModelAsset)EditorStage.Pinged.Single()).Model;
        Assert.That(saved.RealNames!.Contains("Murphy"), "the set of the corpus's names is saved beside the model and belongs to the asset");
    }

    [Test]
    public void The_new_model_is_put_beside_another_on_the_chosen_corpus()
    {
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Finished);
        Drop(Put("unseen.csv", "surname,nationality\nO'Mulligan,Irish\nMacBrennan,Irish\nTarantelli,Italian\nCavallucci,Italian\nZorg,Martian\n"));
        Find<Button>(Root, "compare").Click();
        EditorStage.Update();
        string[] texts = Texts(Find<VisualElement>(Root, "differences"));
        Assert.That(texts.Take(12), Is.EqualTo(ComparisonView.Headings));
        Assert.That(texts.Skip(12).Where((_, i) => i % 12 == 0), Is.EqualTo(new[] { "All names", "Irish", "Italian" }), "both models know these");
        Assert.That(texts, Has.Exactly(3).EqualTo("0.000 ± 0.000"), "the trained file is the bundled model");
        Assert.That(Find<Label>(Root, "better").text, Does.StartWith("Neither predicts clearly better"));
        Drop(Put("martian.csv", "surname,nationality\nZorg,Martian\n"));
        Assert.That(window.Retraining.Comparison, Is.Null, "another corpus, another comparison");
        Find<Button>(Root, "compare").Click();
        EditorStage.Update();
        Assert.That(Find<Label>(Root, "better").text, Is.EqualTo("martian.csv has no nationality that both models know."));
    }

    [Test]
    public void The_comparison_says_how_many_names_a_classifier_recognises()
    {
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Finished);
        NameGenerator names = new(NameModel.Bundled, seed: 9);
        string[] rows = [.. new[] { "Japanese", "Polish" }.SelectMany(nationality => Enumerable.Range(0, 120).Select(i => $"{names.NameAt(i, nationality)},{nationality}")).Distinct()];
        Drop(Put("drawn.csv", "surname,nationality\n" + string.Join('\n', rows) + "\n"));
        Find<Button>(Root, "compare").Click();
        EditorStage.Update();
        string[] all = [.. Texts(Find<VisualElement>(Root, "differences")).Skip(12).Take(12)];
        Assert.That(all[0], Is.EqualTo("All names"));
        Assert.That(int.Parse(all[5].Split(' ')[0]), Is.InRange(75, 100), "real names of two unlike nationalities");
        Assert.That(int.Parse(all[6].Split(' ')[0]), Is.InRange(75, 100));
        Assert.That(all[7], Is.EqualTo(all[6]), "the trained file is the bundled model");
    }

    [Test]
    public void The_curve_is_drawn_with_the_baseline_dashed()
    {
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Finished);
        VisualElement area = Find<VisualElement>(Root, "area");
        MeshGenerationContext context = new(area);
        area.generateVisualContent!(context);
        PaintedPath curve = context.painter2D.Painted[^1];
        Assert.That(curve.Lines.Single(), Has.Count.EqualTo(4));
        Assert.That(curve.Lines.Single().Select(point => point.y), Is.Ordered);
        Assert.That(context.painter2D.Painted.Count(path => path.Width == 1.5f), Is.EqualTo(40));
    }

    [Test]
    public void Cancel_ends_the_training_and_the_background_task()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        Assert.That(Find<Button>(Root, "start").enabledSelf, Is.False);
        Find<Button>(Root, "cancel").Click();
        Until(() => window.Retraining.State == RetrainState.Cancelled);
        EditorStage.Update();
        Assert.That(Task.Status, Is.EqualTo(Progress.Status.Canceled));
        Assert.That(Find<Label>(Root, "status").text, Is.EqualTo("Cancelled. The old model is unchanged."));
    }

    [Test]
    public void The_background_task_can_cancel_too()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        Assert.That(Task.OnCancel!());
        Until(() => window.Retraining.State == RetrainState.Cancelled);
    }

    [Test]
    public void A_crash_is_shown_with_the_last_words_and_a_new_training_can_start()
    {
        Train("crash");
        Until(() => window.Retraining.State == RetrainState.Failed);
        EditorStage.Update();
        Assert.That(Texts(Find<VisualElement>(Root, "problem")), Has.Some.Contain("exit code").And.Some.Contain("a last word"));
        Assert.That(Find<Button>(Root, "start").enabledSelf);
    }

    [Test]
    public void A_missing_dotnet_is_shown_with_a_link_and_the_way_to_the_settings()
    {
        CognomenSettings.instance.DotnetPath = "/nowhere/dotnet";
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Failed);
        EditorStage.Update();
        Find<Button>(Root, "link").Click();
        Assert.That(UnityEngine.Stage.OpenedAddresses.Single(), Does.StartWith("https://dotnet.microsoft.com/"));
        Find<Button>(Root, "settings").Click();
        Assert.That(EditorStage.OpenedSettings, Is.EqualTo("Project/Cognomen"));
    }

    [Test]
    public void A_choice_outside_its_range_is_told_before_anything_starts()
    {
        Find<IntegerField>(Root, "hidden").value = 4;
        Train("success");
        EditorStage.Update();
        Assert.That(window.Retraining.State, Is.EqualTo(RetrainState.Choosing));
        Assert.That(Texts(Root), Has.Some.Contain("hidden is 8 to 512"));
    }

    [Test]
    public void A_training_goes_on_through_a_domain_reload_and_the_window_shows_all_of_it()
    {
        Find<LongField>(Root, "seed").value = 7;
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0 && window.Retraining.ChildId != null);
        int trainer = window.Retraining.ChildId!.Value;
        EditorStage.Reload();
        Assert.That(EditorStage.Tasks.Where(task => task.Status == Progress.Status.Running), Is.Empty, "a background task was leaked");
        window = (RetrainWindow)EditorStage.Windows.Single();
        Until(() => window.Retraining.Curve.Series.Count > 0 && window.Retraining.Curve.Series[0].Points.Count == 4);
        Assert.That(window.Retraining.ChildId, Is.EqualTo(trainer));
        Assert.That(Find<Label>(Root, "corpus").text, Is.EqualTo("slow.csv"));
        Assert.That(Find<LongField>(Root, "seed").value, Is.EqualTo(7));
        Assert.That(Texts(Find<Foldout>(Root, "samples")), Has.Member("O'Epoch4, Murphy"));
        Find<Button>(Root, "cancel").Click();
        Until(() => window.Retraining.State == RetrainState.Cancelled);
        Assert.That(Directory.EnumerateDirectories(Path.Combine(Project, "Library", "Cognomen", "Runs")), Is.Empty);
    }

    [Test]
    public void A_training_that_broke_off_unseen_goes_on_from_its_checkpoint()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0 && window.Retraining.ChildId != null);
        using Process trainer = Process.GetProcessById(window.Retraining.ChildId!.Value);
        // Killed between the two: nobody watches it then.
        AssemblyReloadEvents.beforeAssemblyReload += Kill;
        EditorStage.Reload();
        window = (RetrainWindow)EditorStage.Windows.Single();
        Until(() => window.Retraining.State == RetrainState.Finished);
        Assert.That(window.Retraining.Curve.Series.Single().Points.Select(point => point.Epoch), Is.EqualTo(new[] { 1, 2, 3, 4 }));

        void Kill()
        {
            trainer.Kill();
            trainer.WaitForExit();
        }
    }

    [Test]
    public void A_training_goes_on_in_the_next_session_of_the_editor()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        EditorStage.Restart();
        RetrainWindow.Open();
        window = (RetrainWindow)EditorStage.Windows.Single();
        Until(() => window.Retraining.State == RetrainState.Finished);
        Assert.That(Texts(Find<VisualElement>(Root, "quality")), Has.Member("2.250"));
    }

    [Test]
    public void A_training_goes_on_while_another_tab_is_maximised()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0 && window.Retraining.ChildId != null);
        int trainer = window.Retraining.ChildId!.Value;
        EditorStage.MaximiseAnotherTab();
        window = (RetrainWindow)EditorStage.Windows.Single();
        EditorStage.Update();
        Assert.That(window.Retraining.ChildId, Is.EqualTo(trainer));
        Assert.That(Find<Label>(Root, "corpus").text, Is.EqualTo("slow.csv"));
        Assert.That(Find<Button>(Root, "cancel").enabledSelf);
    }

    [Test]
    public void Closing_the_window_asks_and_the_training_goes_on_in_the_background()
    {
        Assert.That(window.hasUnsavedChanges, Is.False);
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        Assert.That(window.saveChangesMessage, Does.Contain("goes on in the background"));
        Assert.That(window.CloseByHand(UnsavedAnswer.Cancel), "it did not ask");
        Assert.That(EditorStage.Windows, Has.Count.EqualTo(1));
        window.CloseByHand(UnsavedAnswer.Save);
        Assert.That(EditorStage.Windows, Is.Empty);
        EditorStage.Update();
        Assert.That(Task.Status, Is.EqualTo(Progress.Status.Running));
        RetrainWindow.Open();
        EditorStage.Update();
        window = (RetrainWindow)EditorStage.Windows.Single();
        Assert.That(window.Retraining.IsBusy);
        Assert.That(window.hasUnsavedChanges);
    }

    [Test]
    public void Closing_the_window_and_throwing_the_training_away_ends_it_and_its_background_task()
    {
        Train("stubborn");
        Until(() => window.Retraining.Curve.Series.Count > 0 && window.Retraining.ChildId != null);
        using Process trainer = Process.GetProcessById(window.Retraining.ChildId!.Value);
        window.CloseByHand(UnsavedAnswer.Discard);
        Until(() => RetrainSession.instance.Retraining.State == RetrainState.Cancelled);
        EditorStage.Update();
        Assert.That(trainer.WaitForExit(10000), "the trainer is still there");
        Assert.That(Task.Status, Is.EqualTo(Progress.Status.Canceled));
    }

    [Test]
    public void Closing_the_window_while_it_cancels_leaves_no_background_task_behind()
    {
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        Find<Button>(Root, "cancel").Click();
        window.Close();
        Until(() => EditorStage.Tasks.TrueForAll(task => task.Status != Progress.Status.Running));
    }

    [Test]
    public void What_was_chosen_is_kept_through_a_reload_a_closing_and_a_restart()
    {
        string corpus = Put("mine.csv", "surname,nationality\nMurphy,Irish\nRossi,Italian\n");
        Drop(corpus);
        Find<DropdownField>(Root, "preset").index = 1;
        Find<DropdownField>(Root, "cell").index = 3;
        Find<IntegerField>(Root, "epochs").value = 300;
        Find<FloatField>(Root, "rate").value = 0.25f;
        Find<Toggle>(Root, "unconditioned").value = true;
        Find<Button>(Root, "tab-preview").Click();
        Find<DropdownField>(Root, "nationality").value = "Irish";
        Find<TextField>(Root, "scored").value = "Murphy";
        EditorStage.Update();

        EditorStage.Reload();
        AssertThatAllIsKept();
        window.CloseByHand(UnsavedAnswer.Save);
        RetrainWindow.Open();
        AssertThatAllIsKept();
        EditorStage.Restart();
        RetrainWindow.Open();
        AssertThatAllIsKept();

        void AssertThatAllIsKept()
        {
            EditorStage.Update();
            window = (RetrainWindow)EditorStage.Windows.Single();
            Assert.That(window.Retraining.Corpus.Path, Is.EqualTo(corpus));
            Assert.That(Find<DropdownField>(Root, "preset").index, Is.EqualTo(1));
            Assert.That(Find<DropdownField>(Root, "cell").index, Is.EqualTo(3));
            Assert.That(Find<IntegerField>(Root, "epochs").value, Is.EqualTo(300));
            Assert.That(Find<FloatField>(Root, "rate").value, Is.EqualTo(0.25f));
            Assert.That(Find<Toggle>(Root, "unconditioned").value);
            Assert.That(Find<DropdownField>(Root, "nationality").value, Is.EqualTo("Irish"));
            Assert.That(Find<TextField>(Root, "scored").value, Is.EqualTo("Murphy"));
        }
    }

    [Test]
    public void The_tab_that_was_open_is_open_after_a_reload()
    {
        Find<Button>(Root, "tab-preview").Click();
        EditorStage.Reload();
        EditorStage.Update();
        window = (RetrainWindow)EditorStage.Windows.Single();
        Assert.That(Find<ScrollView>(Root, "retrain").style.display.value, Is.EqualTo(DisplayStyle.None));
    }

    [Test]
    public void A_model_that_was_not_saved_is_still_there_after_a_reload_and_closing_asks_where_it_goes()
    {
        Train("success");
        Until(() => window.Retraining.State == RetrainState.Finished);
        EditorStage.Reload();
        EditorStage.Update();
        window = (RetrainWindow)EditorStage.Windows.Single();
        Assert.That(window.Retraining.State, Is.EqualTo(RetrainState.Finished));
        Assert.That(Texts(Find<VisualElement>(Root, "quality")), Has.Member("2.250"));
        Assert.That(window.saveChangesMessage, Does.Contain("not saved yet"));
        EditorStage.NextFile = "Assets/Kept.cognomen";
        Assert.That(window.CloseByHand(UnsavedAnswer.Save), "it did not ask");
        Assert.That(File.Exists(Path.Combine(Project, "Assets", "Kept.cognomen")));
    }

    [Test]
    public void Two_windows_show_the_same_training()
    {
        RetrainWindow other = EditorWindow.CreateWindow<RetrainWindow>("Second");
        EditorStage.Update();
        Train("slow");
        Until(() => window.Retraining.Curve.Series.Count > 0);
        EditorStage.Update();
        Assert.That(Find<Label>(other.rootVisualElement, "corpus").text, Is.EqualTo("slow.csv"));
        Assert.That(Find<Button>(other.rootVisualElement, "start").enabledSelf, Is.False);
        Find<Button>(other.rootVisualElement, "cancel").Click();
        Until(() => window.Retraining.State == RetrainState.Cancelled);
    }

    [Test]
    public void The_preview_gives_the_names_that_its_fields_ask_for()
    {
        Find<Button>(Root, "tab-preview").Click();
        VisualElement names = Find<VisualElement>(Root, "names-shown");
        Find<DropdownField>(Root, "nationality").value = "Irish";
        EditorStage.Update();
        NameGenerator plain = new(NameModel.Bundled, 42);
        Assert.That(Texts(names), Is.EqualTo(Enumerable.Range(0, 24).Select(_ => plain.Next("Irish"))));
        Find<DropdownField>(Root, "other").value = "Japanese";
        EditorStage.Update();
        Assert.That(Texts(names), Is.Not.EqualTo(Enumerable.Range(0, 24).Select(i => new NameGenerator(NameModel.Bundled, 42).NameAt(i, "Irish"))));
        Find<TextField>(Root, "scored").value = "Murphy";
        EditorStage.Update();
        Assert.That(Find<Label>(Root, "score").text, Does.Match(@"^\d\.\d{3} nats per letter: .* Most likely \w+"));
    }

    private void Train(string script)
    {
        File.Copy(RepositoryRoot.At("Data", "Surnames.cognomen"), Path.Combine(Project, "trained.cognomen"));
        Drop(Put(script + ".csv", "surname,nationality\nMurphy,Irish\nRossi,Italian\n"));
        Find<Button>(Root, "start").Click();
    }

    private void Drop(string path)
    {
        DragAndDrop.paths = [path];
        Find<VisualElement>(Root, "drop").SendEvent(new DragPerformEvent());
        EditorStage.Update();
    }

    private string Put(string name, string text)
    {
        string path = Path.Combine(Project, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
