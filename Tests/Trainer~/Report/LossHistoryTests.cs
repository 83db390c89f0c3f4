using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Report;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Report;

public sealed class LossHistoryTests
{
    [Test]
    public void The_notes_of_a_model_give_back_the_losses_of_every_network()
    {
        LossHistory losses = new();
        losses.Add("teacher", [new EpochLoss(3, 2.5), new EpochLoss(2.00004, 2.25)]);
        losses.Add("student", [new EpochLoss(1, 1.5)]);
        string notes = new JsonObject { ["losses"] = losses.ToJson(), ["baselineValidation"] = 1.75 }.ToJsonString();
        Assert.That(LossHistory.Read(notes).Select(epoch => (epoch.Network, epoch.Epoch, epoch.Of, epoch.TrainLoss, epoch.ValidationLoss, epoch.Baseline)), Is.EqualTo(new[]
        {
            ("teacher", 1, 2, 3, 2.5, (double?)1.75), ("teacher", 2, 2, 2, 2.25, 1.75), ("student", 1, 1, 1, 1.5, 1.75),
        }));
    }

    [TestCase("")]
    [TestCase("hello")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"losses\":1}")]
    [TestCase("{\"losses\":[null]}")]
    [TestCase("{\"losses\":[{\"network\":\"a\",\"training\":[\"x\"],\"validation\":[1]}]}")]
    public void Notes_of_another_shape_give_none(string notes) => Assert.That(LossHistory.Read(notes), Is.Empty);
}
