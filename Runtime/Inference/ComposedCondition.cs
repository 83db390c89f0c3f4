#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// The weights of one condition, mixed from the sets of a model. Immutable but for rows that are computed once, when first asked for; two threads
    /// that compute the same row at once store the same integers.
    /// </summary>
    internal sealed class ComposedCondition
    {
        // Conditions of a model and of a blend ask for few sets of symbols again and again.
        private const int OutputsKept = 4;

        private readonly ModelShape shape;
        private readonly GatedLinearParameters parameters;
        private readonly ShortMatrix[] input;
        private readonly short[]?[] rows;
        private readonly short[] bias;
        private readonly short[] output;
        private readonly int[] outputBias;
        private readonly OutputRows?[] outputs = new OutputRows[OutputsKept];
        private int nextOutput;

        /// <param name="model">The model.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="own">Its own symbols, the boundary first, then ascending.</param>
        public ComposedCondition(ModelDefinition model, int condition, IReadOnlyList<int> own)
        {
            shape = model.Shape;
            parameters = model.Parameters.GatedLinear!;
            Units = GatedLinearNetwork.Padded(shape.Hidden);
            int projection = GatedLinearNetwork.Padded(shape.Projection);
            var mixer = new SetMixer(parameters, condition, GatedLinearFile.Coefficients(shape));
            input = new ShortMatrix[shape.Window];
            for (int place = 0; place < input.Length; place++)
                input[place] = Input(mixer, place);
            bias = Parts(mixer.Bias(shape), shape.Projection, Units, projection);
            short[] feedback = mixer.Feedback(shape);
            ToForget = Padded(feedback.AsSpan(0, shape.Hidden), Units);
            ToCandidate = Padded(feedback.AsSpan(shape.Hidden), Units);
            Projection = new ShortMatrix(mixer.Projection(shape), shape.Projection, shape.Hidden, 1 << 12);
            output = mixer.Output(shape);
            rows = new short[shape.Window * shape.Symbols][];
            OwnPlaces = new short[shape.Symbols];
            Array.Fill(OwnPlaces, (short)-1);
            WeightBlock biases = parameters.OutputBias[condition];
            outputBias = new int[shape.Symbols];
            Array.Fill(outputBias, biases.Weights[0] * biases.Multiplier);
            for (int place = 0; place < own.Count; place++)
            {
                OwnPlaces[own[place]] = (short)place;
                outputBias[own[place]] = biases.Weights[place + 1] * biases.Multiplier;
            }

            Own = own;
            Features = parameters.Features.Length == 0 ? FeatureTrie.Empty : parameters.Features[condition + 1];
            Bytes = sizeof(short) * (3 * Units + projection) * shape.Window * (own.Count + 2 * shape.SymbolEmbedding) + sizeof(short) * output.Length * 2 + Projection.Bytes;
        }

        /// <summary>Hidden units with their padding.</summary>
        public int Units { get; }

        /// <summary>What the memory gives to the forget gate, in Q10.</summary>
        public short[] ToForget { get; }

        /// <summary>What the memory gives to the candidate, in Q10.</summary>
        public short[] ToCandidate { get; }

        /// <summary>From h in Q12 to sums in Q23.</summary>
        public ShortMatrix Projection { get; }

        /// <summary>The condition's own symbols, the boundary first, then ascending.</summary>
        public IReadOnlyList<int> Own { get; }

        /// <summary>For each symbol, its place among <see cref="Own"/>, or -1.</summary>
        public short[] OwnPlaces { get; }

        /// <summary>The features of this condition alone.</summary>
        public FeatureTrie Features { get; }

        /// <summary>The bytes it takes once all of its rows are known, roughly.</summary>
        public int Bytes { get; }

        /// <summary>What a symbol gives to the gates f, x, o and, as the newest of the window, to the projection, in Q10.</summary>
        /// <param name="place">0 for the newest symbol read.</param>
        /// <param name="symbol">The symbol.</param>
        public short[] Row(int place, int symbol)
        {
            ref short[]? row = ref rows[place * shape.Symbols + symbol];
            return Volatile.Read(ref row) ?? Kept(ref row, Compute(place, symbol));
        }

        /// <summary>The output layer for some symbols.</summary>
        public OutputRows For(SymbolSet set, FeatureTrie shared)
        {
            foreach (OutputRows? known in outputs)
            {
                if (known != null && known.Set == set)
                    return known;
            }

            var made = new OutputRows(set, this, output, outputBias, shape.Projection, shared);
            int at = (int)((uint)Interlocked.Increment(ref nextOutput) % OutputsKept);
            Volatile.Write(ref outputs[at], made);
            return made;
        }

        // Another thread may read the row at once, and must then see all of its numbers.
        private static short[] Kept(ref short[]? place, short[] row)
        {
            Volatile.Write(ref place, row);
            return row;
        }

        private ShortMatrix Input(SetMixer mixer, int place)
        {
            int own = place == 0 ? GatedLinearNetwork.Padded(shape.Projection) : 0;
            var all = new short[(3 * Units + own) * shape.SymbolEmbedding];
            for (int part = 0; part < (place == 0 ? 4 : 3); part++)
                mixer.Input(shape, place, part).CopyTo(all.AsSpan(part * Units * shape.SymbolEmbedding));
            return new ShortMatrix(all, 3 * Units + own, shape.SymbolEmbedding, sbyte.MaxValue);
        }

        private short[] Compute(int place, int symbol)
        {
            int numbers = shape.SymbolEmbedding;
            Span<short> embedding = stackalloc short[ModelShape.LargestEmbedding];
            for (int i = 0; i < numbers; i++)
                embedding[i] = parameters.SymbolEmbedding[symbol * numbers + i];
            var sums = new int[input[place].PaddedRows];
            input[place].Multiply(embedding, sums);
            var row = new short[sums.Length];
            for (int i = 0; i < row.Length; i++)
            {
                int value = ((sums[i] + (1 << 6)) >> 7) + (place == 0 ? bias[i] : 0);
                row[i] = (short)Math.Max(-GatedLinearNetwork.LargestRow, Math.Min(GatedLinearNetwork.LargestRow, value));
            }

            return row;
        }

        private short[] Parts(short[] numbers, int projection, int units, int padded)
        {
            var all = new short[3 * units + padded];
            for (int part = 0; part < 3; part++)
                numbers.AsSpan(part * shape.Hidden, shape.Hidden).CopyTo(all.AsSpan(part * units));
            numbers.AsSpan(3 * shape.Hidden, projection).CopyTo(all.AsSpan(3 * units));
            return all;
        }

        private static short[] Padded(ReadOnlySpan<short> numbers, int units)
        {
            var all = new short[units];
            numbers.CopyTo(all);
            return all;
        }
    }
}
