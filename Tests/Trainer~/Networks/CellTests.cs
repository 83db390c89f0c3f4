using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Networks;

[NeedsLibtorch]
public sealed class CellTests
{
    [Test]
    public void Every_cell_learns_a_toy_corpus([Values] RecurrentCell cell)
    {
        var data = Toy.Data();
        (CharacterNetwork network, FitResult result) = Toy.Fit(data, Toy.Shape(cell), Toy.Fast);
        network.Dispose();
        Assert.That(result.ValidationLoss, Is.LessThan(0.45 * Toy.FrequencyLoss(data)));
    }

    [Test]
    public void Being_told_the_nationality_helps([Values(1, 2, 3)] int conditioning)
    {
        (CharacterNetwork told, FitResult toldResult) = Toy.Fit(Toy.Data(), Toy.Shape(RecurrentCell.Gru, (Conditioning)conditioning), Toy.Fast);
        (CharacterNetwork untold, FitResult untoldResult) = Toy.Fit(Toy.Data(unconditioned: true), Toy.Shape(RecurrentCell.Gru, Conditioning.None), Toy.Fast);
        told.Dispose();
        untold.Dispose();
        Assert.That(toldResult.ValidationLoss, Is.LessThan(untoldResult.ValidationLoss - 0.05));
    }

    [Test]
    public void A_network_of_two_layers_learns_too()
    {
        var data = Toy.Data();
        (CharacterNetwork network, FitResult result) = Toy.Fit(data, Toy.Shape(RecurrentCell.Lstm) with { Layers = 2 }, Toy.Fast with { Epochs = 25 });
        network.Dispose();
        Assert.That(result.ValidationLoss, Is.LessThan(0.5 * Toy.FrequencyLoss(data)));
    }

    [Test]
    public void Sizes_out_of_range_are_named_with_the_rule()
    {
        Assert.That(
            () => Toy.Shape(RecurrentCell.Gru) with { Hidden = 0 } is var shape ? shape.Checked() : null,
            Throws.TypeOf<System.ArgumentOutOfRangeException>().With.Message.Contains("Hidden is 0; it must be 1 to 4,096 units"));
    }
}
