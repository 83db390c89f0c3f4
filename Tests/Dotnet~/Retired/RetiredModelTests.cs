using System.IO;
using Cognomen.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests.Retired;

/// <summary>A model that was bundled once is loaded for ever, and gives the names that it gave.</summary>
public sealed class RetiredModelTests
{
    private const string Folder = "Tests/Dotnet~/Retired/";

    [Test]
    public void The_lstm_of_surnames_gives_the_names_that_were_written_down()
    {
        NameModel model = NameModel.Load(File.ReadAllBytes(RepositoryRoot.At(Folder + "surnames-lstm.cognomen")));
        string golden = File.ReadAllText(RepositoryRoot.At(Folder + "surnames-lstm.txt")).ReplaceLineEndings("\n");
        Assert.That(GoldenText.For(model).Split('\n'), Is.EqualTo(golden.Split('\n')));
    }
}
