#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The model is written, checked and in place.</summary>
    public sealed class FinishedMessage : ProgressMessage
    {
        internal const string TypeName = "finished";

        /// <summary>Makes a message.</summary>
        /// <param name="quality">Measured on the written model.</param>
        /// <param name="path">The model's path.</param>
        /// <param name="fingerprint">The model's fingerprint.</param>
        /// <param name="seconds">The duration of the training in seconds.</param>
        /// <param name="verdict">The verdict on the model; null if there is none.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal FinishedMessage(TrainingQuality quality, string path, string fingerprint, double seconds, Verdict? verdict = null)
        {
            Quality = quality ?? throw new ArgumentNullException(nameof(quality));
            Path = path ?? throw new ArgumentNullException(nameof(path));
            Fingerprint = fingerprint ?? throw new ArgumentNullException(nameof(fingerprint));
            Seconds = seconds;
            Verdict = verdict;
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>Measured on the written model.</summary>
        public TrainingQuality Quality { get; }

        /// <summary>The model's path.</summary>
        public string Path { get; }

        /// <summary>The model's fingerprint.</summary>
        public string Fingerprint { get; }

        /// <summary>The duration of the training in seconds.</summary>
        public double Seconds { get; }

        /// <summary>The verdict on the model; null if there is none.</summary>
        public Verdict? Verdict { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.WritePropertyName("quality");
            Quality.Write(json);
            json.Member("path", Path);
            json.Member("fingerprint", Fingerprint);
            json.Member("seconds", Seconds);
            if (Verdict == null) return;
            json.WritePropertyName("verdict");
            Verdict.Write(json);
        }
    }
}
