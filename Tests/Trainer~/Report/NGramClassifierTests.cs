using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Report;

public sealed class NGramClassifierTests
{
    [Test]
    public void Nationalities_of_their_own_syllables_are_recognised()
    {
        TrainingData data = Toy.Data();
        NGramClassifier classifier = Fit(data);
        CorpusRow[] test = [.. data.In(Split.Test)];
        double right = test.Count(row => classifier.Classify(row.Surname) == data.NationalityOf(row)) / (double)test.Length;
        Assert.That(right, Is.GreaterThan(0.98));
    }

    [Test]
    public void Probabilities_add_up_to_one_for_whatever_name()
    {
        NGramClassifier classifier = Fit(Toy.Data());
        foreach (string name in new[] { "Molala", "doror", "Łódź", "q" })
        {
            float[] probabilities = classifier.Probabilities(name);
            Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-5));
            Assert.That(probabilities, Is.All.InRange(0, 1));
        }
    }

    [Test]
    public void One_seed_gives_one_classifier()
    {
        NGramClassifier one = Fit(Toy.Data()), again = Fit(Toy.Data());
        Assert.That(again.Probabilities("kukela"), Is.EqualTo(one.Probabilities("kukela")));
    }

    [Test]
    public void A_row_under_a_nationality_it_does_not_belong_to_is_found()
    {
        string planted = Toy.Csv + "dorvanselnik,Blue,u,train\n";
        TrainingData data = new(Corpus.Parse("toy.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(planted))), unconditioned: false);
        SuspectRow suspect = SuspectRow.Of(data, 1, CancellationToken.None)[0];
        Assert.That(suspect.Row.Surname, Is.EqualTo("dorvanselnik"));
        Assert.That(suspect.Likelier, Is.EqualTo("Red"));
        Assert.That(suspect.Row.Line, Is.EqualTo(planted.Count(symbol => symbol == '\n')));
        Assert.That(SuspectRow.Of(Toy.Data(), 1, CancellationToken.None), Is.Empty);
    }

    private static NGramClassifier Fit(TrainingData data) =>
        NGramClassifier.Fit([.. data.In(Split.Train).Select(row => (row.Surname, data.NationalityOf(row)))], data.Nationalities.Count, 1);
}
