#nullable enable

using System;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>One recurrent layer (Elman, GRU or LSTM) and a linear output. Immutable, except for rows that are computed at first use.</summary>
    /// <remarks>If two threads compute the same row at once, both store the same integers.</remarks>
    internal sealed class RecurrentNetwork : Network
    {
        private readonly ModelShape shape;
        private readonly ModelParameters parameters;
        private readonly PackedMatrix recurrent;
        private readonly int[] inner;
        private readonly int[]?[] symbolRows;
        private readonly int[]?[] conditionRows;
        private readonly int[]?[] outputBiases;

        // Hidden units with their padding, which stays zero in every cell: it begins so and nothing is added to it.
        private readonly int units;

        public RecurrentNetwork(ModelDefinition model)
            : base(model)
        {
            shape = model.Shape;
            parameters = model.Parameters;
            units = PackedMatrix.Padded(shape.Hidden);
            recurrent = new PackedMatrix(parameters.Recurrent!, shape.Gates);
            inner = new int[units];
            for (int i = 0; i < parameters.CandidateBias.Length; i++)
                inner[i] = FixedPoint.Saturate(parameters.CandidateBias[i]);
            symbolRows = new int[shape.Symbols][];
            conditionRows = new int[shape.Conditions][];
            outputBiases = new int[shape.Conditions][];
        }

        public override NetworkState NewState() => new NetworkState(units, shape.Gates, shape.Symbols, shape.Cell == RecurrentCell.Lstm);

        public override void Begin(NetworkState state, int condition)
        {
            Array.Clear(state.Hidden, 0, state.Hidden.Length);
            Array.Clear(state.Memory, 0, state.Memory.Length);
            if (shape.InitialState)
                Array.Copy(parameters.InitialState, condition * shape.Hidden, state.Hidden, 0, shape.Hidden);
        }

        public override void Step(NetworkState state, int condition, int symbol)
        {
            recurrent.Multiply(state.Hidden, state.Gates);
            int[] input = symbolRows[symbol] ?? Keep(ref symbolRows[symbol], SymbolRow(symbol));
            int[] given = conditionRows[condition] ?? Keep(ref conditionRows[condition], ConditionRow(condition));
            switch (shape.Cell)
            {
                case RecurrentCell.Gru:
                    GruCell.Step(state.Gates, input, given, inner, state.Hidden, state.Next);
                    break;
                case RecurrentCell.Lstm:
                    LstmCell.Step(state.Gates, input, given, state.Memory, state.Next);
                    break;
                case RecurrentCell.ElmanRelu:
                    ElmanCell.Rectify(state.Gates, input, given, state.Next);
                    break;
                default:
                    ElmanCell.Tanh(state.Gates, input, given, state.Next);
                    break;
            }

            state.Advance();
        }

        public override ReadOnlySpan<int> Logits(NetworkState state, int condition, SymbolSet set, int length)
        {
            PackedMatrix rows = set.OutputRows ??= PackOutput(set.Symbols);
            rows.Multiply(state.Hidden, state.Logits);
            int[] bias = outputBiases[condition] ?? Keep(ref outputBiases[condition], OutputBias(condition));
            int[] symbols = set.Symbols;
            for (int i = 0; i < symbols.Length; i++)
                state.Logits[i] += bias[symbols[i]];
            state.Logits[0] += EndingBias(condition, length);
            return state.Logits.AsSpan(0, symbols.Length);
        }

        // Two threads that pack the rows of a set at once make the same rows.
        private PackedMatrix PackOutput(int[] symbols)
        {
            var rows = new int[PackedMatrix.Padded(symbols.Length)];
            Array.Fill(rows, -1);
            symbols.CopyTo(rows, 0);
            return new PackedMatrix(parameters.Output!, rows);
        }

        // Another thread may read the row immediately. It must then see all of its numbers, also on processors that reorder stores.
        private static int[] Keep(ref int[]? place, int[] row)
        {
            Volatile.Write(ref place, row);
            return row;
        }

        private int[] SymbolRow(int symbol) => Embed(parameters.InputSymbol!, parameters.SymbolEmbedding, symbol);

        private int[] ConditionRow(int condition)
        {
            int[] row = parameters.InputCondition == null
                ? new int[shape.Gates * units]
                : Embed(parameters.InputCondition, parameters.ConditionEmbedding, condition);
            for (int i = 0; i < parameters.Bias.Length; i++)
                row[Place(i)] = FixedPoint.Saturate((long)row[Place(i)] + parameters.Bias[i]);
            return row;
        }

        private int[] OutputBias(int condition)
        {
            var row = new int[shape.Symbols];
            QuantisedMatrix? own = parameters.OutputCondition;
            for (int symbol = 0; symbol < row.Length; symbol++)
            {
                long bias = parameters.OutputBias[symbol];
                if (own != null)
                    bias += FixedPoint.Scale(own.Weights[condition * own.Columns + symbol], own.Multipliers[condition], own.Shift);
                row[symbol] = FixedPoint.Saturate(bias);
            }

            return row;
        }

        private int[] Embed(QuantisedMatrix matrix, sbyte[] embedding, int index)
        {
            var row = new int[shape.Gates * units];
            for (int i = 0; i < matrix.Rows; i++)
            {
                int sum = 0;
                for (int j = 0; j < matrix.Columns; j++)
                    sum += matrix.Weights[i * matrix.Columns + j] * embedding[index * matrix.Columns + j];
                row[Place(i)] = FixedPoint.Scale(sum, matrix.Multipliers[i], matrix.Shift);
            }

            return row;
        }

        // The index of row i of a gate matrix whose gates are padded.
        private int Place(int i) => i / shape.Hidden * units + i % shape.Hidden;
    }
}
