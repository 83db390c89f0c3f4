#nullable enable

using System;
using Cognomen.Models;

namespace Cognomen.Sampling
{
    /// <summary>
    /// One or several walks that write the same name, each under its own condition. The logits of a blend are the weighted sum of the conditions'
    /// logits.
    /// </summary>
    /// <remarks>
    /// So the probability of the next symbol is the weighted geometric mean of its probabilities under the conditions. With one condition the logits
    /// are those of its walk, to the bit.
    /// </remarks>
    internal readonly struct BlendedWalk
    {
        private readonly NameWalk first;
        private readonly BlendRoom? room;

        public BlendedWalk(NameWalk first, BlendRoom? room)
        {
            this.first = first;
            this.room = room;
        }

        /// <summary>The walk under the first condition.</summary>
        public NameWalk First => first;

        /// <summary>Scratch memory for relative probabilities, one a symbol.</summary>
        public uint[] Weights => first.Weights;

        /// <summary>Starts a name.</summary>
        public void Begin(PlannedNationality nationality)
        {
            first.Begin(nationality.Condition, nationality.Remembered);
            if (room == null)
                return;
            for (int i = 0; i < room.Walks.Length; i++)
                room.Walks[i].Begin(nationality.Blend[i + 1].Condition);
        }

        /// <summary>Continues from the end of a followed path; for a single condition.</summary>
        public void Resume(PlannedNationality nationality, RememberedPath path) =>
            first.Resume(nationality.Condition, nationality.Remembered!, path.Store!, path.Node, path.Length);

        /// <summary>Everything that the next symbols depend on, for <see cref="Take"/>: one array for each condition.</summary>
        public short[][] Save()
        {
            var saved = new short[1 + (room == null ? 0 : room.Walks.Length)][];
            saved[0] = first.Save();
            for (int i = 1; i < saved.Length; i++)
                saved[i] = room!.Walks[i - 1].Save();
            return saved;
        }

        /// <summary>Continues from a saved beginning of a name with a number of symbols.</summary>
        public void Take(PlannedNationality nationality, short[][] saved, int length)
        {
            first.Take(nationality.Condition, saved[0], length);
            for (int i = 1; i < saved.Length; i++)
                room!.Walks[i - 1].Take(nationality.Blend[i].Condition, saved[i], length);
        }

        /// <summary>The logits of the next symbol, in Q16: entry i is for the nationality's i-th symbol. They are valid until the next call.</summary>
        public ReadOnlySpan<int> Logits(PlannedNationality nationality)
        {
            ReadOnlySpan<int> logits = first.Logits(nationality.Set);
            if (room == null)
                return logits;
            room.Steps += 1 + room.Walks.Length;
            Span<long> sums = room.Sums.AsSpan(0, logits.Length);
            for (int i = 0; i < sums.Length; i++)
                sums[i] = (long)logits[i] * nationality.Blend[0].Share;
            for (int walk = 0; walk < room.Walks.Length; walk++)
            {
                logits = room.Walks[walk].Logits(nationality.Set);
                for (int i = 0; i < sums.Length; i++)
                    sums[i] += (long)logits[i] * nationality.Blend[walk + 1].Share;
            }

            Span<int> blended = room.Logits.AsSpan(0, logits.Length);
            for (int i = 0; i < sums.Length; i++)
                blended[i] = (int)(sums[i] >> 16);
            return blended;
        }

        /// <summary>The place, among the nationality's symbols, of the next symbol that a random word chooses, if that is remembered.</summary>
        public bool TryChoose(uint word, out int chosen) => first.TryChoose(word, out chosen);

        /// <summary>Whether <see cref="Remember"/> would remember the weights of the next symbol.</summary>
        public bool IsWanted => first.IsWanted;

        /// <summary>Offers the weights of the next symbol for remembering.</summary>
        public void Remember(ReadOnlySpan<uint> weights, ulong total) => first.Remember(weights, total);

        /// <summary>Appends a symbol. The next logits are for the symbol after it.</summary>
        public void Append(int symbol)
        {
            first.Append(symbol);
            if (room == null)
                return;
            foreach (NameWalk walk in room.Walks)
                walk.Append(symbol);
        }
    }

    /// <summary>The other walks of a blend, and memory for the sum of their logits.</summary>
    internal sealed class BlendRoom
    {
        public BlendRoom(LoadedModel model, int conditions)
        {
            Walks = new NameWalk[conditions - 1];
            for (int i = 0; i < Walks.Length; i++)
                Walks[i] = new NameWalk(model.Network);
            Sums = new long[model.AllSymbols.Count];
            Logits = new int[model.AllSymbols.Count];
        }

        public NameWalk[] Walks { get; }

        /// <summary>The number of logits that single networks computed.</summary>
        public long Steps { get; set; }

        public long[] Sums { get; }

        public int[] Logits { get; }
    }
}
