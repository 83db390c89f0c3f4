using System.IO;
using Cognomen.Format;
using Cognomen.Tests;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Export;

[NeedsLibtorch]
public sealed class ModelOutputTests : FolderTests
{
    private string Target => Path.Combine(Folder, "names.cognomen");

    [Test]
    public void A_model_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it()
    {
        File.WriteAllText(Target, "old");
        byte[] model = Model();
        ModelOutput.Write(Target, model);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(model));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void What_cannot_be_loaded_does_not_take_the_place_of_the_old_model()
    {
        File.WriteAllText(Target, "old");
        byte[] damaged = Model();
        damaged[^20] ^= 1;
        Assert.That(() => ModelOutput.Write(Target, damaged), Throws.TypeOf<NameModelException>());
        Assert.That(File.ReadAllText(Target), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(1));
    }

    [TestCase("surname,nationality\n", false)]
    [TestCase("COGNOME", false)]
    [TestCase("COGNOMEN and more", true)]
    [TestCase("", true)]
    public void Only_a_model_or_an_empty_file_is_replaced(string text, bool replaced)
    {
        File.WriteAllText(Target, text);
        if (replaced)
            Assert.That(() => ModelOutput.Check(Target), Throws.Nothing);
        else
            Assert.That(() => ModelOutput.Check(Target), Throws.InstanceOf<IOException>().With.Message.Contains("is a file that is no model"));
        Assert.That(File.ReadAllText(Target), Is.EqualTo(text));
    }

    [Test]
    public void A_place_that_cannot_be_written_to_is_found_out_before_training()
    {
        Assert.That(() => ModelOutput.Check(Path.Combine(Folder, "none", "x.cognomen")), Throws.InstanceOf<IOException>().With.Message.Contains("does not exist"));
        Assert.That(() => ModelOutput.Check(Folder), Throws.InstanceOf<IOException>().With.Message.Contains("is a folder"));
        Assert.That(() => ModelOutput.Check(Target), Throws.Nothing);
        Assert.That(Directory.GetFileSystemEntries(Folder), Is.Empty);
    }

    private static byte[] Model()
    {
        TrainingData data = Toy.Data();
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1);
        return ModelFile.Write(ModelExporter.Define(network, data, 0.5));
    }
}
