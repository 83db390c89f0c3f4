#nullable enable
#if NET

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// The rows of a matrix for vector instructions: sixteen rows side by side, two columns of each at a time, as bytes that are widened when they
    /// are read.
    /// </summary>
    /// <remarks>The second-level cache limits the speed of the product, and bytes need half of its bandwidth.</remarks>
    internal sealed class VectorRows
    {
        private const int BlockPair = 2 * PackedMatrix.BlockRows;

        private readonly sbyte[] weights;
        private readonly int pairs;
        private readonly int blocks;

        /// <param name="matrix">The matrix.</param>
        /// <param name="rows">The row at each place; -1 for a row of zeros; whole blocks.</param>
        public VectorRows(QuantisedMatrix matrix, int[] rows)
        {
            pairs = (matrix.Columns + 1) / 2;
            blocks = rows.Length / PackedMatrix.BlockRows;
            weights = new sbyte[blocks * pairs * BlockPair];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i] < 0)
                    continue;
                int block = i / PackedMatrix.BlockRows * pairs * BlockPair + i % PackedMatrix.BlockRows * 2;
                for (int column = 0; column < matrix.Columns; column++)
                    weights[block + column / 2 * BlockPair + column % 2] = matrix.Weights[rows[i] * matrix.Columns + column];
            }
        }

        public static string Instructions => IsWide ? "AVX-512" : Avx2.IsSupported ? "AVX2" : Vector128.IsHardwareAccelerated ? "128 bits" : "none";

        private static bool IsWide => Avx2.IsSupported && Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

        /// <summary>The sums of weights times inputs, one a row, modulo 2^32.</summary>
        /// <param name="vector">Two inputs for each pair of columns.</param>
        /// <param name="sums">One for each row.</param>
        public void Sum(ReadOnlySpan<short> vector, Span<int> sums)
        {
            // The code below reads and writes by reference.
            ReadOnlySpan<int> inputs = MemoryMarshal.Cast<short, int>(vector).Slice(0, pairs);
            ref int results = ref MemoryMarshal.GetReference(sums.Slice(0, blocks * PackedMatrix.BlockRows));
            ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
            int block = 0;
            if (IsWide)
            {
                for (; block + 4 <= blocks; block += 4)
                    Four512(ref Block(ref first, block), inputs, ref Unsafe.Add(ref results, block * PackedMatrix.BlockRows));
            }

            for (; block < blocks; block++)
            {
                ref sbyte weight = ref Block(ref first, block);
                ref int result = ref Unsafe.Add(ref results, block * PackedMatrix.BlockRows);
                if (IsWide)
                    One512(ref weight, inputs, ref result);
                else if (Avx2.IsSupported)
                    One256(ref weight, inputs, ref result);
                else
                    One128(ref weight, inputs, ref result);
            }
        }

        private ref sbyte Block(ref sbyte first, int block) => ref Unsafe.Add(ref first, block * pairs * BlockPair);

        // Four blocks at a time: four sums that do not wait for each other.
        private static void Four512(ref sbyte weight, ReadOnlySpan<int> inputs, ref int result)
        {
            nint next = inputs.Length * (nint)BlockPair;
            Vector512<int> a = Vector512<int>.Zero;
            Vector512<int> b = Vector512<int>.Zero;
            Vector512<int> c = Vector512<int>.Zero;
            Vector512<int> d = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector512<short> input = Vector512.Create(pair).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref weight)), input);
                b += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref Unsafe.Add(ref weight, next))), input);
                c += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref Unsafe.Add(ref weight, 2 * next))), input);
                d += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref Unsafe.Add(ref weight, 3 * next))), input);
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 16);
            c.StoreUnsafe(ref result, 32);
            d.StoreUnsafe(ref result, 48);
        }

        private static void One512(ref sbyte weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> sum = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                sum += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref weight)), Vector512.Create(pair).AsInt16());
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            sum.StoreUnsafe(ref result);
        }

        private static void One256(ref sbyte weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector256<int> a = Vector256<int>.Zero;
            Vector256<int> b = Vector256<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector256<short> input = Vector256.Create(pair).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight)), input);
                b += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight, 16)), input);
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 8);
        }

        private static void One128(ref sbyte weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector128<int> a = Vector128<int>.Zero;
            Vector128<int> b = Vector128<int>.Zero;
            Vector128<int> c = Vector128<int>.Zero;
            Vector128<int> d = Vector128<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector128<short> input = Vector128.Create(pair).AsInt16();
                (Vector128<short> first, Vector128<short> second) = Vector128.Widen(Vector128.LoadUnsafe(ref weight));
                (Vector128<short> third, Vector128<short> fourth) = Vector128.Widen(Vector128.LoadUnsafe(ref weight, 16));
                a += ShortVectors.Products(first, input);
                b += ShortVectors.Products(second, input);
                c += ShortVectors.Products(third, input);
                d += ShortVectors.Products(fourth, input);
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 4);
            c.StoreUnsafe(ref result, 8);
            d.StoreUnsafe(ref result, 12);
        }
    }
}
#endif
