#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>A line of the log.</summary>
    public sealed class LogMessage : ProgressMessage
    {
        internal const string TypeName = "log";

        /// <summary>Makes a message.</summary>
        /// <param name="level">The level of the message.</param>
        /// <param name="text">The line.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal LogMessage(ProgressLevel level, string text)
        {
            Level = level;
            Text = text ?? throw new ArgumentNullException(nameof(text));
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>The level of the message.</summary>
        public ProgressLevel Level { get; }

        /// <summary>The line.</summary>
        public string Text { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("level", ProgressLevels.Word(Level));
            json.Member("text", Text);
        }
    }
}
