#nullable enable

using System;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// A model's network in integers: one recurrent layer and a linear output. Immutable but for rows that it computes once, when first
    /// asked for; two threads that compute the same row at once store the same integers.
    /// </summary>
    internal sealed class Network
    {
        private const int HiddenOne = 1 << 15;

        // An LSTM's memory saturates at ±64.
        private const long LargestMemory = 1L << 22;

        private readonly ModelShape shape;
        private readonly ModelParameters parameters;
        private readonly WeightMatrix recurrent;
        private readonly WeightMatrix output;
        private readonly int[]?[] symbolRows;
        private readonly int[]?[] conditionRows;
        private readonly int[]?[] outputRows;

        public Network(ModelDefinition model)
        {
            shape = model.Shape;
            parameters = model.Parameters;
            recurrent = new WeightMatrix(parameters.Recurrent!);
            output = new WeightMatrix(parameters.Output!);
            symbolRows = new int[shape.Symbols][];
            conditionRows = new int[shape.Conditions][];
            outputRows = new int[shape.Conditions][];
        }

        public int Symbols => shape.Symbols;

        public NetworkState NewState() => new NetworkState(shape.Hidden, shape.Gates, shape.Symbols, shape.Cell == Cell.Lstm);

        /// <summary>Puts a state at the beginning of a name of a condition, before the boundary is read.</summary>
        public void Begin(NetworkState state, int condition)
        {
            Array.Clear(state.Hidden, 0, state.Hidden.Length);
            Array.Clear(state.Memory, 0, state.Memory.Length);
            if (shape.InitialState)
                Array.Copy(parameters.InitialState, condition * shape.Hidden, state.Hidden, 0, shape.Hidden);
        }

        /// <summary>Reads one symbol: the hidden state goes one step on.</summary>
        public void Step(NetworkState state, int condition, int symbol)
        {
            recurrent.Multiply(state.Hidden, state.Gates);
            int[] input = symbolRows[symbol] ?? Keep(ref symbolRows[symbol], SymbolRow(symbol));
            int[] given = conditionRows[condition] ?? Keep(ref conditionRows[condition], ConditionRow(condition));
            switch (shape.Cell)
            {
                case Cell.Gru:
                    StepGru(state, input, given);
                    break;
                case Cell.Lstm:
                    StepLstm(state, input, given);
                    break;
                case Cell.ElmanRelu:
                    for (int unit = 0; unit < shape.Hidden; unit++)
                        state.Next[unit] = Rectify(state.Gates[unit] + input[unit] + given[unit]);
                    break;
                default:
                    for (int unit = 0; unit < shape.Hidden; unit++)
                        state.Next[unit] = (short)Activations.Tanh(state.Gates[unit] + input[unit] + given[unit]);
                    break;
            }

            state.Advance();
        }

        /// <summary>The logits of the next symbol, in Q16, for some symbols: entry i of the logits is that of symbols[i].</summary>
        public void ComputeLogits(NetworkState state, int condition, ReadOnlySpan<int> symbols)
        {
            int[] bias = outputRows[condition] ?? Keep(ref outputRows[condition], OutputRow(condition));
            for (int i = 0; i < symbols.Length; i++)
                state.Logits[i] = output.Row(symbols[i], state.Hidden) + bias[symbols[i]];
        }

        private void StepGru(NetworkState state, int[] input, int[] given)
        {
            int hidden = shape.Hidden;
            for (int unit = 0; unit < hidden; unit++)
            {
                int reset = Activations.Sigmoid(state.Gates[unit] + input[unit] + given[unit]);
                int update = Activations.Sigmoid(state.Gates[hidden + unit] + input[hidden + unit] + given[hidden + unit]);
                long inner = (long)state.Gates[2 * hidden + unit] + parameters.CandidateBias[unit];
                int candidate = Activations.Tanh(
                    FixedPoint.Saturate(input[2 * hidden + unit] + given[2 * hidden + unit] + FixedPoint.Multiply15(reset, inner)));
                long mixed = candidate + FixedPoint.Multiply15(update, state.Hidden[unit] - candidate);
                state.Next[unit] = (short)mixed;
            }
        }

        private void StepLstm(NetworkState state, int[] input, int[] given)
        {
            int hidden = shape.Hidden;
            for (int unit = 0; unit < hidden; unit++)
            {
                int enter = Activations.Sigmoid(state.Gates[unit] + input[unit] + given[unit]);
                int forget = Activations.Sigmoid(state.Gates[hidden + unit] + input[hidden + unit] + given[hidden + unit]);
                int candidate = Activations.Tanh(state.Gates[2 * hidden + unit] + input[2 * hidden + unit] + given[2 * hidden + unit]);
                int leave = Activations.Sigmoid(state.Gates[3 * hidden + unit] + input[3 * hidden + unit] + given[3 * hidden + unit]);

                // Q15 · Q15 is Q30; the memory's Q16 · Q15 is Q31.
                long memory = ((long)forget * state.Memory[unit] + 2L * enter * candidate + (1 << 14)) >> 15;
                memory = Math.Max(-LargestMemory, Math.Min(LargestMemory, memory));
                state.Memory[unit] = (int)memory;
                long shown = FixedPoint.Multiply15(leave, Activations.Tanh((int)memory));
                state.Next[unit] = (short)Math.Min(HiddenOne - 1, shown);
            }
        }

        private static short Rectify(int sum)
        {
            // Q16 to Q11.
            int rounded = (sum + (1 << 4)) >> 5;
            return (short)Math.Max(0, Math.Min(short.MaxValue, rounded));
        }

        // Another thread may read the row at once, and must then see all of its numbers, also on processors that reorder stores.
        private static int[] Keep(ref int[]? place, int[] row)
        {
            Volatile.Write(ref place, row);
            return row;
        }

        private int[] SymbolRow(int symbol) => Embed(parameters.InputSymbol!, parameters.SymbolEmbedding, symbol);

        private int[] ConditionRow(int condition)
        {
            int[] row = parameters.InputCondition == null
                ? new int[shape.Gates * shape.Hidden]
                : Embed(parameters.InputCondition, parameters.ConditionEmbedding, condition);
            for (int i = 0; i < row.Length; i++)
                row[i] = FixedPoint.Saturate((long)row[i] + parameters.Bias[i]);
            return row;
        }

        private int[] OutputRow(int condition)
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

        private static int[] Embed(QuantisedMatrix matrix, sbyte[] embedding, int index)
        {
            var row = new int[matrix.Rows];
            for (int i = 0; i < row.Length; i++)
            {
                int sum = 0;
                for (int j = 0; j < matrix.Columns; j++)
                    sum += matrix.Weights[i * matrix.Columns + j] * embedding[index * matrix.Columns + j];
                row[i] = FixedPoint.Scale(sum, matrix.Multipliers[i], matrix.Shift);
            }

            return row;
        }
    }
}
