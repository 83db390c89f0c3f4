#nullable enable

using System;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// The gated linear recurrence, for each unit: m' = f · m + (1 - f) · x with f = σ(z + d · m) and x = tanh(z + d · m). The hidden state is h = o
    /// · m'.
    /// </summary>
    /// <remarks>Sums are in Q10, gates and memory in Q15, h in Q12. All lengths are multiples of 512 bits.</remarks>
    internal static class GatedLinearCell
    {
        /// <summary>Every length is a multiple of this number of shorts.</summary>
        public const int Lanes = 32;

        /// <summary>A number of units with its padding.</summary>
        public static int Padded(int units) => (units + Lanes - 1) / Lanes * Lanes;

        /// <summary>Adds numbers to sums.</summary>
        /// <param name="sums">The sums.</param>
        /// <param name="row">As long as the units.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Add(Span<short> sums, ReadOnlySpan<short> row, int width)
        {
            row = row.Slice(0, sums.Length);
#if NET
            if (width >= 256)
            {
                Span<Vector256<short>> all = MemoryMarshal.Cast<short, Vector256<short>>(sums);
                ReadOnlySpan<Vector256<short>> more = MemoryMarshal.Cast<short, Vector256<short>>(row);
                for (int i = 0; i < all.Length && i < more.Length; i++)
                    all[i] += more[i];
                return;
            }

            if (width >= 128)
            {
                Span<Vector128<short>> all = MemoryMarshal.Cast<short, Vector128<short>>(sums);
                ReadOnlySpan<Vector128<short>> more = MemoryMarshal.Cast<short, Vector128<short>>(row);
                for (int i = 0; i < all.Length && i < more.Length; i++)
                    all[i] += more[i];
                return;
            }
#endif
            for (int i = 0; i < sums.Length && i < row.Length; i++)
                sums[i] += row[i];
        }

        /// <summary>Computes the next memory in place.</summary>
        /// <param name="inputs">Three rows whose sums are the inputs of f, then of x.</param>
        /// <param name="feedback">d of f, then d of x.</param>
        /// <param name="memory">m.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Step(InputRows inputs, ReadOnlySpan<short> feedback, Span<short> memory, int width)
        {
#if NET
            if (width > 0)
            {
                int units = memory.Length;
                inputs = inputs.Slice(0, 2 * units);
                ReadOnlySpan<short> d = feedback.Slice(0, 2 * units);

                // Whole vectors, read below by reference.
                ref short a = ref MemoryMarshal.GetReference(inputs.First);
                ref short b = ref MemoryMarshal.GetReference(inputs.Second);
                ref short c = ref MemoryMarshal.GetReference(inputs.Third);
                if (width >= 256)
                    Step256(ref a, ref b, ref c, ref MemoryMarshal.GetReference(d), ref MemoryMarshal.GetReference(memory), units);
                else
                    Step128(ref a, ref b, ref c, ref MemoryMarshal.GetReference(d), ref MemoryMarshal.GetReference(memory), units);
                return;
            }
#endif
            StepScalar(inputs, feedback, memory);
        }

        /// <summary>Computes the hidden state h in Q12.</summary>
        /// <param name="inputs">Three rows whose sums are the inputs of o.</param>
        /// <param name="memory">m'.</param>
        /// <param name="hidden">h.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void OutputGate(InputRows inputs, ReadOnlySpan<short> memory, Span<short> hidden, int width)
        {
            memory = memory.Slice(0, hidden.Length);
#if NET
            if (width > 0)
            {
                inputs = inputs.Slice(0, hidden.Length);
                ref short a = ref MemoryMarshal.GetReference(inputs.First);
                ref short b = ref MemoryMarshal.GetReference(inputs.Second);
                ref short c = ref MemoryMarshal.GetReference(inputs.Third);
                if (width >= 256)
                    OutputGate256(ref a, ref b, ref c, ref MemoryMarshal.GetReference(memory), ref MemoryMarshal.GetReference(hidden), hidden.Length);
                else
                    OutputGate128(ref a, ref b, ref c, ref MemoryMarshal.GetReference(memory), ref MemoryMarshal.GetReference(hidden), hidden.Length);
                return;
            }
#endif
            OutputGateScalar(inputs, memory, hidden);
        }

        /// <summary>Computes the projection's units in Q12.</summary>
        /// <param name="sums">The products of the projection with h, in Q23.</param>
        /// <param name="inputs">The input of the newest symbol, in Q10.</param>
        /// <param name="projected">y.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Project(ReadOnlySpan<int> sums, ReadOnlySpan<short> inputs, Span<short> projected, int width)
        {
            sums = sums.Slice(0, projected.Length);
            inputs = inputs.Slice(0, projected.Length);
#if NET
            if (width > 0)
            {
                // Whole blocks of rows.
                ref int sum = ref MemoryMarshal.GetReference(sums);
                ref short z = ref MemoryMarshal.GetReference(inputs);
                ref short y = ref MemoryMarshal.GetReference(projected);
                for (nuint i = 0; i < (nuint)projected.Length; i += 16)
                {
                    if (width >= 256)
                    {
                        ShortVectors.Multiply(ShortVectors.Tanh(Rounded256(ref sum, ref z, i)), Vector256.Create(ShortMath.ToQ12)).StoreUnsafe(ref y, i);
                        continue;
                    }

                    ShortVectors.Multiply(ShortVectors.Tanh(Rounded128(ref sum, ref z, i)), Vector128.Create(ShortMath.ToQ12)).StoreUnsafe(ref y, i);
                    ShortVectors.Multiply(ShortVectors.Tanh(Rounded128(ref sum, ref z, i + 8)), Vector128.Create(ShortMath.ToQ12)).StoreUnsafe(ref y, i + 8);
                }

                return;
            }
#endif
            ProjectScalar(sums, inputs, projected);
        }

        private static unsafe void StepScalar(InputRows inputs, ReadOnlySpan<short> feedback, Span<short> memory)
        {
            Check(Math.Min(inputs.First.Length, feedback.Length), 2 * memory.Length);
            short* gates = stackalloc short[2 * memory.Length];
            CompiledLoops? compiled = CompiledLoops.Installed;
            fixed (short* a = inputs.First, b = inputs.Second, c = inputs.Third, d = feedback, m = memory, table = ShortMath.TanhTable)
            {
                if (compiled != null)
                    compiled.Step(a, b, c, d, m, gates, table, memory.Length);
                else
                    ScalarKernel.Step(a, b, c, d, m, gates, table, memory.Length);
            }
        }

        private static unsafe void OutputGateScalar(InputRows inputs, ReadOnlySpan<short> memory, Span<short> hidden)
        {
            Check(inputs.First.Length, hidden.Length);
            CompiledLoops? compiled = CompiledLoops.Installed;
            fixed (short* a = inputs.First, b = inputs.Second, c = inputs.Third, m = memory, h = hidden, table = ShortMath.TanhTable)
            {
                if (compiled != null)
                    compiled.OutputGate(a, b, c, m, h, table, hidden.Length);
                else
                    ScalarKernel.OutputGate(a, b, c, m, h, table, hidden.Length);
            }
        }

        private static unsafe void ProjectScalar(ReadOnlySpan<int> sums, ReadOnlySpan<short> inputs, Span<short> projected)
        {
            Check(inputs.Length, projected.Length);
            CompiledLoops? compiled = CompiledLoops.Installed;
            fixed (int* s = sums)
            fixed (short* z = inputs, y = projected, table = ShortMath.TanhTable)
            {
                if (compiled != null)
                    compiled.Project(s, z, y, table, projected.Length);
                else
                    ScalarKernel.Project(s, z, y, table, projected.Length);
            }
        }

        // The loops read by pointer; slices would cost Unity's Mono more than the check.
        private static void Check(int length, int least)
        {
            if (length < least || least % ScalarKernel.Turn != 0)
                throw new ArgumentOutOfRangeException(nameof(length), length, "a row is as long as the units that read it, a multiple of four");
        }

#if NET
        private static void Step256(ref short first, ref short second, ref short third, ref short feedback, ref short memory, int units)
        {
            nuint count = (nuint)units;
            nuint lanes = (nuint)Vector256<short>.Count;
            for (nuint i = 0; i < count; i += 2 * lanes)
            {
                Vector256<short> m = Vector256.LoadUnsafe(ref memory, i);
                Vector256<short> n = Vector256.LoadUnsafe(ref memory, i + lanes);
                Vector256<short> fm = Gate256(ref first, ref second, ref third, ref feedback, i, m);
                Vector256<short> fn = Gate256(ref first, ref second, ref third, ref feedback, i + lanes, n);
                Vector256<short> xm = Gate256(ref first, ref second, ref third, ref feedback, i + count, m);
                Vector256<short> xn = Gate256(ref first, ref second, ref third, ref feedback, i + count + lanes, n);
                ShortVectors.Tanh(ref fm, ref fn, ref xm, ref xn);
                Mix256(ShortVectors.Sigmoid(fm), m, xm).StoreUnsafe(ref memory, i);
                Mix256(ShortVectors.Sigmoid(fn), n, xn).StoreUnsafe(ref memory, i + lanes);
            }
        }

        private static void Step128(ref short first, ref short second, ref short third, ref short feedback, ref short memory, int units)
        {
            nuint count = (nuint)units;
            nuint lanes = (nuint)Vector128<short>.Count;
            for (nuint i = 0; i < count; i += 2 * lanes)
            {
                Vector128<short> m = Vector128.LoadUnsafe(ref memory, i);
                Vector128<short> n = Vector128.LoadUnsafe(ref memory, i + lanes);
                Vector128<short> fm = Gate128(ref first, ref second, ref third, ref feedback, i, m);
                Vector128<short> fn = Gate128(ref first, ref second, ref third, ref feedback, i + lanes, n);
                Vector128<short> xm = Gate128(ref first, ref second, ref third, ref feedback, i + count, m);
                Vector128<short> xn = Gate128(ref first, ref second, ref third, ref feedback, i + count + lanes, n);
                ShortVectors.Tanh(ref fm, ref fn, ref xm, ref xn);
                Mix128(ShortVectors.Sigmoid(fm), m, xm).StoreUnsafe(ref memory, i);
                Mix128(ShortVectors.Sigmoid(fn), n, xn).StoreUnsafe(ref memory, i + lanes);
            }
        }

        private static void OutputGate256(ref short first, ref short second, ref short third, ref short memory, ref short hidden, int units)
        {
            nuint lanes = (nuint)Vector256<short>.Count;
            nuint i = 0;
            for (; i + 4 * lanes <= (nuint)units; i += 4 * lanes)
            {
                Vector256<short> a = Sum256(ref first, ref second, ref third, i);
                Vector256<short> b = Sum256(ref first, ref second, ref third, i + lanes);
                Vector256<short> c = Sum256(ref first, ref second, ref third, i + 2 * lanes);
                Vector256<short> d = Sum256(ref first, ref second, ref third, i + 3 * lanes);
                ShortVectors.Tanh(ref a, ref b, ref c, ref d);
                Hidden256(a, ref memory, i).StoreUnsafe(ref hidden, i);
                Hidden256(b, ref memory, i + lanes).StoreUnsafe(ref hidden, i + lanes);
                Hidden256(c, ref memory, i + 2 * lanes).StoreUnsafe(ref hidden, i + 2 * lanes);
                Hidden256(d, ref memory, i + 3 * lanes).StoreUnsafe(ref hidden, i + 3 * lanes);
            }

            for (; i < (nuint)units; i += lanes)
                Hidden256(ShortVectors.Tanh(Sum256(ref first, ref second, ref third, i)), ref memory, i).StoreUnsafe(ref hidden, i);
        }

        private static void OutputGate128(ref short first, ref short second, ref short third, ref short memory, ref short hidden, int units)
        {
            nuint lanes = (nuint)Vector128<short>.Count;
            nuint i = 0;
            for (; i + 4 * lanes <= (nuint)units; i += 4 * lanes)
            {
                Vector128<short> a = Sum128(ref first, ref second, ref third, i);
                Vector128<short> b = Sum128(ref first, ref second, ref third, i + lanes);
                Vector128<short> c = Sum128(ref first, ref second, ref third, i + 2 * lanes);
                Vector128<short> d = Sum128(ref first, ref second, ref third, i + 3 * lanes);
                ShortVectors.Tanh(ref a, ref b, ref c, ref d);
                Hidden128(a, ref memory, i).StoreUnsafe(ref hidden, i);
                Hidden128(b, ref memory, i + lanes).StoreUnsafe(ref hidden, i + lanes);
                Hidden128(c, ref memory, i + 2 * lanes).StoreUnsafe(ref hidden, i + 2 * lanes);
                Hidden128(d, ref memory, i + 3 * lanes).StoreUnsafe(ref hidden, i + 3 * lanes);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Gate256(ref short first, ref short second, ref short third, ref short feedback, nuint place, Vector256<short> memory) =>
            ShortVectors.Add(Sum256(ref first, ref second, ref third, place), ShortVectors.Multiply(Vector256.LoadUnsafe(ref feedback, place), memory));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Mix256(Vector256<short> forget, Vector256<short> memory, Vector256<short> candidate) =>
            ShortVectors.Multiply(forget, memory) + ShortVectors.Multiply(Vector256.Create(short.MaxValue) - forget, candidate);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Hidden256(Vector256<short> tanh, ref short memory, nuint place) =>
            ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(tanh), Vector256.LoadUnsafe(ref memory, place)), Vector256.Create(ShortMath.ToQ12));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Gate128(ref short first, ref short second, ref short third, ref short feedback, nuint place, Vector128<short> memory) =>
            ShortVectors.Add(Sum128(ref first, ref second, ref third, place), ShortVectors.Multiply(Vector128.LoadUnsafe(ref feedback, place), memory));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Mix128(Vector128<short> forget, Vector128<short> memory, Vector128<short> candidate) =>
            ShortVectors.Multiply(forget, memory) + ShortVectors.Multiply(Vector128.Create(short.MaxValue) - forget, candidate);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Hidden128(Vector128<short> tanh, ref short memory, nuint place) =>
            ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(tanh), Vector128.LoadUnsafe(ref memory, place)), Vector128.Create(ShortMath.ToQ12));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Sum256(ref short first, ref short second, ref short third, nuint place) =>
            Vector256.LoadUnsafe(ref first, place) + Vector256.LoadUnsafe(ref second, place) + Vector256.LoadUnsafe(ref third, place);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Sum128(ref short first, ref short second, ref short third, nuint place) =>
            Vector128.LoadUnsafe(ref first, place) + Vector128.LoadUnsafe(ref second, place) + Vector128.LoadUnsafe(ref third, place);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Rounded256(ref int sums, ref short inputs, nuint place)
        {
            Vector256<int> low = Vector256.ShiftRightArithmetic(Vector256.LoadUnsafe(ref sums, place) + Vector256.Create(1 << 12), 13);
            Vector256<int> high = Vector256.ShiftRightArithmetic(Vector256.LoadUnsafe(ref sums, place + 8) + Vector256.Create(1 << 12), 13);
            low += Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref inputs, place));
            high += Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref inputs, place + 8));

            // Packing alternates between the halves of both; tanh of -32,768 is the same as of -32,767.
            return Avx2.Permute4x64(Avx2.PackSignedSaturate(low, high).AsInt64(), 0b11_01_10_00).AsInt16();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Rounded128(ref int sums, ref short inputs, nuint place)
        {
            Vector128<int> limit = Vector128.Create((int)short.MaxValue);
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.LoadUnsafe(ref inputs, place));
            low += Vector128.ShiftRightArithmetic(Vector128.LoadUnsafe(ref sums, place) + Vector128.Create(1 << 12), 13);
            high += Vector128.ShiftRightArithmetic(Vector128.LoadUnsafe(ref sums, place + 4) + Vector128.Create(1 << 12), 13);
            return Vector128.Narrow(Vector128.Min(Vector128.Max(low, -limit), limit), Vector128.Min(Vector128.Max(high, -limit), limit));
        }
#endif
    }
}
