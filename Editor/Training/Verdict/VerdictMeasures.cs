#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>What a verdict is made from. What was not measured is null, or empty.</summary>
    internal sealed class VerdictMeasures
    {
        /// <summary>The model's file, as commands name it.</summary>
        public string Model { get; set; } = "MODEL";

        /// <summary>The corpus's file, as commands name it.</summary>
        public string Corpus { get; set; } = "CORPUS";

        /// <summary>How the corpus is read, as arguments of a command.</summary>
        public IReadOnlyList<string> Reading { get; set; } = Array.Empty<string>();

        /// <summary>The word of the preset; null if unknown.</summary>
        public string? Preset { get; set; }

        /// <summary>Distinct surnames of training rows.</summary>
        public int TrainingNames { get; set; }

        /// <summary>Rows that were measured and are not for training.</summary>
        public int HeldOutNames { get; set; }

        /// <summary>The model's nats a symbol on held-out names that are not in training rows.</summary>
        public double? Nats { get; set; }

        /// <summary>The same of a table of n-grams.</summary>
        public double? BaselineNats { get; set; }

        /// <summary>The standard error of the difference, in nats a symbol.</summary>
        public double? StandardError { get; set; }

        /// <summary>The share of generated names that are in no row of the corpus, 0 to 1.</summary>
        public double? Novelty { get; set; }

        /// <summary>The share of held-out names that are also in training, 0 to 1: how often real names repeat.</summary>
        public double HeldOutSeen { get; set; }

        /// <summary>Symbols of the training names.</summary>
        public int Symbols { get; set; }

        /// <summary>Those of them in fewer than three places.</summary>
        public int RareSymbols { get; set; }

        /// <summary>Nationalities with few training rows, with their number of rows, the smallest first.</summary>
        public IReadOnlyList<(string Nationality, int Rows)> Small { get; set; } = Array.Empty<(string, int)>();

        /// <summary>Nationalities that the table predicts better by more than two standard errors, the farthest first.</summary>
        public IReadOnlyList<string> Behind { get; set; } = Array.Empty<string>();

        /// <summary>Rows that look as if they belonged to another nationality, as sentences without their full stops, the least likely first.</summary>
        public IReadOnlyList<string> Suspects { get; set; } = Array.Empty<string>();

        /// <summary>Rows that were judged for that.</summary>
        public int Judged { get; set; }
    }
}
