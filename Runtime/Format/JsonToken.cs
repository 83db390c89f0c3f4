#nullable enable

namespace Cognomen.Format
{
    /// <summary>What a <see cref="JsonReader"/> met.</summary>
    internal enum JsonToken
    {
        /// <summary>The text ended: after the value, or too early.</summary>
        End,
        ObjectStart,
        ObjectEnd,
        ArrayStart,
        ArrayEnd,

        /// <summary>The name of a member, with its colon.</summary>
        Name,
        Text,
        Number,
        Boolean,
        Null,
    }
}
