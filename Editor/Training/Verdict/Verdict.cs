#nullable enable

using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The verdict on a model: how good it is, why, and what would help most. Immutable.</summary>
    public sealed class Verdict
    {
        /// <summary>Makes a verdict.</summary>
        /// <param name="level">How good the model is.</param>
        /// <param name="sentences">What was found, the most important first.</param>
        /// <param name="advice">What would help most, as a sentence.</param>
        /// <param name="command">The command that follows the advice, of the program <c>cognomen</c> or <c>cognomen-train</c>; null if there is none.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal Verdict(VerdictLevel level, IReadOnlyList<string> sentences, string advice, string? command)
        {
            Level = level;
            Sentences = sentences ?? throw new ArgumentNullException(nameof(sentences));
            Advice = advice ?? throw new ArgumentNullException(nameof(advice));
            Command = command;
        }

        /// <summary>How good the model is.</summary>
        public VerdictLevel Level { get; }

        /// <summary>What was found, the most important first.</summary>
        public IReadOnlyList<string> Sentences { get; }

        /// <summary>What would help most, as a sentence.</summary>
        public string Advice { get; }

        /// <summary>The command that follows the advice, of the program <c>cognomen</c> or <c>cognomen-train</c>; null if there is none.</summary>
        public string? Command { get; }

        /// <summary>The level as a word in lower case: <c>good</c>, <c>fair</c> or <c>poor</c>.</summary>
        public string Word => Level == VerdictLevel.Good ? "good" : Level == VerdictLevel.Fair ? "fair" : "poor";

        /// <summary>The level of a word; null for no such word.</summary>
        internal static VerdictLevel? LevelOf(string? word) =>
            word == "good" ? VerdictLevel.Good : word == "fair" ? VerdictLevel.Fair : word == "poor" ? VerdictLevel.Poor : (VerdictLevel?)null;

        internal void Write(JsonTextWriter json)
        {
            json.WriteStartObject();
            json.WritePropertyName("level");
            json.WriteValue(Word);
            json.WritePropertyName("sentences");
            json.WriteStartArray();
            foreach (string sentence in Sentences) json.WriteValue(sentence);
            json.WriteEndArray();
            json.WritePropertyName("advice");
            json.WriteValue(Advice);
            json.WritePropertyName("command");
            json.WriteValue(Command);
            json.WriteEndObject();
        }
    }
}
