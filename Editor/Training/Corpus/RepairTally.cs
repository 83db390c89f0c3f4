#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Counts the repairs made while reading, with the first lines of each kind.</summary>
    internal sealed class RepairTally
    {
        private static readonly Repair[] Kinds = { Repair.Trimmed, Repair.Spaced, Repair.Composed, Repair.Invisible };
        private readonly int[] _counts = new int[Kinds.Length];
        private readonly List<int>[] _lines = { new List<int>(), new List<int>(), new List<int>(), new List<int>() };

        internal void Add(Repair repairs, int line)
        {
            if (repairs == Repair.None) return;
            for (int i = 0; i < Kinds.Length; i++)
            {
                if ((repairs & Kinds[i]) == 0) continue;
                _counts[i]++;
                if (_lines[i].Count < CorpusFinding.MaximumLines) _lines[i].Add(line);
            }
        }

        internal IEnumerable<CorpusFinding> Findings()
        {
            for (int i = 0; i < Kinds.Length; i++)
            {
                if (_counts[i] > 0) yield return new CorpusFinding(Name(Kinds[i]), _counts[i], _lines[i]);
            }
        }

        private static string Name(Repair kind)
        {
            switch (kind)
            {
                case Repair.Trimmed: return "white space around a text taken away";
                case Repair.Spaced: return "white space inside a text made one plain space";
                case Repair.Composed: return "letters and marks composed (Normalization Form C)";
                default: return "invisible characters taken out";
            }
        }
    }
}
