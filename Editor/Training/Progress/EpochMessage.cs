#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>A network has finished an epoch.</summary>
    public sealed class EpochMessage : ProgressMessage
    {
        internal const string TypeName = "epoch";

        /// <summary>Makes a message.</summary>
        /// <param name="phase">The phase of the training: teacher, student, fine-tuning.</param>
        /// <param name="network">The name of the network, such as teacher 2 of 4.</param>
        /// <param name="epoch">The epoch, from 1.</param>
        /// <param name="of">The last planned epoch. The training may stop earlier.</param>
        /// <param name="trainLoss">The mean training loss, in nats per symbol; not a number if unknown.</param>
        /// <param name="validationLoss">The loss on validation rows, in nats per symbol; not a number if unknown.</param>
        /// <param name="baseline">The n-gram baseline's nats per symbol on the same validation rows; null if not measured.</param>
        /// <param name="seconds">Seconds since the training began.</param>
        /// <param name="etaSeconds">Estimated seconds until the training ends; null if unknown.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal EpochMessage(
            string phase,
            string network,
            int epoch,
            int of,
            double trainLoss,
            double validationLoss,
            double? baseline,
            double seconds,
            double? etaSeconds = null)
        {
            Phase = phase ?? throw new ArgumentNullException(nameof(phase));
            Network = network ?? throw new ArgumentNullException(nameof(network));
            Epoch = epoch;
            Of = of;
            TrainLoss = trainLoss;
            ValidationLoss = validationLoss;
            Baseline = baseline;
            Seconds = seconds;
            EtaSeconds = etaSeconds;
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>The phase of the training: teacher, student, fine-tuning.</summary>
        public string Phase { get; }

        /// <summary>The name of the network, such as teacher 2 of 4.</summary>
        public string Network { get; }

        /// <summary>The epoch, from 1.</summary>
        public int Epoch { get; }

        /// <summary>The last planned epoch. The training may stop earlier.</summary>
        public int Of { get; }

        /// <summary>The training loss in nats per symbol; NaN if unknown.</summary>
        public double TrainLoss { get; }

        /// <summary>The loss on validation rows, in nats per symbol; not a number if unknown.</summary>
        public double ValidationLoss { get; }

        /// <summary>The n-gram baseline's nats per symbol on the same validation rows; null if not measured.</summary>
        public double? Baseline { get; }

        /// <summary>Seconds since the training began.</summary>
        public double Seconds { get; }

        /// <summary>Estimated seconds until the training ends; null if unknown.</summary>
        public double? EtaSeconds { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("phase", Phase);
            json.Member("network", Network);
            json.Member("epoch", Epoch);
            json.Member("of", Of);
            json.Member("train_loss", TrainLoss);
            json.Member("validation_loss", ValidationLoss);
            json.Member("baseline", Baseline);
            json.Member("seconds", Seconds);
            json.Member("eta_seconds", EtaSeconds);
        }
    }
}
