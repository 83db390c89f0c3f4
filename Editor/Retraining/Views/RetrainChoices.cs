#nullable enable

using Cognomen.Training;
using Newtonsoft.Json.Linq;

namespace Cognomen.Retraining
{
    /// <summary>The settings of a training; 0 means the preset's value.</summary>
    internal sealed class RetrainChoices
    {
        /// <summary>The recipe.</summary>
        public TrainingPreset Preset { get; set; }

        /// <summary>The student's cell; null: the preset's.</summary>
        public RecurrentCell? Cell { get; set; }

        /// <summary>Whether the model has no nationalities.</summary>
        public bool Unconditioned { get; set; }

        /// <summary>The same seed on the same machine gives the same model; 0 or more.</summary>
        public long Seed { get; set; } = 1;

        /// <summary>Units of the hidden state, 8 to 512; 0: the preset's.</summary>
        public int Hidden { get; set; }

        /// <summary>Numbers that describe a symbol, 4 to 512; 0: the preset's.</summary>
        public int Embedding { get; set; }

        /// <summary>Most epochs of each network, 1 to 10000; 0: the preset's.</summary>
        public int Epochs { get; set; }

        /// <summary>Names in one step, 1 to 8192; 0: the preset's.</summary>
        public int Batch { get; set; }

        /// <summary>The highest learning rate, at most 1; 0: the preset's.</summary>
        public double LearningRate { get; set; }

        /// <summary>Whether rows that break a rule are left out. Otherwise the corpus is refused.</summary>
        public bool SkipInvalid { get; set; }

        /// <summary>The reading options of the corpus.</summary>
        public CorpusOptions Reading => SkipInvalid ? new CorpusOptions(skipInvalid: true) : CorpusOptions.Default;

        /// <summary>The options for the trainer.</summary>
        /// <exception cref="System.ArgumentException">A setting is outside its range. The message has the range.</exception>
        public TrainingOptions ToOptions(string corpusPath, string outPath) => new TrainingOptions(
            corpusPath,
            outPath,
            Preset,
            Cell,
            Unconditioned,
            Seed,
            Reading,
            new TrainingOverrides(
                hidden: Given(Hidden),
                embedding: Given(Embedding),
                epochs: Given(Epochs),
                batch: Given(Batch),
                learningRate: LearningRate == 0 ? (double?)null : LearningRate));

        internal JObject ToJson() => new JObject
        {
            ["preset"] = TrainingWords.Of(Preset),
            ["cell"] = Cell == null ? string.Empty : TrainingWords.Of(Cell.Value),
            ["unconditioned"] = Unconditioned,
            ["skipInvalid"] = SkipInvalid,
            ["seed"] = Seed,
            ["hidden"] = Hidden,
            ["embedding"] = Embedding,
            ["epochs"] = Epochs,
            ["batch"] = Batch,
            ["learningRate"] = LearningRate,
        };

        internal void Read(JObject memory)
        {
            if (TrainingWords.TryParse((string?)memory["preset"] ?? string.Empty, out TrainingPreset preset)) Preset = preset;
            Cell = TrainingWords.TryParse((string?)memory["cell"] ?? string.Empty, out RecurrentCell cell) ? cell : (RecurrentCell?)null;
            Unconditioned = (bool?)memory["unconditioned"] ?? Unconditioned;
            SkipInvalid = (bool?)memory["skipInvalid"] ?? SkipInvalid;
            Seed = (long?)memory["seed"] ?? Seed;
            Hidden = (int?)memory["hidden"] ?? Hidden;
            Embedding = (int?)memory["embedding"] ?? Embedding;
            Epochs = (int?)memory["epochs"] ?? Epochs;
            Batch = (int?)memory["batch"] ?? Batch;
            LearningRate = (double?)memory["learningRate"] ?? LearningRate;
        }

        private static int? Given(int value) => value == 0 ? (int?)null : value;
    }
}
