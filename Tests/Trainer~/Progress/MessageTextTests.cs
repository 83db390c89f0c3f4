using System.Linq;
using Cognomen.Trainer.Progress;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Progress;

public sealed class MessageTextTests
{
    [Test]
    public void A_verdict_is_its_level_its_sentences_and_what_comes_next()
    {
        Verdict verdict = new(VerdictLevel.Fair, ["One thing.", "Another."], "Do this.", "cognomen-train report --out R");
        Assert.That(MessageText.Of(verdict).Split('\n'), Is.EqualTo(new[]
        {
            "verdict: fair", "  One thing.", "  Another.", "next: Do this.", "  dotnet run -c Release --project Editor/Trainer~ -- report --out R",
        }));
        Assert.That(MessageText.Of(new Verdict(VerdictLevel.Poor, [], "Collect.", null)).Split('\n').Last(), Is.EqualTo("next: Collect."));
    }

    [TestCase("cognomen-train train --out X", "/sources/bin/", "dotnet run -c Release --project Editor/Trainer~ -- train --out X")]
    [TestCase("cognomen generate", "/sources/bin/", "dotnet run -c Release --project Dotnet~/Cognomen.Cli -- generate")]
    [TestCase("cognomen-train train --out X", "/home/me/.dotnet/tools/.store/tool/1.0/any/", "cognomen-train train --out X")]
    [TestCase("cognomen generate", "C:\\tools\\.store\\tool\\", "cognomen generate")]
    public void A_command_is_shown_as_this_program_can_be_called(string command, string folder, string shown) =>
        Assert.That(CommandText.Of(command, folder), Is.EqualTo(shown));
}
