using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cognomen.Format;
using Cognomen.Tests;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class ReportCommandTests : FolderTests
{
    private const string Names = "400";

    private string ModelPath => Path.Combine(Folder, "toy.cognomen");

    private string CorpusPath => Path.Combine(Folder, "toy.csv");

    private string Out => Path.Combine(Folder, "report");

    [SetUp]
    public void FillFolder()
    {
        File.WriteAllText(CorpusPath, Toy.Csv);
    }

    [Test]
    public void Its_figures_are_those_of_the_model_and_its_names()
    {
        NameModel model = Save(Toy.Data());
        JsonNode json = Report();
        JsonNode evaluated = JsonNode.Parse(TrainerProcess.Run("evaluate", "--model", ModelPath, "--corpus", CorpusPath).Output)!;
        Assert.That(json["quality"]!.ToJsonString(), Is.EqualTo(new JsonObject { ["all"] = evaluated["all"]!.DeepClone(), ["unseen"] = evaluated["unseen"]!.DeepClone() }.ToJsonString()));
        Assert.That((double)json["baseline"]!["all"]!["nats"]!, Is.InRange(0.1, 1));
        Assert.That((double)json["fidelity"]!["generated"]!, Is.InRange(0.9, 1), "every toy nationality has syllables of its own");
        Assert.That((double)json["fidelity"]!["real"]!, Is.InRange(0.9, 1));
        Assert.That(json["nationalities"]!.AsArray().Select(entry => (string)entry!["nationality"]!), Is.EqualTo(new[] { "Blue", "Green", "Red" }));
        foreach (JsonNode? nationality in json["nationalities"]!.AsArray())
        {
            JsonNode against = nationality!["againstBaseline"]!;
            double modelNats = (double)nationality["quality"]!["unseen"]!["nats"]!, baselineNats = (double)nationality["baseline"]!["unseen"]!["nats"]!;
            Assert.That((double)against["nats"]!, Is.EqualTo(modelNats - baselineNats).Within(1e-5));
            Assert.That((double)against["standardError"]!, Is.GreaterThan(0));
            JsonNode novelty = nationality["novelty"]!;
            Assert.That((double)novelty["inTraining"]! + (double)novelty["inHeldOut"]! + (double)novelty["new"]!, Is.EqualTo(1).Within(1e-5));
            Assert.That((int)nationality["drawn"]!, Is.EqualTo(400));
            Assert.That((double)nationality["lengths"]!["distance"]!, Is.LessThan(0.4));
            Assert.That(nationality["lengths"]!["generated"]!.AsArray().Sum(share => (double)share!), Is.EqualTo(1).Within(1e-4));
        }
        JsonNode gender = json["gender"]!;
        JsonNode red = gender["nationalities"]!.AsArray().Single()!;
        Assert.That((string)red["nationality"]!, Is.EqualTo("Red"), "the one nationality with feminine forms");
        Assert.That((double)red["women"]!["real"]!, Is.InRange(0.9, 1));
        Assert.That((double)red["men"]!["generated"]!, Is.InRange(0.8, 1));
        Assert.That((double)gender["fidelity"]!["ratio"]!, Is.InRange(0.5, 1.1));
        Assert.That((int)red["women"]!["heldOut"]!, Is.EqualTo(Toy.Corpus().In(Training.Split.Test).Count(row => row.Gender == Gender.Feminine)));
        NameGenerator names = new(model, 1);
        string[] drawn = [.. Enumerable.Range(0, 400).Select(_ => names.Next("Green"))];
        JsonNode green = json["nationalities"]![1]!;
        Assert.That((int)green["distinct"]!, Is.EqualTo(drawn.Distinct().Count()));
        Assert.That(green["samples"]!.AsArray().Select(name => (string)name!), Is.EqualTo(drawn.Distinct().Take(20)));
        Assert.That((int)json["corpus"]!["rows"]!, Is.EqualTo(Toy.Corpus().Rows.Count));
    }

    [Test]
    public void The_page_needs_nothing_beside_it_and_names_everything()
    {
        File.WriteAllText(CorpusPath, Toy.Csv.Replace(",Blue,", ",Bl<i>&ue,", StringComparison.Ordinal));
        Save(new TrainingData(Training.Corpus.Read(CorpusPath), unconditioned: false));
        string log = Path.Combine(Folder, "log.jsonl");
        File.WriteAllLines(log, Enumerable.Range(1, 3).Select(epoch =>
            $$"""{"type":"epoch","phase":"student","network":"student","epoch":{{epoch}},"of":3,"train_loss":2.5,"validation_loss":{{4 - epoch}},"baseline":1.5,"seconds":1}""").Prepend("not a message"));
        JsonNode json = Report("--log", log);
        Assert.That(json["epochs"]!.AsArray().Select(epoch => (double)epoch!["validationLoss"]!), Is.EqualTo(new[] { 3.0, 2.0, 1.0 }));
        string page = File.ReadAllText(Path.Combine(Out, "report.html"));
        Assert.That(Regex.Matches(page, @"<(script|link|img|iframe|object)\b|\bsrc=|@import|url\((?!#)|href=""(?!#)|https?:", RegexOptions.IgnoreCase), Is.Empty);
        Assert.That(page, Does.Contain("Bl&lt;i&gt;&amp;ue").And.Not.Contain("<i>&"));
        string[] ids = [.. Regex.Matches(page, "\\bid=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];
        Assert.That(ids, Is.Unique);
        Assert.That(Regex.Matches(page, @"url\(#([^)]*)\)|href=""#([^""]*)""").Select(match => match.Groups[1].Value + match.Groups[2].Value), Is.SubsetOf(ids));
        Assert.That(Regex.Count(page, "<svg "), Is.EqualTo(Regex.Count(page, "</svg>")).And.GreaterThan(8));
    }

    [Test]
    public void A_model_without_nationalities_is_judged_as_one_group()
    {
        Save(Toy.Data(unconditioned: true));
        JsonNode json = Report();
        Assert.That(json["fidelity"], Is.Null);
        Assert.That(json["nationalities"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((int)json["nationalities"]![0]!["realNames"]!, Is.EqualTo(Toy.Data().Rows.Count(row => row.Gender != Gender.Feminine)));
    }

    [Test]
    public void What_is_wrong_is_named()
    {
        Save(Toy.Data());
        string text = Path.Combine(Folder, "no.txt"), other = Path.Combine(Folder, "other.csv");
        File.WriteAllText(text, "nothing");
        File.WriteAllText(other, "surname,nationality,split\nZed,Violet,train\n");
        (string[] Arguments, string Message)[] cases =
        [
            (["--model", text, "--corpus", CorpusPath, "--out", Out], "a model file begins with COGNOMEN"),
            (["--model", ModelPath, "--corpus", Path.Combine(Folder, "none.csv"), "--out", Out], "does not exist"),
            (["--model", ModelPath, "--corpus", other, "--out", Out], "no training row of a nationality that the model knows"),
            (["--model", ModelPath, "--corpus", CorpusPath, "--out", Out, "--names", "5"], "names is 5; it must be 100 to 1,000,000"),
            (["--model", ModelPath, "--corpus", CorpusPath, "--out", Out, "--log", text], "no line tells of an epoch"),
            (["--model", ModelPath, "--corpus", CorpusPath, "--out", text], "it must be a folder"),
        ];
        Assert.Multiple(() =>
        {
            foreach ((string[] arguments, string message) in cases)
            {
                (int exitCode, _, string errors) = TrainerProcess.Run(["report", .. arguments]);
                Assert.That(exitCode, Is.EqualTo(1), message);
                Assert.That(errors, Does.Contain(message));
            }
        });
        Assert.That(Out, Does.Not.Exist);
    }

    private NameModel Save(TrainingData data)
    {
        Conditioning conditioning = data.Conditions.IsConditioned ? Conditioning.EveryStep : Conditioning.None;
        using CharacterNetwork network = Toy.Fit(data, Toy.Shape(RecurrentCell.Gru, conditioning), Toy.Fast).Network;
        return ModelOutput.Write(ModelPath, ModelFile.Write(ModelExporter.Define(network, data, 0.5)));
    }

    private JsonNode Report(params string[] more)
    {
        (int exitCode, _, string errors) = TrainerProcess.Run(["report", "--model", ModelPath, "--corpus", CorpusPath, "--out", Out, "--names", Names, .. more]);
        Assert.That(exitCode, Is.EqualTo(0), errors);
        return JsonNode.Parse(File.ReadAllText(Path.Combine(Out, "report.json")))!;
    }
}
