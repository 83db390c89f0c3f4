using System;
using System.Linq;
using Cognomen.Sampling;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling;

/// <summary>Weights by vectors are the weights without them, for any logits.</summary>
public sealed class VectorWeightsTests
{
    private static readonly Gen<int> Logit = Gen.OneOf<int>(
        Gen.Int[-16 << 16, 16 << 16], Gen.Int[-1 << 28, 1 << 28], Gen.Int, Gen.OneOf<int>(int.MinValue, int.MaxValue, 0, 1 << 20, -1 << 20));

    private static readonly Gen<int> InverseTemperature = Gen.OneOf<int>(Gen.OneOf<int>(Categorical.Neutral, 3277, 1310720), Gen.Int[3277, 1310720]);

    [Test]
    public void Weights_are_the_same_with_and_without_vectors() => Gen.Select(Logit.Array[1, 90], InverseTemperature).Sample(
        (logits, inverse) =>
        {
            uint[] fast = new uint[logits.Length];
            uint[] plain = new uint[logits.Length];
            ulong total = Categorical.Weights(logits, inverse, fast);
            return total == ScalarWeights.Fill(logits, inverse, plain) && fast.AsSpan().SequenceEqual(plain);
        },
        iter: 3000);

    [Test]
    public void Near_distances_weigh_the_same_with_and_without_vectors()
    {
        int[] logits = new int[64];
        uint[] fast = new uint[64];
        uint[] plain = new uint[64];
        for (int from = 0; from <= (17 << 16); from += 63)
        {
            for (int i = 1; i < 64; i++)
                logits[i] = -from - i + 1;
            Categorical.Weights(logits, Categorical.Neutral, fast);
            ScalarWeights.Fill(logits, Categorical.Neutral, plain);
            Assert.That(fast.AsSpan().SequenceEqual(plain), Is.True, $"{from}");
        }
    }

    [Test]
    public void Small_weights_are_dropped_the_same_with_and_without_vectors() =>
        Gen.Select(Gen.UInt.Array[1, 90], Gen.OneOf<uint>(Gen.UInt, Gen.Const(0u), Gen.Const(335544u))).Sample(
            (weights, least) =>
            {
                uint[] fast = [.. weights];
                uint[] plain = [.. weights];
                return Narrowing.KeepFrom(fast, least) == Narrowing.KeepFromScalar(plain, least) && fast.AsSpan().SequenceEqual(plain);
            },
            iter: 3000);

    [Test]
    public void Weights_within_reach_are_those_that_are_not_dropped() =>
        Gen.Select(Logit.Array[1, 150], InverseTemperature, Gen.OneOf<uint>(Gen.UInt[1, 1 << 24], Gen.OneOf<uint>(1u, 335544u, 1006633u, 1u << 24))).Sample(
            (logits, inverse, least) =>
            {
                uint[] all = new uint[logits.Length];
                uint[] fast = [.. logits.Select(_ => 7u)];
                uint[] plain = [.. fast];
                ScalarWeights.Fill(logits, inverse, all);
                ulong kept = Narrowing.KeepFromScalar(all, least);
                uint reach = Categorical.Reach(inverse, least);
                return Categorical.WeightsWithin(logits, inverse, reach, fast) == kept && fast.AsSpan().SequenceEqual(all)
                    && ScalarWeights.FillWithin(logits, inverse, reach, plain) == kept && plain.AsSpan().SequenceEqual(all);
            },
            iter: 3000);

    [Test]
    public void A_choice_within_reach_is_the_choice_among_weights_within_reach() =>
        Gen.Select(Logit.Array[1, 90], InverseTemperature, Gen.OneOf<uint>(Gen.UInt[1, 1 << 24], Gen.OneOf<uint>(1u, 335544u, 1677722u, 1u << 24)), Gen.UInt).Sample(
            (logits, inverse, least, word) =>
            {
                uint[] weights = new uint[logits.Length];
                uint reach = Categorical.Reach(inverse, least);
                ulong total = ScalarWeights.FillWithin(logits, inverse, reach, weights);
                return Categorical.ChooseWithin(logits, inverse, reach, new uint[logits.Length], word) == Categorical.Choose(weights, total, word);
            },
            iter: 3000);

    [Test]
    public void The_same_logits_are_within_reach_with_and_without_vectors() =>
        Gen.Select(Logit.Array[8, 64], Gen.UInt).Sample(
            (logits, reach) =>
            {
                byte[] fast = new byte[64];
                byte[] plain = new byte[64];
                int count = ScalarWeights.FindWithin(logits, reach, plain, out int largest);
                return !VectorWeights.AreFaster(logits.Length)
                    || (VectorWeights.FindWithin(logits, reach, fast, out int most) == count && most == largest && fast.AsSpan().SequenceEqual(plain));
            },
            iter: 3000);
}
