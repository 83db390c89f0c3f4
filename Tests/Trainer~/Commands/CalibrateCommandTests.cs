using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class CalibrateCommandTests
{
    private string folder = "";

    private string CorpusPath => Path.Combine(folder, "toy.csv");

    private string Trained => Path.Combine(folder, "trained.cognomen");

    private string Calibrated => Path.Combine(folder, "calibrated.cognomen");

    [OneTimeSetUp]
    public void Train()
    {
        folder = Directory.CreateTempSubdirectory("cognomen-").FullName;
        File.WriteAllText(CorpusPath, Toy.Csv);
        (int exitCode, _, string errors) = TrainerProcess.Run("train", "--corpus", CorpusPath, "--out", Trained, "--preset", "quick", "--epochs", "1", "--seed", "7");
        Assert.That(exitCode, Is.Zero, errors);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_trained_model_calibrated_again_is_the_same_to_the_byte()
    {
        Calibrate(Trained, Calibrated);
        Assert.That(File.ReadAllBytes(Calibrated), Is.EqualTo(File.ReadAllBytes(Trained)));
    }

    [Test]
    public void Whatever_a_model_was_calibrated_to_before_is_dropped()
    {
        ModelDefinition definition = ModelFile.Read(File.ReadAllBytes(Trained), out _);
        definition.MinWeight = 1 << 20;
        definition.Parameters.EndingBias = [.. definition.Parameters.EndingBias.Select(bias => (short)(bias / 2))];
        JsonNode notes = JsonNode.Parse(definition.Notes)!;
        notes["quality"]!["all"]!["nats"] = 99;
        notes["recipe"]!["calibration"] = null;
        definition.Notes = notes.ToJsonString();
        string other = Path.Combine(folder, "other.cognomen");
        File.WriteAllBytes(other, ModelFile.Write(definition));
        Calibrate(other, other);
        Assert.That(File.ReadAllBytes(other), Is.EqualTo(File.ReadAllBytes(Trained)));
    }

    [Test]
    public void Another_corpus_is_refused_and_the_model_stays()
    {
        string other = Path.Combine(folder, "other.csv");
        File.WriteAllText(other, Toy.Csv + "Momo,Blue,u,train\n");
        byte[] before = File.ReadAllBytes(Trained);
        (int exitCode, _, string errors) = TrainerProcess.Run("calibrate", "--model", Trained, "--corpus", other, "--out", Trained);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("corpus is 'other.csv', on which the model was not trained"));
        Assert.That(File.ReadAllBytes(Trained), Is.EqualTo(before));
    }

    private void Calibrate(string model, string output)
    {
        (int exitCode, string printed, string errors) = TrainerProcess.Run("calibrate", "--model", model, "--corpus", CorpusPath, "--out", output);
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(printed, Does.Contain(" lengths, symbols considered from 0.1 to "));
    }
}
