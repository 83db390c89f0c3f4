#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>Sizes and rates that replace those of a preset; null keeps the preset's value. Immutable.</summary>
    public sealed class TrainingOverrides
    {
        /// <summary>Makes overrides.</summary>
        /// <param name="hidden">Units of the student's hidden state, 8 to 512.</param>
        /// <param name="embedding">Length of a symbol's vector, 4 to 512.</param>
        /// <param name="epochs">Most epochs of each network, 1 to 10000.</param>
        /// <param name="teachers">The number of teacher networks, 0 (none: the student learns alone) to 16.</param>
        /// <param name="batch">Names in one step, 1 to 8192.</param>
        /// <param name="learningRate">The highest learning rate, above 0, at most 1.</param>
        /// <param name="weightDecay">Decoupled weight decay of the matrices, 0 to 1.</param>
        /// <param name="dropout">Share of units dropped while learning, 0 to 0.9.</param>
        /// <param name="clip">Largest norm of a gradient, 0 (no clipping) to 1000.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
        public TrainingOverrides(
            int? hidden = null,
            int? embedding = null,
            int? epochs = null,
            int? teachers = null,
            int? batch = null,
            double? learningRate = null,
            double? weightDecay = null,
            double? dropout = null,
            double? clip = null)
        {
            Hidden = Check(hidden, 8, 512, "hidden");
            Embedding = Check(embedding, 4, 512, "embedding");
            Epochs = Check(epochs, 1, 10000, "epochs");
            Teachers = Check(teachers, 0, 16, "teachers");
            Batch = Check(batch, 1, 8192, "batch");
            if (learningRate is double rate && !(rate > 0 && rate <= 1)) throw Outside("learning rate", rate, "is above 0 and at most 1");
            LearningRate = learningRate;
            WeightDecay = Check(weightDecay, 0, 1, "weight decay");
            Dropout = Check(dropout, 0, 0.9, "dropout");
            Clip = Check(clip, 0, 1000, "clip");
        }

        /// <summary>No overrides: all values of the preset.</summary>
        public static TrainingOverrides None { get; } = new TrainingOverrides();

        /// <summary>Units of the student's hidden state.</summary>
        public int? Hidden { get; }

        /// <summary>Length of a symbol's vector.</summary>
        public int? Embedding { get; }

        /// <summary>Most epochs of each network.</summary>
        public int? Epochs { get; }

        /// <summary>The number of teacher networks.</summary>
        public int? Teachers { get; }

        /// <summary>Names in one step.</summary>
        public int? Batch { get; }

        /// <summary>The highest learning rate.</summary>
        public double? LearningRate { get; }

        /// <summary>Decoupled weight decay of the matrices.</summary>
        public double? WeightDecay { get; }

        /// <summary>Share of units dropped while learning.</summary>
        public double? Dropout { get; }

        /// <summary>Largest norm of a gradient; 0 for no clipping.</summary>
        public double? Clip { get; }

        internal void AddTo(List<string> arguments)
        {
            Add(arguments, "--hidden", Hidden);
            Add(arguments, "--embedding", Embedding);
            Add(arguments, "--epochs", Epochs);
            Add(arguments, "--teachers", Teachers);
            Add(arguments, "--batch", Batch);
            Add(arguments, "--learning-rate", LearningRate);
            Add(arguments, "--weight-decay", WeightDecay);
            Add(arguments, "--dropout", Dropout);
            Add(arguments, "--clip", Clip);
        }

        private static void Add<T>(List<string> arguments, string option, T? value)
            where T : struct, IFormattable
        {
            if (value == null) return;
            arguments.Add(option);
            arguments.Add(value.Value.ToString(null, CultureInfo.InvariantCulture));
        }

        private static int? Check(int? value, int least, int most, string name) =>
            value < least || value > most ? throw Outside(name, value.Value, $"is {least} to {most}") : value;

        private static double? Check(double? value, double least, double most, string name) =>
            value is double given && !(given >= least && given <= most)
                ? throw Outside(name, given, FormattableString.Invariant($"is {least} to {most}"))
                : value;

        private static ArgumentOutOfRangeException Outside(string name, IFormattable value, string rule) =>
            new ArgumentOutOfRangeException(name, value, $"{name} {value.ToString(null, CultureInfo.InvariantCulture)}: {name} {rule}");
    }
}
