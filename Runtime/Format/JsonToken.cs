#nullable enable

namespace Cognomen.Format
{
    /// <summary>The kinds of tokens of a <see cref="JsonReader"/>.</summary>
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
