#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>A well-formed message of an unknown type, for example from a newer trainer. Ignore it.</summary>
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
