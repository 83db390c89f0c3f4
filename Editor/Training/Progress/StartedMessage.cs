#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The corpus is read, and the training begins.</summary>
    public sealed class StartedMessage : ProgressMessage
    {
        internal const string TypeName = "started";

        /// <summary>Makes a message.</summary>
        /// <param name="corpus">The corpus's file name.</param>
        /// <param name="corpusFingerprint">The corpus's fingerprint.</param>
        /// <param name="preset">The word of the preset.</param>
        /// <param name="cell">The word of the student's cell.</param>
        /// <param name="trainRows">Rows to learn from.</param>
        /// <param name="nationalities">Number of nationalities.</param>
        /// <param name="networks">The number of networks to be fitted, teachers and student.</param>
        /// <param name="etaSeconds">Estimated seconds of the whole training; null if unknown.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal StartedMessage(
            string corpus,
            string corpusFingerprint,
            string preset,
            string cell,
            int trainRows,
            int nationalities,
            int networks,
            double? etaSeconds = null)
        {
            Corpus = corpus ?? throw new ArgumentNullException(nameof(corpus));
            CorpusFingerprint = corpusFingerprint ?? throw new ArgumentNullException(nameof(corpusFingerprint));
            Preset = preset ?? throw new ArgumentNullException(nameof(preset));
            Cell = cell ?? throw new ArgumentNullException(nameof(cell));
            TrainRows = trainRows;
            Nationalities = nationalities;
            Networks = networks;
            EtaSeconds = etaSeconds;
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>The corpus's file name.</summary>
        public string Corpus { get; }

        /// <summary>The corpus's fingerprint.</summary>
        public string CorpusFingerprint { get; }

        /// <summary>The word of the preset.</summary>
        public string Preset { get; }

        /// <summary>The word of the student's cell.</summary>
        public string Cell { get; }

        /// <summary>Rows to learn from.</summary>
        public int TrainRows { get; }

        /// <summary>Number of nationalities.</summary>
        public int Nationalities { get; }

        /// <summary>The number of networks to be fitted, teachers and student.</summary>
        public int Networks { get; }

        /// <summary>The expected total time in seconds; null if it is not known yet.</summary>
        public double? EtaSeconds { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("corpus", Corpus);
            json.Member("corpus_fingerprint", CorpusFingerprint);
            json.Member("preset", Preset);
            json.Member("cell", Cell);
            json.Member("train_rows", TrainRows);
            json.Member("nationalities", Nationalities);
            json.Member("networks", Networks);
            json.Member("eta_seconds", EtaSeconds);
        }
    }
}
