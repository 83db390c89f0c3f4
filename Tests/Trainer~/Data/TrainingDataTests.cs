using System.IO;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Data;

public sealed class TrainingDataTests
{
    [Test]
    public void Feminine_names_are_a_condition_of_their_own_where_there_are_enough()
    {
        TrainingData data = Toy.Data();
        Assert.That(data.FormsOf.Select(forms => forms.Count), Is.EqualTo(new[] { 1, 1, 2 }));
        Assert.That(data.Conditions.Count, Is.EqualTo(4));
        CorpusRow feminine = data.Rows.First(row => row.Gender == Gender.Feminine);
        Assert.That(data.Label(feminine), Has.Property("Nationality").EqualTo(2).And.Property("Condition").EqualTo(3));
    }

    [Test]
    public void Too_many_nationalities_are_refused_before_anything_is_made_of_them()
    {
        string rows = string.Concat(Enumerable.Range(0, TrainingData.LargestNationalities).Select(i => $"Adam,N{i},u,train\n"));
        Assert.That(Read(rows).FormsOf, Has.Count.EqualTo(TrainingData.LargestNationalities));
        Assert.That(() => Read(rows + "Adam,One more,u,train\n"), Throws.ArgumentException.With.Message.Contains("2001 nationalities; at most 2000"));
    }

    [Test]
    public void A_few_feminine_names_are_left_out()
    {
        TrainingData data = Read("Adam,Red,m,train\nEvans,Red,u,train\n" + Lines(TrainingData.FewestFeminine - 1, "Eva,Red,f,train"));
        Assert.That(data.Conditions.Count, Is.EqualTo(1));
        Assert.That(data.Rows.Select(row => row.Gender), Has.None.EqualTo(Gender.Feminine));
        Assert.That(data.FormsOf[0], Is.EqualTo(new[] { Gender.Unmarked }));
    }

    [Test]
    public void A_nationality_whose_names_are_all_feminine_has_that_one_form()
    {
        TrainingData data = Read("Adam,Blue,u,train\nEva,Red,f,train\nEwa,Red,f,test\n");
        Assert.That(data.FormsOf[1], Is.EqualTo(new[] { Gender.Feminine }));
        Assert.That(data.IsFeminine(data.Rows[1]), Is.False);
        Assert.That(data.In(Split.Test).Count(), Is.EqualTo(1));
    }

    [Test]
    public void What_stands_in_no_training_row_is_not_learned()
    {
        TrainingData data = Read("Adam,Blue,u,train\nEva,Red,u,test\nAdaż,Blue,u,test\n");
        Assert.That(data.Nationalities, Is.EqualTo(new[] { "Blue" }));
        Assert.That(data.Label(data.Rows[1]).Symbols, Is.EqualTo(new[] { 1, 3, 2, SymbolTable.Unknown }));
    }

    [Test]
    public void A_corpus_without_a_training_row_is_refused() =>
        Assert.That(() => Read("Eva,Red,u,test\n"), Throws.ArgumentException.With.Message.Contains("toy.csv: no row is for training"));

    [Test]
    public void An_unconditioned_network_has_one_condition_for_all()
    {
        TrainingData data = Toy.Data(unconditioned: true);
        Assert.That(data.Rows.Select(row => data.Label(row).Condition).Distinct(), Is.EqualTo(new[] { 0 }));
        Assert.That(data.Conditions.Count, Is.EqualTo(1));
    }

    [Test]
    public void A_feminine_condition_is_its_nationality_and_two_parts_more()
    {
        float[,] design = new ConditionSet(["Blue", "Red"], [false, true]).Design();
        Assert.That(design, Is.EqualTo(new float[,] { { 1, 0, 0, 0, 0 }, { 0, 1, 0, 0, 0 }, { 0, 1, 1, 0, 1 } }));
    }

    private static TrainingData Read(string lines) =>
        new(Corpus.Parse("toy.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes("surname,nationality,gender,split\n" + lines))), false);

    private static string Lines(int count, string line) => string.Concat(Enumerable.Repeat(line + "\n", count));
}
