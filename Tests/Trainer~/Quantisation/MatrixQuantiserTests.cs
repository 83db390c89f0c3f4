using System;
using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Quantisation;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Quantisation;

[NeedsLibtorch]
public sealed class MatrixQuantiserTests
{
    [TestCase(4)]
    [TestCase(6)]
    [TestCase(8)]
    public void Every_weight_is_within_half_a_step_of_its_row(int bits)
    {
        float[] values = [.. Enumerable.Range(0, 60).Select(i => (float)(Math.Sin(i * 1.7) * Math.Pow(10, i / 20 - 1)))];
        QuantisedMatrix matrix = Quantise(values, 3, unit: 2, bits);
        for (int i = 0; i < values.Length; i++)
        {
            double step = Math.ScaleB(matrix.Multipliers[i / 20], -matrix.Shift) / 2;
            Assert.That(matrix.Weights[i] * step, Is.EqualTo(values[i]).Within(step / 2 + 1e-7));
        }
    }

    [TestCase(4, -7)]
    [TestCase(6, -31)]
    [TestCase(8, -127)]
    public void The_largest_row_uses_all_bits_of_weight_and_multiplier(int bits, int largest)
    {
        QuantisedMatrix matrix = Quantise([0.5f, -3f, 0.01f, 0.02f], 2, unit: 2, bits);
        Assert.That(matrix.Weights[1], Is.EqualTo(largest));
        Assert.That(matrix.Multipliers[0], Is.GreaterThan(ushort.MaxValue / 2));
        Assert.That(matrix.Weights, Is.All.InRange(largest, -largest));
    }

    [Test]
    public void A_row_of_zeros_stays_zero()
    {
        QuantisedMatrix matrix = Quantise([0, 0, 1, 2], 2, unit: 2);
        Assert.That(matrix.Weights[..2], Is.All.EqualTo(0));
    }

    [Test]
    public void A_weight_that_is_no_number_is_named_by_its_row() =>
        Assert.That(() => Quantise([1, 2, float.NaN, 3], 2, unit: 2), Throws.ArgumentException.With.Message.Contains("row 1"));

    private static QuantisedMatrix Quantise(float[] values, int rows, double unit, int bits = 8)
    {
        using DisposeScope scope = NewDisposeScope();
        return MatrixQuantiser.Quantise(new FloatMatrix(tensor(values, rows, values.Length / rows)), unit, bits);
    }
}
