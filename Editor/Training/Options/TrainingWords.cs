#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Training
{
    /// <summary>The words of the trainer's command line.</summary>
    public static class TrainingWords
    {
        /// <summary>The words of all cells, for messages.</summary>
        internal const string Cells = "elman, elman-relu, gru, lstm or gated-linear";

        /// <summary>The words of all presets, for messages.</summary>
        internal const string Presets = "quick, full, small, given-names or book";

        /// <summary>The word of a preset: <c>quick</c>, <c>full</c>, <c>small</c>, <c>given-names</c>, <c>book</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">No such preset.</exception>
        public static string Of(TrainingPreset preset)
        {
            switch (preset)
            {
                case TrainingPreset.Quick: return "quick";
                case TrainingPreset.Full: return "full";
                case TrainingPreset.Small: return "small";
                case TrainingPreset.GivenNames: return "given-names";
                case TrainingPreset.Book: return "book";
                default: throw new ArgumentOutOfRangeException(nameof(preset), preset, "preset is " + Presets);
            }
        }

        /// <summary>The word of a cell: <c>elman</c>, <c>elman-relu</c>, <c>gru</c>, <c>lstm</c>, <c>gated-linear</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">No such cell.</exception>
        public static string Of(RecurrentCell cell) =>
            CellWords.Of(cell) ?? throw new ArgumentOutOfRangeException(nameof(cell), cell, "cell is " + Cells);

        /// <summary>The preset of a word, whatever its case.</summary>
        public static bool TryParse(string word, out TrainingPreset preset)
        {
            foreach (TrainingPreset known in new[] { TrainingPreset.Quick, TrainingPreset.Full, TrainingPreset.Small, TrainingPreset.GivenNames, TrainingPreset.Book })
            {
                preset = known;
                if (string.Equals(word, Of(known), StringComparison.OrdinalIgnoreCase)) return true;
            }

            preset = default;
            return false;
        }

        /// <summary>The cell of a word, whatever its case.</summary>
        public static bool TryParse(string word, out RecurrentCell cell) => CellWords.TryParse(word, out cell);
    }
}
