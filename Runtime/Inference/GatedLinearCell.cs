#nullable enable

using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// The gated linear recurrence, element by element: f = σ(z_f + d_f · m), x = tanh(z_x + d_x · m), m' = f · m + (1 - f) · x, and h = σ(z_o) · m'. Sums are in
    /// Q10, gates and the memory m in Q15, h in Q12; all numbers have 16 bits. z_f, z_o and d_f are halves, since σ(v) = (1 + tanh(v/2)) / 2.
    /// </summary>
    internal static class GatedLinearCell
    {
        // From Q15 to Q12.
        private const short ToQ12 = 1 << 12;

        /// <summary>Whether this process has vector instructions for the cell.</summary>
        public static bool HasVectors
        {
            get
            {
#if NET
                return Vector128.IsHardwareAccelerated;
#else
                return false;
#endif
            }
        }

        /// <summary>Replaces the memory by the next one.</summary>
        /// <param name="forget">z_f.</param>
        /// <param name="candidate">z_x.</param>
        /// <param name="toForget">d_f.</param>
        /// <param name="toCandidate">d_x.</param>
        /// <param name="memory">m; all are as long as it, a multiple of 16.</param>
        public static void Step(
            ReadOnlySpan<short> forget, ReadOnlySpan<short> candidate, ReadOnlySpan<short> toForget, ReadOnlySpan<short> toCandidate, Span<short> memory)
        {
#if NET
            if (Avx2.IsSupported)
            {
                Step256(Wide(forget), Wide(candidate), Wide(toForget), Wide(toCandidate), MemoryMarshal.Cast<short, Vector256<short>>(memory));
                return;
            }

            if (Vector128.IsHardwareAccelerated)
            {
                Step128(Narrow(forget), Narrow(candidate), Narrow(toForget), Narrow(toCandidate), MemoryMarshal.Cast<short, Vector128<short>>(memory));
                return;
            }
#endif
            StepScalar(forget, candidate, toForget, toCandidate, memory);
        }

        /// <summary>Computes h, in Q12.</summary>
        /// <param name="output">z_o.</param>
        /// <param name="memory">m.</param>
        /// <param name="hidden">h; all are as long as it, a multiple of 16.</param>
        public static void Show(ReadOnlySpan<short> output, ReadOnlySpan<short> memory, Span<short> hidden)
        {
#if NET
            if (Avx2.IsSupported)
            {
                Show256(Wide(output), Wide(memory), MemoryMarshal.Cast<short, Vector256<short>>(hidden));
                return;
            }

            if (Vector128.IsHardwareAccelerated)
            {
                Show128(Narrow(output), Narrow(memory), MemoryMarshal.Cast<short, Vector128<short>>(hidden));
                return;
            }
#endif
            ShowScalar(output, memory, hidden);
        }

        /// <summary>Computes y = tanh(sums + own input) in Q12, from sums in Q23.</summary>
        /// <param name="sums">P h.</param>
        /// <param name="own">z_y, in Q10.</param>
        /// <param name="result">y; all are as long as it, a multiple of 16.</param>
        public static void Project(ReadOnlySpan<int> sums, ReadOnlySpan<short> own, Span<short> result)
        {
#if NET
            if (Avx2.IsSupported)
            {
                Project256(MemoryMarshal.Cast<int, Vector256<int>>(sums), Wide(own), MemoryMarshal.Cast<short, Vector256<short>>(result));
                return;
            }
#endif
            ProjectScalar(sums, own, result);
        }

        /// <summary>Adds numbers to others; sums of at most five rows of a window stay within 16 bits.</summary>
        public static void Add(ReadOnlySpan<short> row, Span<short> sums)
        {
#if NET
            if (Vector128.IsHardwareAccelerated)
            {
                ReadOnlySpan<Vector256<short>> from = Wide(row);
                Span<Vector256<short>> to = MemoryMarshal.Cast<short, Vector256<short>>(sums);
                for (int i = 0; i < to.Length && i < from.Length; i++)
                    to[i] += from[i];
                return;
            }
#endif
            for (int i = 0; i < sums.Length && i < row.Length; i++)
                sums[i] += row[i];
        }

        internal static void StepScalar(
            ReadOnlySpan<short> forget, ReadOnlySpan<short> candidate, ReadOnlySpan<short> toForget, ReadOnlySpan<short> toCandidate, Span<short> memory)
        {
            forget = forget.Slice(0, memory.Length);
            candidate = candidate.Slice(0, memory.Length);
            toForget = toForget.Slice(0, memory.Length);
            toCandidate = toCandidate.Slice(0, memory.Length);
            for (int unit = 0; unit < memory.Length; unit++)
            {
                int m = memory[unit];
                int f = ShortMath.SigmoidOfTwice(ShortMath.Saturate(forget[unit] + ShortMath.Multiply(toForget[unit], m)));
                int x = ShortMath.Tanh(ShortMath.Saturate(candidate[unit] + ShortMath.Multiply(toCandidate[unit], m)));
                memory[unit] = (short)(ShortMath.Multiply(f, m) + ShortMath.Multiply(short.MaxValue - f, x));
            }
        }

        internal static void ShowScalar(ReadOnlySpan<short> output, ReadOnlySpan<short> memory, Span<short> hidden)
        {
            output = output.Slice(0, hidden.Length);
            memory = memory.Slice(0, hidden.Length);
            for (int unit = 0; unit < hidden.Length; unit++)
                hidden[unit] = (short)ShortMath.Multiply(ShortMath.Multiply(ShortMath.SigmoidOfTwice(output[unit]), memory[unit]), ToQ12);
        }

        internal static void ProjectScalar(ReadOnlySpan<int> sums, ReadOnlySpan<short> own, Span<short> result)
        {
            sums = sums.Slice(0, result.Length);
            own = own.Slice(0, result.Length);
            for (int unit = 0; unit < result.Length; unit++)
            {
                int argument = ShortMath.Saturate((unchecked(sums[unit] + (1 << 12)) >> 13) + own[unit]);
                result[unit] = (short)ShortMath.Multiply(ShortMath.Tanh(argument), ToQ12);
            }
        }

#if NET
        private static ReadOnlySpan<Vector256<short>> Wide(ReadOnlySpan<short> numbers) => MemoryMarshal.Cast<short, Vector256<short>>(numbers);

        private static ReadOnlySpan<Vector128<short>> Narrow(ReadOnlySpan<short> numbers) => MemoryMarshal.Cast<short, Vector128<short>>(numbers);

        private static void Step256(
            ReadOnlySpan<Vector256<short>> forget,
            ReadOnlySpan<Vector256<short>> candidate,
            ReadOnlySpan<Vector256<short>> toForget,
            ReadOnlySpan<Vector256<short>> toCandidate,
            Span<Vector256<short>> memory)
        {
            for (int i = 0; i < memory.Length; i++)
            {
                Vector256<short> m = memory[i];
                Vector256<short> f = ShortMath.SigmoidOfTwice(ShortMath.Add(forget[i], ShortMath.Multiply(toForget[i], m)));
                Vector256<short> x = ShortMath.Tanh(ShortMath.Add(candidate[i], ShortMath.Multiply(toCandidate[i], m)));
                memory[i] = ShortMath.Multiply(f, m) + ShortMath.Multiply(Vector256.Create(short.MaxValue) - f, x);
            }
        }

        internal static void Step128(
            ReadOnlySpan<Vector128<short>> forget,
            ReadOnlySpan<Vector128<short>> candidate,
            ReadOnlySpan<Vector128<short>> toForget,
            ReadOnlySpan<Vector128<short>> toCandidate,
            Span<Vector128<short>> memory)
        {
            for (int i = 0; i < memory.Length; i++)
            {
                Vector128<short> m = memory[i];
                Vector128<short> f = ShortMath.SigmoidOfTwice(ShortMath.Add(forget[i], ShortMath.Multiply(toForget[i], m)));
                Vector128<short> x = ShortMath.Tanh(ShortMath.Add(candidate[i], ShortMath.Multiply(toCandidate[i], m)));
                memory[i] = ShortMath.Multiply(f, m) + ShortMath.Multiply(Vector128.Create(short.MaxValue) - f, x);
            }
        }

        private static void Show256(ReadOnlySpan<Vector256<short>> output, ReadOnlySpan<Vector256<short>> memory, Span<Vector256<short>> hidden)
        {
            for (int i = 0; i < hidden.Length; i++)
                hidden[i] = ShortMath.Multiply(ShortMath.Multiply(ShortMath.SigmoidOfTwice(output[i]), memory[i]), Vector256.Create(ToQ12));
        }

        internal static void Show128(ReadOnlySpan<Vector128<short>> output, ReadOnlySpan<Vector128<short>> memory, Span<Vector128<short>> hidden)
        {
            for (int i = 0; i < hidden.Length; i++)
                hidden[i] = ShortMath.Multiply(ShortMath.Multiply(ShortMath.SigmoidOfTwice(output[i]), memory[i]), Vector128.Create(ToQ12));
        }

        private static void Project256(ReadOnlySpan<Vector256<int>> sums, ReadOnlySpan<Vector256<short>> own, Span<Vector256<short>> result)
        {
            Vector256<int> half = Vector256.Create(1 << 12);
            for (int i = 0; i < result.Length; i++)
            {
                // In 32 bits until it is brought to 16, in the order of the lanes.
                (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(own[i]);
                lower += Vector256.ShiftRightArithmetic(sums[2 * i] + half, 13);
                upper += Vector256.ShiftRightArithmetic(sums[2 * i + 1] + half, 13);
                Vector256<short> argument = Avx2.Permute4x64(Avx2.PackSignedSaturate(lower, upper).AsInt64(), 0b11_01_10_00).AsInt16();
                argument = Vector256.Max(argument, Vector256.Create((short)-short.MaxValue));
                result[i] = ShortMath.Multiply(ShortMath.Tanh(argument), Vector256.Create(ToQ12));
            }
        }
#endif
    }
}
