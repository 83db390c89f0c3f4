using Cognomen.Trainer.Commands;
using NUnit.Framework;
using TorchSharp;

namespace Cognomen.Trainer.Tests.Commands;

[NeedsLibtorch]
public sealed class LstmCheckTests
{
    [TestCase(LstmCheck.KnownSize)]
    [TestCase(48)]
    [TestCase(160)]
    public void An_LSTM_is_the_same_with_and_without_gradients(int size) =>
        Assert.That(LstmCheck.Difference(size), Is.LessThan(LstmCheck.Tolerance));

    [TestCase(0.6)]
    [TestCase(double.NaN)]
    public void A_difference_ends_the_training_and_says_what_to_do(double difference) =>
        Assert.That(() => LstmCheck.Judge(12, difference), Throws.TypeOf<LibtorchException>().With.Message.Contains("LSTM of 12 units").And.Message.Contains("ONEDNN_MAX_CPU_ISA"));

    [Test]
    public void The_check_takes_no_random_numbers()
    {
        torch.manual_seed(7);
        float expected = torch.rand(1).item<float>();
        torch.manual_seed(7);
        LstmCheck.Difference(LstmCheck.KnownSize);
        float drawn = torch.rand(1).item<float>();
        Assert.That(drawn, Is.EqualTo(expected));
    }
}
