#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>A well-formed message of a type that this version does not know: from a newer trainer, to be passed over.</summary>
    public sealed class UnknownMessage : ProgressMessage
    {
        internal UnknownMessage(string type)
        {
            Type = type ?? throw new ArgumentNullException(nameof(type));
        }

        /// <inheritdoc/>
        public override string Type { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
        }
    }
}
