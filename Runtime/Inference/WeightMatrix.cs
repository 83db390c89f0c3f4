#nullable enable

using System;
using Cognomen.Format;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// A quantised matrix made ready for multiplying: weights widened to 16 bits, rows padded with zeros to whole vectors. Sums are
    /// taken modulo 2^32, so their order, and hence the instruction set, changes no bit.
    /// </summary>
    internal sealed class WeightMatrix
    {
        /// <summary>Row lengths are multiples of this many weights.</summary>
        public const int Lanes = 32;

        private readonly short[] weights;
        private readonly ushort[] multipliers;
        private readonly int shift;
        private readonly int stride;

        public WeightMatrix(QuantisedMatrix matrix)
        {
            Rows = matrix.Rows;
            stride = Padded(matrix.Columns);
            weights = new short[Rows * stride];
            for (int row = 0; row < Rows; row++)
            {
                for (int column = 0; column < matrix.Columns; column++)
                    weights[row * stride + column] = matrix.Weights[row * matrix.Columns + column];
            }

            multipliers = matrix.Multipliers;
            shift = matrix.Shift;
        }

        public int Rows { get; }

        /// <summary>The length of a vector with <paramref name="columns"/> entries and its padding.</summary>
        public static int Padded(int columns) => (columns + Lanes - 1) / Lanes * Lanes;

        /// <summary>Row <paramref name="row"/> times <paramref name="vector"/> (padded with zeros), in Q16.</summary>
        public int Row(int row, ReadOnlySpan<short> vector)
        {
            var span = new ReadOnlySpan<short>(weights, row * stride, stride);
            return FixedPoint.Scale(Dot(span, vector), multipliers[row], shift);
        }

        /// <summary>All rows times <paramref name="vector"/> (padded with zeros), in Q16.</summary>
        public void Multiply(ReadOnlySpan<short> vector, Span<int> results)
        {
            for (int row = 0; row < Rows; row++)
                results[row] = Row(row, vector);
        }

        /// <summary>The sum of products modulo 2^32 of two vectors whose length is a multiple of <see cref="Lanes"/>.</summary>
        internal static int Dot(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
        {
#if NET
            if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
                return Dot512(a, b);
            if (Avx2.IsSupported)
                return Dot256(a, b);
#endif
            return DotScalar(a, b);
        }

        internal static int DotScalar(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
        {
            int sum = 0;
            b = b.Slice(0, a.Length);
            for (int i = 0; i < a.Length; i++)
                sum = unchecked(sum + a[i] * b[i]);
            return sum;
        }

#if NET
        private static int Dot512(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
        {
            ReadOnlySpan<Vector512<short>> left = MemoryMarshal.Cast<short, Vector512<short>>(a);
            ReadOnlySpan<Vector512<short>> right = MemoryMarshal.Cast<short, Vector512<short>>(b).Slice(0, left.Length);
            Vector512<int> sum = Vector512<int>.Zero;
            for (int i = 0; i < left.Length; i++)
                sum += Avx512BW.MultiplyAddAdjacent(left[i], right[i]);
            return Vector512.Sum(sum);
        }

        private static int Dot256(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
        {
            ReadOnlySpan<Vector256<short>> left = MemoryMarshal.Cast<short, Vector256<short>>(a);
            ReadOnlySpan<Vector256<short>> right = MemoryMarshal.Cast<short, Vector256<short>>(b).Slice(0, left.Length);
            Vector256<int> sum = Vector256<int>.Zero;
            for (int i = 0; i < left.Length; i++)
                sum += Avx2.MultiplyAddAdjacent(left[i], right[i]);
            return Vector256.Sum(sum);
        }
#endif
    }
}
