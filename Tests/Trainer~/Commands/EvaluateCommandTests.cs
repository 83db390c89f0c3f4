using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Format;
using Cognomen.Tests;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class EvaluateCommandTests : FolderTests
{
    [Test]
    public void Quality_is_that_of_the_rows_of_the_split_one_by_one()
    {
        TrainingData data = Toy.Data();
        NameModel model = Save(data);
        JsonNode json = Evaluate(Toy.Csv, "--split", "val");
        CorpusRow[] rows = [.. data.In(Split.Validation).Where(row => row.Gender != Gender.Feminine)];
        double nats = rows.Sum(row => model.Score(row.Surname, row.Nationality).Nats) / rows.Sum(row => model.Score(row.Surname, row.Nationality).Symbols);
        CorpusRow[] unseen = [.. rows.Where(row => !data.In(Split.Train).Any(other => other.Surname == row.Surname))];
        Assert.That((double)json["all"]!["nats"]!, Is.EqualTo(nats).Within(1e-5));
        Assert.That((int)json["all"]!["rows"]!, Is.EqualTo(rows.Length));
        Assert.That((int)json["unseen"]!["rows"]!, Is.EqualTo(unseen.Length).And.GreaterThan(0).And.LessThan(rows.Length));
        Assert.That((double)json["all"]!["accuracy"]!, Is.InRange(0.0, 1.0));
        Assert.That(json["nationalities"]!.AsArray().Select(entry => (string)entry!["nationality"]!), Is.EqualTo(new[] { "Blue", "Green", "Red" }));
        Assert.That((int)json["feminine"]!["all"]!["rows"]!, Is.EqualTo(data.In(Split.Validation).Count(row => row.Gender == Gender.Feminine)));
    }

    [Test]
    public void Nationalities_that_the_model_does_not_know_are_named_and_passed_over()
    {
        Save(Toy.Data());
        JsonNode json = Evaluate(Toy.Csv + "Zed,Violet,u,train\nZod,Violet,u,test\n");
        Assert.That(json["unknownNationalities"]!.AsArray().Select(name => (string)name!), Is.EqualTo(new[] { "Violet" }));
        Assert.That(json["nationalities"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public void A_list_that_the_model_never_saw_is_measured_whole_and_says_nothing_of_unseen_names()
    {
        TrainingData data = Toy.Data();
        NameModel model = Save(data);
        string[] names = [.. data.In(Split.Train).Where(row => row.Nationality == "Red").Select(row => row.Surname).Distinct().Take(9)];
        JsonNode json = Evaluate("surname,nationality\n" + string.Concat(names.Select(name => name + ",Red\n")));
        double[] costs = [.. names.Select(name => model.Score(name, "Red").Nats)];
        Assert.That((string)json["split"]!, Is.EqualTo("all"));
        Assert.That((int)json["all"]!["rows"]!, Is.EqualTo(names.Length));
        Assert.That((double)json["all"]!["nats"]!, Is.EqualTo(costs.Sum() / names.Sum(name => model.Score(name, "Red").Symbols)).Within(1e-5));
        Assert.That((double)json["nationalities"]![0]!["all"]!["standardError"]!, Is.GreaterThan(0));
        Assert.That(json["unseen"], Is.Null);
    }

    [Test]
    public void A_file_of_test_rows_alone_is_measured()
    {
        Save(Toy.Data());
        Assert.That((int)Evaluate("surname,nationality,split\nAba,Red,test\nBab,Red,test\n")["all"]!["rows"]!, Is.EqualTo(2));
    }

    [Test]
    public void A_list_of_an_unknown_nationality_is_refused_with_those_that_are_known()
    {
        Save(Toy.Data());
        File.WriteAllText(CorpusPath, "Aba\nBab\n");
        (int exitCode, _, string errors) = TrainerProcess.Run("evaluate", "--model", ModelPath, "--corpus", CorpusPath);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("knows (Blue, Green, Red)").And.Contain("--nationality gives all rows"));
        Assert.That(TrainerProcess.Run("evaluate", "--model", ModelPath, "--corpus", CorpusPath, "--nationality", "Red").ExitCode, Is.Zero);
    }

    [Test]
    public void A_file_that_is_no_model_is_refused()
    {
        File.WriteAllText(ModelPath, "nothing");
        File.WriteAllText(CorpusPath, Toy.Csv);
        (int exitCode, string output, string errors) = TrainerProcess.Run("evaluate", "--model", ModelPath, "--corpus", CorpusPath);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Is.Empty);
        Assert.That(errors, Does.Contain("a model file begins with COGNOMEN"));
    }

    private string ModelPath => Path.Combine(Folder, "toy.cognomen");

    private string CorpusPath => Path.Combine(Folder, "toy.csv");

    private NameModel Save(TrainingData data)
    {
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1);
        return ModelOutput.Write(ModelPath, ModelFile.Write(ModelExporter.Define(network, data, 0.5)));
    }

    private JsonNode Evaluate(string csv, params string[] more)
    {
        File.WriteAllText(CorpusPath, csv);
        (int exitCode, string output, string errors) = TrainerProcess.Run(["evaluate", "--model", ModelPath, "--corpus", CorpusPath, .. more]);
        Assert.That(exitCode, Is.EqualTo(0), errors);
        return JsonNode.Parse(output)!;
    }
}
