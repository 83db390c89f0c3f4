#nullable enable

using System.Collections.Generic;

namespace Cognomen.Retraining
{
    /// <summary>The validation losses of one network.</summary>
    internal sealed class LossSeries
    {
        private readonly List<(int Epoch, double Loss)> points = new List<(int, double)>();

        internal LossSeries(string name)
        {
            Name = name;
        }

        /// <summary>The name of the network.</summary>
        public string Name { get; }

        /// <summary>Epochs from 1, and nats per symbol.</summary>
        public IReadOnlyList<(int Epoch, double Loss)> Points => points;

        internal void Add(int epoch, double loss)
        {
            // A training that is resumed from a checkpoint fits the epochs after the checkpoint again.
            points.RemoveAll(point => point.Epoch >= epoch);
            points.Add((epoch, loss));
        }
    }
}
