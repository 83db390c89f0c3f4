using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Cognomen.Tests;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class DiagnoseCommandTests : FolderTests
{
    [Test]
    public void Tables_plots_and_every_trial_come_out()
    {
        (int exitCode, string output, string errors) = TrainerProcess.Run(
            "diagnose", "--out", Folder, "--cells", "elman,lstm", "--lags", "1,4", "--depth", "4", "--seeds", "1", "--steps", "10", "--hidden", "8");
        Assert.That(exitCode, Is.EqualTo(0), errors);
        Assert.That(output, Does.Contain("The gradient that comes back 4 steps").And.Contain("Answered rightly"));
        JsonArray trials = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "diagnosis.json")))!["trials"]!.AsArray();

        // Both cells: at the depth with each remedy on and off, elsewhere with both or neither.
        Assert.That(trials, Has.Count.EqualTo(2 * (4 + 2)));
        Assert.That(trials.Select(trial => trial!["before"]!["hidden"]!.AsArray().Count), Is.EqualTo(trials.Select(trial => (int)trial!["lag"]! + 1)));
        Assert.That(trials.Where(trial => trial!["before"]!["memory"] != null).Select(trial => (string)trial!["cell"]!).Distinct(), Is.EqualTo(new[] { "lstm" }));
        foreach (string plot in new[] { "gradients-before", "gradients-after", "recall" })
        {
            Assert.That(File.ReadAllBytes(Path.Combine(Folder, plot + ".png")).Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4e, 0x47 }));
            Assert.That(XDocument.Load(Path.Combine(Folder, plot + ".svg")).Root!.Name.LocalName, Is.EqualTo("svg"));
        }
    }

    [Test]
    public void What_is_wrong_is_named()
    {
        (string[] Arguments, string Message)[] cases =
        [
            (["--cells", "elman,gru2"], "'gru2' is not one of: elman, elman-relu, gru, lstm or gated-linear"),
            (["--lags", "1,2", "--depth", "3"], "depth: 3; it must be one of the lags (1, 2)"),
            (["--seeds", "0"], "seeds: 0; it must be 1 to 100"),
        ];
        Assert.Multiple(() =>
        {
            foreach ((string[] arguments, string message) in cases)
            {
                (int exitCode, _, string errors) = TrainerProcess.Run(["diagnose", "--out", Path.Combine(Folder, "d"), .. arguments]);
                Assert.That(exitCode, Is.EqualTo(1), message);
                Assert.That(errors, Does.Contain(message));
            }
        });
    }
}
