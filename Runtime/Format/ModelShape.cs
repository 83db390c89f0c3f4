#nullable enable

namespace Cognomen.Format
{
    /// <summary>The sizes that determine the number of a model's parameters, and their order in a file.</summary>
    internal sealed class ModelShape
    {
        /// <summary>The largest hidden state: 512 products of 8 by 16 bits cannot overflow a 32-bit sum.</summary>
        public const int LargestHidden = 512;

        /// <summary>The most symbols of a window, and of a feature's context.</summary>
        public const int LargestWindow = 5;

        /// <summary>The largest projection.</summary>
        public const int LargestProjection = 256;

        /// <summary>The most sets from which weights are mixed.</summary>
        public const int LargestSets = 16;

        /// <summary>The largest symbol or condition embedding.</summary>
        public const int LargestEmbedding = 256;

        /// <summary>The fewest bits of a matrix's weight in the file.</summary>
        public const int SmallestWeightBits = 4;

        /// <summary>The most bits of a matrix's weight in the file.</summary>
        public const int LargestWeightBits = 8;

        /// <summary>The most lengths that have an ending bias of their own.</summary>
        public const int LargestEndings = 255;

        /// <summary>The largest number of symbols, the boundary included.</summary>
        public const int LargestAlphabet = 65536;

        /// <summary>The largest number of conditions.</summary>
        public const int LargestConditions = 65536;

        public RecurrentCell Cell { get; set; }

        /// <summary>Units of the hidden state, 1 to 512.</summary>
        public int Hidden { get; set; }

        /// <summary>Numbers that describe a symbol to the cell, 1 to 256.</summary>
        public int SymbolEmbedding { get; set; }

        /// <summary>Numbers that describe a condition to the cell at every step, 0 (none) to 256.</summary>
        public int ConditionEmbedding { get; set; }

        /// <summary>Whether each condition has an initial hidden state of its own; otherwise it is zero.</summary>
        public bool InitialState { get; set; }

        /// <summary>Whether each condition adds a bias of its own to the logits.</summary>
        public bool OutputCondition { get; set; }

        /// <summary>Lengths that have an ending bias of their own, 0 (no ending bias) to 255. The last bias is also for all longer names.</summary>
        public int Endings { get; set; }

        /// <summary>Bits of a matrix's weight in the file, 4 to 8; in memory it has 8.</summary>
        public int WeightBits { get; set; } = LargestWeightBits;

        /// <summary>Symbols that the gated linear recurrence reads at each step, 1 to 5; 0 in other cells.</summary>
        public int Window { get; set; }

        /// <summary>Units between the memory and the logits of the gated linear recurrence, 1 to 256; 0 in other cells.</summary>
        public int Projection { get; set; }

        /// <summary>Sets from which the input weights of the gated linear recurrence are mixed, 1 to 16; 0 in other cells.</summary>
        public int InputSets { get; set; }

        /// <summary>Sets from which feedback, projection and output are mixed, 1 to 16; 0 in other cells.</summary>
        public int HiddenSets { get; set; }

        /// <summary>Symbols of the longest context that has n-gram features, 0 (no features) to 5.</summary>
        public int ContextLength { get; set; }

        /// <summary>Symbols, with the boundary as symbol 0.</summary>
        public int Symbols { get; set; }

        /// <summary>Conditions: pairs of nationality and gender; 1 in an unconditioned model.</summary>
        public int Conditions { get; set; }

        /// <summary>
        /// How many coefficients a condition of the gated linear recurrence has: one for each input set of each place in the window and of the
        /// bias, and one for each hidden set of the feedback, the projection and the output.
        /// </summary>
        public int Coefficients => (Window + 1) * InputSets + 3 * HiddenSets;

        /// <summary>Rows of the recurrent matrix per hidden unit: one for each gate and the candidate.</summary>
        public int Gates => GatesOf(Cell);

        /// <summary>The gates of a cell, with the candidate.</summary>
        public static int GatesOf(RecurrentCell cell) => cell switch
        {
            RecurrentCell.Gru => 3,
            RecurrentCell.Lstm => 4,
            RecurrentCell.GatedLinear => 3,
            _ => 1,
        };
    }
}
