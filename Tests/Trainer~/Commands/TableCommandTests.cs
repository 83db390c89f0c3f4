using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Tests;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class TableCommandTests : FolderTests
{
    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(In("toy.csv"), Toy.Csv);
        File.WriteAllLines(In("few.txt"), ["Arin", "Belor", "Carin", "Dalor", "Erin", "Falor"]);
    }

    [Test]
    public void Every_corpus_has_a_model_measured_beside_the_n_grams_of_its_own_training()
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run("table", In("toy.csv"), In("few.txt"), "--preset", "book", "--json", "--keep", In("models"));
        Assert.That(exitCode, Is.Zero, errors);
        JsonArray trials = JsonNode.Parse(output)!.AsArray();
        Assert.That(trials.Select(trial => (string)trial!["corpus"]!), Is.EqualTo(new[] { "toy.csv", "few.txt" }));
        JsonNode toy = trials[0]!;
        Assert.That((double)toy["difference"]!, Is.EqualTo((double)toy["nats"]! - (double)toy["baselineNats"]!).Within(2e-6));
        Assert.That((double)toy["standardError"]!, Is.GreaterThan(0));
        Assert.That((int)toy["nationalities"]!, Is.EqualTo(3));
        Assert.That((double)toy["seconds"]!, Is.GreaterThan(0));
        Assert.That((long)toy["bytes"]!, Is.EqualTo(new FileInfo(In("models/toy.cognomen")).Length));
        Assert.That((string)trials[1]!["verdict"]!, Is.EqualTo("poor"), "six names are too few");
        Assert.That(File.Exists(In("models/few.realnames")));
    }

    [Test]
    public void A_table_counts_the_models_that_are_at_least_as_good_as_the_n_grams()
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run("table", In("toy.csv"), "--preset", "book");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(errors, Does.Contain("toy.csv: "), "each corpus is told as soon as it is done");
        Assert.That(output, Does.Match(@"(?m)^At least as good as the n-grams: [01] of 1\.$"));
    }

    [Test]
    public void Two_corpora_of_one_name_are_refused_before_anything_is_trained()
    {
        File.WriteAllText(In("toy.txt"), "Arin\n");
        (int exitCode, string _, string errors) = TrainerProcess.Run("table", In("toy.csv"), In("toy.txt"));
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("two corpora are called 'toy'"));
    }

    private string In(string name) => Path.Combine(Folder, name);
}
