#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>The words of the recurrent cells in model files, messages and command lines.</summary>
    internal static class CellWords
    {
        /// <summary>The words of the cells with a recurrent matrix, in the order of the cells.</summary>
        public static readonly (string Word, RecurrentCell Cell)[] WithMatrix =
        {
            ("elman", RecurrentCell.Elman), ("elman-relu", RecurrentCell.ElmanRelu), ("gru", RecurrentCell.Gru), ("lstm", RecurrentCell.Lstm),
        };

        /// <summary>The words of the cells without a recurrent matrix.</summary>
        public static readonly (string Word, RecurrentCell Cell)[] WithoutMatrix = { ("gated-linear", RecurrentCell.GatedLinear) };

        /// <summary>The word of a cell, or null if there is no such cell.</summary>
        public static string? Of(RecurrentCell cell)
        {
            int known = Array.FindIndex(WithMatrix, entry => entry.Cell == cell);
            return known >= 0 ? WithMatrix[known].Word : cell == RecurrentCell.GatedLinear ? WithoutMatrix[0].Word : null;
        }

        /// <summary>Finds the cell of a word in any letter case.</summary>
        /// <returns>False if no cell has the word.</returns>
        public static bool TryParse(string word, out RecurrentCell cell)
        {
            foreach ((string Word, RecurrentCell Cell)[] entries in new[] { WithMatrix, WithoutMatrix })
            {
                foreach ((string known, RecurrentCell its) in entries)
                {
                    cell = its;
                    if (string.Equals(word, known, StringComparison.OrdinalIgnoreCase))
                        return true;
                }
            }

            cell = default;
            return false;
        }
    }
}
