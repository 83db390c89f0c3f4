#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>
    /// What a network remembers between two symbols, and the room it computes in. One name at a time uses it; it belongs to no thread.
    /// </summary>
    internal sealed class NetworkState
    {
        public NetworkState(int hidden, int gates, int symbols, bool hasMemory)
        {
            int padded = WeightMatrix.Padded(hidden);
            Hidden = new short[padded];
            Next = new short[padded];
            Memory = hasMemory ? new int[hidden] : Array.Empty<int>();
            Gates = new int[gates * hidden];
            Logits = new int[symbols];
        }

        /// <summary>The hidden state, in Q15 (Q11 for the rectified cell), padded with zeros.</summary>
        public short[] Hidden { get; private set; }

        /// <summary>Room for the hidden state that a step computes.</summary>
        public short[] Next { get; private set; }

        /// <summary>The LSTM's cell state in Q16; empty for other cells.</summary>
        public int[] Memory { get; }

        /// <summary>The recurrent contributions to the gates, in Q16.</summary>
        public int[] Gates { get; }

        /// <summary>One a symbol, in Q16.</summary>
        public int[] Logits { get; }

        /// <summary>Makes the state that a step has computed the present one.</summary>
        public void Advance() => (Hidden, Next) = (Next, Hidden);
    }
}
