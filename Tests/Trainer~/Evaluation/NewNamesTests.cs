using System.IO;
using System.Linq;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Evaluation;

internal sealed class NewNamesTests
{
    private const long Seed = 5;

    [Test]
    public void A_model_whose_every_name_stands_in_the_corpus_has_nothing_new()
    {
        NameGenerator names = new(NameModel.Bundled, Seed);
        string[] drawn = [.. Enumerable.Range(0, 2_000).Select(_ => names.Next())];
        Assert.That(NewNames.Share(NameModel.Bundled, CorpusOf(drawn), Seed), Is.Zero);
        Assert.That(NewNames.Share(NameModel.Bundled, CorpusOf([.. drawn.Select(name => name.ToUpperInvariant())]), Seed), Is.LessThan(0.02));
    }

    [Test]
    public void Every_name_is_new_to_a_corpus_of_others()
    {
        Assert.That(NewNames.Share(NameModel.Bundled, CorpusOf(["Qqqqq", "Xxxxx"]), Seed), Is.EqualTo(1));
    }

    [Test]
    public void Half_of_the_names_are_new_when_the_corpus_has_every_other_one()
    {
        NameGenerator names = new(NameModel.Bundled, Seed);
        string[] drawn = [.. Enumerable.Range(0, 2_000).Select(_ => names.Next())];
        double share = NewNames.Share(NameModel.Bundled, CorpusOf([.. drawn.Where((_, i) => i % 2 == 0)]), Seed);
        Assert.That(share, Is.InRange(0.35, 0.5));
    }

    private static Corpus CorpusOf(string[] surnames)
    {
        string csv = "surname,nationality\n" + string.Concat(surnames.Select(name => $"\"{name}\",Any\n"));
        return Corpus.Parse("names.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)));
    }
}
