#nullable enable

using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The quality of the exported integer model on the test rows. A figure is null if it was not measured. Immutable.</summary>
    public sealed class TrainingQuality
    {
        /// <summary>Makes a quality.</summary>
        /// <param name="nats">Nats per symbol on all test rows.</param>
        /// <param name="natsUnseen">Nats per symbol on test rows whose surname is not in training.</param>
        /// <param name="accuracy">Share of symbols guessed first, 0 to 1, on all test rows.</param>
        /// <param name="accuracyUnseen">The same on unseen rows.</param>
        /// <param name="baselineNats">The n-gram baseline's nats per symbol on all test rows.</param>
        /// <param name="baselineNatsUnseen">The same on unseen rows.</param>
        /// <param name="novelty">Share of generated names that are not in the corpus, 0 to 1.</param>
        /// <param name="equalNatsUnseen">The mean over nationalities of the nats per symbol on unseen rows, with equal weights.</param>
        /// <param name="equalBaselineNatsUnseen">The same of the n-gram baseline.</param>
        internal TrainingQuality(
            double? nats = null,
            double? natsUnseen = null,
            double? accuracy = null,
            double? accuracyUnseen = null,
            double? baselineNats = null,
            double? baselineNatsUnseen = null,
            double? novelty = null,
            double? equalNatsUnseen = null,
            double? equalBaselineNatsUnseen = null)
        {
            Nats = nats;
            NatsUnseen = natsUnseen;
            Accuracy = accuracy;
            AccuracyUnseen = accuracyUnseen;
            BaselineNats = baselineNats;
            BaselineNatsUnseen = baselineNatsUnseen;
            Novelty = novelty;
            EqualNatsUnseen = equalNatsUnseen;
            EqualBaselineNatsUnseen = equalBaselineNatsUnseen;
        }

        /// <summary>Nats per symbol on all test rows.</summary>
        public double? Nats { get; }

        /// <summary>Nats per symbol on test rows whose surname is not in training.</summary>
        public double? NatsUnseen { get; }

        /// <summary>Share of symbols guessed first on all test rows, 0 to 1.</summary>
        public double? Accuracy { get; }

        /// <summary>Share of symbols guessed first on unseen rows, 0 to 1.</summary>
        public double? AccuracyUnseen { get; }

        /// <summary>The n-gram baseline's nats per symbol on all test rows.</summary>
        public double? BaselineNats { get; }

        /// <summary>The n-gram baseline's nats per symbol on unseen rows.</summary>
        public double? BaselineNatsUnseen { get; }

        /// <summary>Share of generated names that are not in the corpus, 0 to 1.</summary>
        public double? Novelty { get; }

        /// <summary>The mean over nationalities of the nats per symbol on unseen rows; null for fewer than two nationalities.</summary>
        public double? EqualNatsUnseen { get; }

        /// <summary>The same of the n-gram baseline.</summary>
        public double? EqualBaselineNatsUnseen { get; }

        internal void Write(JsonTextWriter json)
        {
            json.WriteStartObject();
            json.Member("nats", Nats);
            json.Member("nats_unseen", NatsUnseen);
            json.Member("accuracy", Accuracy);
            json.Member("accuracy_unseen", AccuracyUnseen);
            json.Member("baseline_nats", BaselineNats);
            json.Member("baseline_nats_unseen", BaselineNatsUnseen);
            json.Member("novelty", Novelty);
            json.Member("equal_nats_unseen", EqualNatsUnseen);
            json.Member("equal_baseline_nats_unseen", EqualBaselineNatsUnseen);
            json.WriteEndObject();
        }
    }
}
