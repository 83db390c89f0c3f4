#nullable enable

using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>Names that the network gives at this point.</summary>
    public sealed class SampleMessage : ProgressMessage
    {
        internal const string TypeName = "sample";

        /// <summary>Makes a message.</summary>
        /// <param name="nationality">The nationality; null for an unconditioned network.</param>
        /// <param name="names">The names, in the order drawn.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal SampleMessage(string? nationality, IReadOnlyList<string> names)
        {
            Nationality = nationality;
            Names = names ?? throw new ArgumentNullException(nameof(names));
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>The nationality; null for an unconditioned network.</summary>
        public string? Nationality { get; }

        /// <summary>The names, in the order drawn.</summary>
        public IReadOnlyList<string> Names { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("nationality", Nationality);
            json.Member("names", Names);
        }
    }
}
