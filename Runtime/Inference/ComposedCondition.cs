#nullable enable

using System;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>The network of one condition, with its weights mixed from the sets. Immutable, except for rows that are computed at first use.</summary>
    /// <remarks>If two threads compute the same row at once, both store the same integers.</remarks>
    internal sealed class ComposedCondition
    {
        // Rows of five places in the window always fit into 16 bits.
        private const int LargestRow = 6553;

        private const int KeptSets = 4;

        private const int MostKept = 128;

        // The largest magnitude of h, and of the projection.
        private const int LargestHidden = 1 << 12;

        private readonly ModelShape shape;
        private readonly GatedLinearParameters parameters;
        private readonly int width;
        private readonly int units;
        private readonly int projected;
        private readonly ShortMatrix[] input;
        private readonly short[] bias;
        private readonly int[] places;
        private readonly int ownCount;
        private readonly short[]?[][] rows;

        // The latest sets, the newest first; replaced as a whole.
        private OutputRows[] sets = Array.Empty<OutputRows>();

        /// <param name="model">The model.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="own">The condition's own symbols, the boundary first; null if all are.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public ComposedCondition(ModelDefinition model, int condition, int[]? own, int width)
        {
            shape = model.Shape;
            parameters = model.Parameters.GatedLinear!;
            Condition = condition;
            this.width = width;
            units = GatedLinearCell.Padded(shape.Hidden);
            projected = PackedMatrix.Padded(shape.Projection);
            places = Places(own, shape.Symbols);
            ownCount = own?.Length ?? shape.Symbols;
            rows = new short[shape.Window][][];
            input = new ShortMatrix[shape.Window];
            for (int position = 0; position < input.Length; position++)
            {
                rows[position] = new short[shape.Symbols][];
                input[position] = Input(position);
            }

            bias = Bias();
            Feedback = MixedFeedback();
            Projection = new ShortMatrix(Whole(parameters.Projection, 1, shape.Projection * shape.Hidden), shape.Hidden, Rows(1, shape.Projection, projected), width, LargestHidden);
            Features = new FeatureContexts(shape.ContextLength > 0 ? parameters.Features[condition + 1] : FeatureTrie.Empty, places);
            Bytes = Size();
        }

        public int Condition { get; }

        /// <summary>The approximate bytes of the condition, once it has the rows of all of its own symbols.</summary>
        public long Bytes { get; }

        /// <summary>d of f, then d of x, in Q10.</summary>
        public short[] Feedback { get; }

        public ShortMatrix Projection { get; }

        /// <summary>The condition's own features.</summary>
        public FeatureContexts Features { get; }

        /// <summary>The inputs of a symbol to the sums, in Q10: f, x, o, and at place 0 the projection.</summary>
        /// <param name="position">The place in the window, 0 for the newest.</param>
        /// <param name="symbol">The symbol.</param>
        public short[] Row(int position, int symbol)
        {
            short[]? row = rows[position][symbol];
            if (row == null)
                Volatile.Write(ref rows[position][symbol], row = MakeRow(position, symbol));
            return row;
        }

        /// <summary>The output layer for a set. The latest few sets are kept.</summary>
        public OutputRows For(SymbolSet set)
        {
            OutputRows[] kept = Volatile.Read(ref sets);
            foreach (OutputRows known in kept)
            {
                if (known.Set == set)
                    return known;
            }

            OutputRows made = Pack(set);
            var next = new OutputRows[Math.Min(KeptSets, kept.Length + 1)];
            next[0] = made;
            Array.Copy(kept, 0, next, 1, next.Length - 1);
            Volatile.Write(ref sets, next);
            return made;
        }

        private static int[] Places(int[]? own, int symbols)
        {
            var places = new int[symbols];
            for (int symbol = 0; symbol < symbols; symbol++)
                places[symbol] = own == null ? symbol : -1;
            for (int place = 0; own != null && place < own.Length; place++)
                places[own[place]] = place;
            return places;
        }

        // The rows of a matrix of equal groups, each padded; -1 for a row of zeros.
        private static int[] Rows(int groups, int size, int padded)
        {
            var rows = new int[groups * padded];
            for (int i = 0; i < rows.Length; i++)
                rows[i] = i % padded < size ? i / padded * size + i % padded : -1;
            return rows;
        }

        private ReadOnlySpan<short> Coefficients(int first, int count) => parameters.Coefficients.AsSpan(Condition * shape.Coefficients + first, count);

        private ShortMatrix Input(int position)
        {
            const int Gates = GatedLinearParameters.InputParts - 1;
            int parts = GatedLinearFile.PartsAt(position);
            int first = position == 0 ? 0 : (Gates * position + 1) * shape.InputSets;
            int size = shape.Hidden * shape.SymbolEmbedding;
            var mixed = new short[Gates * size + (position == 0 ? shape.Projection * shape.SymbolEmbedding : 0)];
            for (int part = 0; part < parts; part++)
            {
                Span<short> place = part < Gates ? mixed.AsSpan(part * size, size) : mixed.AsSpan(Gates * size);
                SetMixer.Mix(parameters.Input, first + part, parts, Coefficients(position * shape.InputSets, shape.InputSets), SetMixer.ToQ10, place, width);
            }

            int[] order = Rows(Gates, shape.Hidden, units);
            if (position == 0)
            {
                int[] last = Array.ConvertAll(Rows(1, shape.Projection, projected), row => row < 0 ? row : row + Gates * shape.Hidden);
                Array.Resize(ref order, order.Length + last.Length);
                last.CopyTo(order, order.Length - last.Length);
            }

            return new ShortMatrix(mixed, shape.SymbolEmbedding, order, width);
        }

        private short[] Bias()
        {
            const int Parts = GatedLinearParameters.InputParts;
            var mixed = new short[(Parts - 1) * units + projected];
            for (int part = 0; part < Parts; part++)
            {
                Span<short> place = mixed.AsSpan(part * units, part < Parts - 1 ? shape.Hidden : shape.Projection);
                SetMixer.Mix(parameters.Bias, part, Parts, Coefficients(shape.Window * shape.InputSets, shape.InputSets), SetMixer.ToQ10, place, width);
            }

            return mixed;
        }

        private short[] MixedFeedback()
        {
            const int Parts = 2;
            var mixed = new short[Parts * units];
            for (int part = 0; part < Parts; part++)
            {
                ReadOnlySpan<short> coefficients = Coefficients((shape.Window + 1) * shape.InputSets, shape.HiddenSets);
                SetMixer.Mix(parameters.Feedback, part, Parts, coefficients, SetMixer.ToQ10, mixed.AsSpan(part * units, shape.Hidden), width);
            }

            return mixed;
        }

        // Group 1 is the projection, group 2 the output.
        private short[] Whole(WeightBlock[] blocks, int group, int size)
        {
            var mixed = new short[size];
            ReadOnlySpan<short> coefficients = Coefficients((shape.Window + 1) * shape.InputSets + group * shape.HiddenSets, shape.HiddenSets);
            SetMixer.Mix(blocks, 0, 1, coefficients, SetMixer.ToQ11, mixed, width);
            return mixed;
        }

        private short[] MakeRow(int position, int symbol)
        {
            ShortMatrix matrix = input[position];
            var embedding = new short[shape.SymbolEmbedding + 1];
            for (int i = 0; i < shape.SymbolEmbedding; i++)
                embedding[i] = parameters.SymbolEmbedding[symbol * shape.SymbolEmbedding + i];
            var sums = new int[matrix.PaddedRows];
            matrix.Multiply(embedding, sums);
            var row = new short[sums.Length];
            for (int i = 0; i < row.Length; i++)
            {
                int sum = ((sums[i] + (1 << 6)) >> 7) + (position == 0 ? bias[i] : 0);
                row[i] = (short)Math.Max(-LargestRow, Math.Min(LargestRow, sum));
            }

            return row;
        }

        private OutputRows Pack(SymbolSet set)
        {
            int[] symbols = set.Symbols;
            var order = new int[PackedMatrix.Padded(symbols.Length)];
            Array.Fill(order, -1);
            symbols.CopyTo(order, 0);
            var shared = new int[shape.ContextLength > 0 ? shape.Symbols : 0];
            var own = new int[shape.ContextLength > 0 ? ownCount : 0];
            Array.Fill(shared, shape.Symbols);
            Array.Fill(own, shape.Symbols);
            WeightBlock block = parameters.OutputBias[Condition];
            var biases = new int[order.Length];
            int owned = 0;
            for (int entry = 0; entry < symbols.Length; entry++)
            {
                // The bias of the symbols that are not the condition's own is first.
                int place = places[symbols[entry]];
                biases[entry] = block.Weights[place + 1] * block.Multiplier;
                owned += place >= 0 ? 1 : 0;
                if (shared.Length > 0)
                    shared[symbols[entry]] = entry;
                if (own.Length > 0 && place >= 0)
                    own[place] = entry;
            }

            // Rows of the newest symbol are kept for the condition's own symbols only. For more, they would need too much memory.
            int kept = owned == ownCount && owned == symbols.Length && ownCount <= MostKept ? shape.Symbols : 0;
            short[] output = Whole(parameters.Output, 2, shape.Symbols * shape.Projection);
            return new OutputRows(set, new ShortMatrix(output, shape.Projection, order, width, LargestHidden), biases, shared, own, kept, width);
        }

        private long Size()
        {
            long rowBytes = 2L * (3 * units + projected);
            long ownRows = ownCount <= MostKept ? PackedMatrix.Padded(ownCount) : 0;
            long bytes = Projection.Bytes + ownRows * (4L * ownCount + 2L * shape.Projection) + 8L * shape.Symbols + shape.Window * (ownCount * rowBytes + (long)IntPtr.Size * shape.Symbols);
            foreach (ShortMatrix matrix in input)
                bytes += matrix.Bytes;
            return bytes;
        }
    }
}
