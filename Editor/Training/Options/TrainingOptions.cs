#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>The options of a training, in the window and on the trainer's command line. Immutable.</summary>
    public sealed class TrainingOptions
    {
        /// <summary>Makes options.</summary>
        /// <param name="corpusPath">A CSV, or a plain list ending in <c>.txt</c>.</param>
        /// <param name="outPath">The model's path, ending in <c>.cognomen</c>. An old model stays until the new one is complete.</param>
        /// <param name="preset">The recipe.</param>
        /// <param name="cell">The student's cell; null: the preset's.</param>
        /// <param name="unconditioned">Whether the model has no nationalities.</param>
        /// <param name="seed">The same seed on the same machine gives the same model; 0 or more.</param>
        /// <param name="reading">The reading options of the corpus; null for <see cref="CorpusOptions.Default"/>.</param>
        /// <param name="overrides">Sizes and rates that replace the preset's; null: none.</param>
        /// <exception cref="ArgumentException">A path is empty, the model's ending is another, or a value is outside its range.</exception>
        public TrainingOptions(
            string corpusPath,
            string outPath,
            TrainingPreset preset = TrainingPreset.Quick,
            RecurrentCell? cell = null,
            bool unconditioned = false,
            long seed = 1,
            CorpusOptions? reading = null,
            TrainingOverrides? overrides = null)
        {
            if (string.IsNullOrWhiteSpace(corpusPath)) throw new ArgumentException("corpus path is empty", nameof(corpusPath));
            if (string.IsNullOrWhiteSpace(outPath)) throw new ArgumentException("out path is empty", nameof(outPath));
            if (!string.Equals(Path.GetExtension(outPath), ModelExtension, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"out path '{outPath}': a model's name ends in {ModelExtension}", nameof(outPath));
            if (seed < 0) throw new ArgumentOutOfRangeException(nameof(seed), seed, "seed is 0 or more");
            _ = TrainingWords.Of(preset);
            if (cell != null) _ = TrainingWords.Of(cell.Value);

            CorpusPath = corpusPath;
            OutPath = outPath;
            Preset = preset;
            Cell = cell;
            Unconditioned = unconditioned;
            Seed = seed;
            Reading = reading ?? CorpusOptions.Default;
            Overrides = overrides ?? TrainingOverrides.None;
        }

        /// <summary>The ending of a model's file name.</summary>
        public const string ModelExtension = ".cognomen";

        /// <summary>The corpus to learn from.</summary>
        public string CorpusPath { get; }

        /// <summary>The model to write.</summary>
        public string OutPath { get; }

        /// <summary>The recipe.</summary>
        public TrainingPreset Preset { get; }

        /// <summary>The student's cell; null: the preset's.</summary>
        public RecurrentCell? Cell { get; }

        /// <summary>Whether the model has no nationalities.</summary>
        public bool Unconditioned { get; }

        /// <summary>The seed, 0 or more.</summary>
        public long Seed { get; }

        /// <summary>The reading options of the corpus.</summary>
        public CorpusOptions Reading { get; }

        /// <summary>Sizes and rates that replace the preset's.</summary>
        public TrainingOverrides Overrides { get; }

        /// <summary>The same options with another path of the model.</summary>
        /// <exception cref="ArgumentException">The path is empty, or ends otherwise.</exception>
        public TrainingOptions To(string outPath) =>
            new TrainingOptions(CorpusPath, outPath, Preset, Cell, Unconditioned, Seed, Reading, Overrides);

        /// <summary>
        /// The trainer's command line, one argument an entry, progress as JSON lines:
        /// <c>train --corpus FILE --out FILE --preset quick --seed 1 --progress json</c>.
        /// </summary>
        public IReadOnlyList<string> ToArguments()
        {
            List<string> arguments = new List<string>
            {
                "train",
                "--corpus", CorpusPath,
                "--out", OutPath,
                "--preset", TrainingWords.Of(Preset),
                "--seed", Seed.ToString(CultureInfo.InvariantCulture),
            };
            if (Cell != null) Add(arguments, "--cell", TrainingWords.Of(Cell.Value));
            if (Unconditioned) arguments.Add("--unconditioned");
            arguments.AddRange(Reading.ToArguments());
            Overrides.AddTo(arguments);
            Add(arguments, "--progress", "json");
            return arguments;
        }

        private static void Add(List<string> arguments, string option, string value)
        {
            arguments.Add(option);
            arguments.Add(value);
        }
    }
}
