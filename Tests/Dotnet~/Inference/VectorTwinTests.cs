using System;
using System.Linq;
using Cognomen.Format;
using Cognomen.Inference;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Tests.Inference;

/// <summary>What is computed with vector instructions is computed without them too, to the last bit, for any input that a file can hold.</summary>
public sealed class VectorTwinTests
{
    private const int Iterations = 400;

    private static readonly Gen<sbyte> Weight = Gen.OneOf<sbyte>(Gen.SByte, Gen.OneOf<sbyte>(sbyte.MinValue, sbyte.MaxValue, (sbyte)0));
    private static readonly Gen<short> Hidden = Gen.OneOf<short>(Gen.Short, Gen.OneOf<short>(short.MinValue, short.MaxValue, (short)0));
    private static readonly Gen<ushort> Multiplier = Gen.OneOf<ushort>(Gen.UShort, Gen.OneOf<ushort>(ushort.MaxValue, (ushort)0, (ushort)1));

    // What a matrix product gives: saturated at ±2^26, and often near zero, where the activations bend.
    private static readonly Gen<int> Sum = Gen.OneOf<int>(
        Gen.Int[-FixedPoint.Largest, FixedPoint.Largest], Gen.Int[-1 << 20, 1 << 20], Gen.OneOf<int>(-FixedPoint.Largest, FixedPoint.Largest, 0));

    private static readonly Gen<QuantisedMatrix> Matrix =
        from rows in Gen.Int[1, 150]
        from columns in Gen.Int[1, 80]
        from weights in Weight.Array[rows * columns]
        from multipliers in Multiplier.Array[rows]
        from shift in Gen.Int[1, QuantisedMatrix.LargestShift]
        select new QuantisedMatrix(rows, columns, weights, multipliers, shift);

    [Test]
    public void A_packed_product_is_the_definition_of_a_quantised_matrix() =>
        Matrix.SelectMany(matrix => Hidden.Array[matrix.Columns].Select(vector => (matrix, vector))).Sample(
            (matrix, vector) =>
            {
                short[] even = [.. vector, .. new short[vector.Length % 2]];
                PackedMatrix packed = new(matrix, 1);
                int[] fast = new int[packed.PaddedRows];
                int[] plain = new int[packed.PaddedRows];
                packed.Multiply(even, fast);
                PackedMatrix.Plain(matrix, 1).Multiply(even, plain);
                int[] defined = [.. Enumerable.Range(0, matrix.Rows).Select(row => Defined(matrix, row, vector)), .. new int[packed.PaddedRows - matrix.Rows]];
                return fast.AsSpan().SequenceEqual(defined) && plain.AsSpan().SequenceEqual(defined);
            },
            iter: Iterations);

    [Test]
    public void A_GRU_steps_the_same_with_and_without_vectors() => Sums(GruCell.Gates).Sample(
        sums =>
        {
            short[] fast = new short[sums.Hidden.Length];
            short[] plain = new short[sums.Hidden.Length];
            GruCell.Step(sums.State, sums.Symbol, sums.Condition, sums.Inner, sums.Hidden, fast);
            GruCell.StepScalar(sums.State, sums.Symbol, sums.Condition, sums.Inner, sums.Hidden, plain);
            return fast.AsSpan().SequenceEqual(plain);
        },
        iter: Iterations);

    [Test]
    public void An_LSTM_steps_the_same_with_and_without_vectors() => Sums(LstmCell.Gates).Sample(
        sums =>
        {
            short[] fast = new short[sums.Hidden.Length];
            short[] plain = new short[sums.Hidden.Length];

            // A memory stays within ±2^22.
            int[] fastMemory = Array.ConvertAll(sums.Inner, value => value >> 4);
            int[] plainMemory = [.. fastMemory];
            LstmCell.Step(sums.State, sums.Symbol, sums.Condition, fastMemory, fast);
            LstmCell.StepScalar(sums.State, sums.Symbol, sums.Condition, plainMemory, plain);
            return fast.AsSpan().SequenceEqual(plain) && fastMemory.AsSpan().SequenceEqual(plainMemory);
        },
        iter: Iterations);

    [Test]
    public void A_plain_recurrence_steps_the_same_with_and_without_vectors() => Sums(1).Sample(
        sums =>
        {
            short[] fast = new short[sums.Hidden.Length];
            short[] plain = new short[sums.Hidden.Length];
            ElmanCell.Tanh(sums.State, sums.Symbol, sums.Condition, fast);
            ElmanCell.TanhScalar(sums.State, sums.Symbol, sums.Condition, plain);
            return fast.AsSpan().SequenceEqual(plain);
        },
        iter: Iterations);

    private static Gen<(int[] State, int[] Symbol, int[] Condition, int[] Inner, short[] Hidden)> Sums(int gates) =>
        from blocks in Gen.Int[1, 4]
        let units = blocks * PackedMatrix.BlockRows
        from state in Sum.Array[gates * units]
        from symbol in Sum.Array[gates * units]
        from condition in Sum.Array[gates * units]
        from inner in Sum.Array[units]
        from hidden in Hidden.Array[units]
        select (state, symbol, condition, inner, hidden);

    // The formula of QuantisedMatrix, in the plainest way.
    private static int Defined(QuantisedMatrix matrix, int row, short[] vector)
    {
        int sum = 0;
        for (int column = 0; column < matrix.Columns; column++)
            sum = unchecked(sum + (matrix.Weights[row * matrix.Columns + column] * vector[column]));
        Int128 scaled = (((Int128)sum * matrix.Multipliers[row]) + (Int128.One << (matrix.Shift - 1))) >> matrix.Shift;
        return (int)Int128.Clamp(scaled, -FixedPoint.Largest, FixedPoint.Largest);
    }
}
