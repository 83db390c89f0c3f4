#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>A warning. The training continues.</summary>
    public sealed class WarningMessage : ProgressMessage
    {
        internal const string TypeName = "warning";

        /// <summary>Makes a message.</summary>
        /// <param name="text">The warning as a sentence.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal WarningMessage(string text)
        {
            Text = text ?? throw new ArgumentNullException(nameof(text));
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>The warning as a sentence.</summary>
        public string Text { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("text", Text);
        }
    }
}
