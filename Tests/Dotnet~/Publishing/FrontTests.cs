using System.IO;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Publishing;

/// <summary>What README shows first.</summary>
internal sealed class FrontTests
{
    [Test]
    public void The_names_of_README_and_of_its_picture_are_those_of_the_model()
    {
        StringWriter error = new();
        Assert.That(FrontCommand.Run(RepositoryRoot.Folder, check: true, TextWriter.Null, error), Is.Zero, error.ToString());
    }

    [Test]
    public void Names_that_the_model_does_not_give_are_found()
    {
        string folder = Directory.CreateTempSubdirectory("cognomen-").FullName;
        try
        {
            string readme = RepositoryRoot.Read("README.md"), first = FrontNames.Lines()[0].Names[0];
            File.WriteAllText(Path.Combine(folder, "README.md"), readme.Replace(first, "Nobody"));
            StringWriter error = new();
            Assert.That(FrontCommand.Run(folder, check: true, TextWriter.Null, error), Is.EqualTo(1));
            Assert.That(error.ToString(), Does.Contain("README.md: its names are not those that the model gives"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void The_first_example_has_the_seed_of_the_picture() =>
        Assert.That(RepositoryRoot.Read("README.md"), Does.Contain($"new NameGenerator(NameModel.Bundled, seed: {FrontNames.Seed});\nConsole.WriteLine("));

    [Test]
    public void A_picture_comes_before_the_first_heading_of_README()
    {
        string readme = RepositoryRoot.Read("README.md");
        Assert.That(readme.IndexOf("](Documentation~/images/front.png)", System.StringComparison.Ordinal), Is.InRange(1, readme.IndexOf("\n## ", System.StringComparison.Ordinal)));
        Assert.That(File.Exists(RepositoryRoot.At("Documentation~", "images", "front.png")));
    }
}
