using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Format;
using Cognomen.Tests;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class CompareCommandTests : FolderTests
{
    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(CorpusPath, Toy.Csv);
        Save("a", 1);
        Save("b", 2);
    }

    [Test]
    public void A_model_differs_from_itself_by_nothing()
    {
        JsonNode json = Compare("a", "a");
        foreach (JsonNode? group in json["groups"]!.AsArray())
        {
            Assert.That((double)group!["difference"]!, Is.Zero);
            Assert.That(group["second"]!.ToJsonString(), Is.EqualTo(group["first"]!.ToJsonString()));
        }
    }

    [Test]
    public void The_difference_is_the_second_models_loss_less_the_first_ones_in_every_group_and_together()
    {
        JsonNode json = Compare("a", "b"), turned = Compare("b", "a");
        Assert.That(json["groups"]!.AsArray().Select(group => (string)group!["nationality"]!), Is.EqualTo(new[] { "All names", "Blue", "Green", "Red" }));
        foreach ((JsonNode? group, JsonNode? other) in json["groups"]!.AsArray().Zip(turned["groups"]!.AsArray()))
        {
            double first = (double)group!["first"]!["quality"]!["nats"]!, second = (double)group["second"]!["quality"]!["nats"]!;
            Assert.That((double)group["difference"]!, Is.EqualTo(second - first).Within(2e-6).And.Not.Zero);
            Assert.That((double)other!["difference"]!, Is.EqualTo(first - second).Within(2e-6));
            Assert.That((double)group["standardError"]!, Is.GreaterThan(0));
        }
    }

    [Test]
    public void A_table_names_both_models_and_says_which_predicts_better()
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run("compare", PathOf("a"), PathOf("b"), "--corpus", CorpusPath, "--names", "100");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(output, Does.Contain("A: a.cognomen").And.Contain("B: b.cognomen").And.Contain("Green, B: "));
        Assert.That(output, Does.Match("(?m)^(Neither|A|B) predicts"));
    }

    private string CorpusPath => Path.Combine(Folder, "toy.csv");

    private string PathOf(string name) => Path.Combine(Folder, name + ".cognomen");

    private JsonNode Compare(string first, string second)
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run("compare", PathOf(first), PathOf(second), "--corpus", CorpusPath, "--names", "100", "--json");
        Assert.That(exitCode, Is.Zero, errors);
        return JsonNode.Parse(output)!;
    }

    private void Save(string name, int seed)
    {
        TrainingData data = Toy.Data();
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, seed);
        ModelOutput.Write(PathOf(name), ModelFile.Write(ModelExporter.Define(network, data, 0.5)));
    }
}
