#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>
    /// The validation loss of every network, epoch by epoch, beside the n-gram baseline; in nats per symbol, and as places in a chart whose
    /// left top is (0, 0) and whose right bottom is (1, 1).
    /// </summary>
    internal sealed class LossCurve
    {
        private readonly List<LossSeries> series = new List<LossSeries>();

        /// <summary>One series for each network, in the order of their training.</summary>
        public IReadOnlyList<LossSeries> Series => series;

        /// <summary>The n-gram model's loss on the same rows; null before it is known.</summary>
        public double? Baseline { get; private set; }

        /// <summary>The last epoch on the axis.</summary>
        public int Epochs { get; private set; } = 1;

        /// <summary>The least loss on the axis.</summary>
        public double Low { get; private set; }

        /// <summary>The greatest loss on the axis.</summary>
        public double High { get; private set; } = 4;

        /// <summary>The labels of the axis, from low to high.</summary>
        public IReadOnlyList<double> Ticks { get; private set; } = new List<double> { 0, 2, 4 };

        /// <summary>Takes the epoch in.</summary>
        public void Add(EpochMessage epoch)
        {
            if (epoch == null) throw new ArgumentNullException(nameof(epoch));
            Baseline = epoch.Baseline ?? Baseline;
            if (double.IsNaN(epoch.ValidationLoss) || double.IsInfinity(epoch.ValidationLoss)) return;
            string name = epoch.Network.Length > 0 ? epoch.Network : epoch.Phase;
            LossSeries? series = this.series.Count == 0 ? null : this.series[this.series.Count - 1];
            if (series == null || series.Name != name) this.series.Add(series = new LossSeries(name));
            series.Add(epoch.Epoch, epoch.ValidationLoss);
            Epochs = Math.Max(Epochs, epoch.Epoch);
            Scale();
        }

        /// <summary>The position of an epoch from the left, 0 to 1.</summary>
        public double X(int epoch) => Epochs == 1 ? 0 : (epoch - 1) / (double)(Epochs - 1);

        /// <summary>The position of a loss from the top, 0 to 1. A loss beyond the axis is at its end.</summary>
        public double Y(double loss) => 1 - Math.Min(1, Math.Max(0, (loss - Low) / (High - Low)));

        private void Scale()
        {
            double least = Baseline ?? double.MaxValue, most = Baseline ?? 0;
            foreach (LossSeries series in this.series)
            {
                foreach ((_, double loss) in series.Points)
                {
                    least = Math.Min(least, loss);
                    most = Math.Max(most, loss);
                }
            }

            double step = Step((most - least) / 4);
            Low = Math.Floor(least / step) * step;
            High = Math.Max(Math.Ceiling(most / step) * step, Low + step);
            List<double> ticks = new List<double>();
            for (int i = 0; i <= Math.Round((High - Low) / step); i++) ticks.Add(Low + i * step);
            Ticks = ticks;
        }

        // The next of 1, 2, 5 times a power of ten.
        private static double Step(double atLeast)
        {
            double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(atLeast, 0.005))));
            double digits = Math.Max(atLeast, 0.005) / power;
            return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
        }
    }
}
