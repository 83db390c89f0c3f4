#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>The scripts of a text's letters, by Unicode block. This finds, for example, a Cyrillic а among Latin letters.</summary>
    [Flags]
    internal enum Scripts
    {
        None = 0,
        Latin = 1,
        Greek = 2,
        Cyrillic = 4,
        Armenian = 8,
        Hebrew = 16,
        Arabic = 32,
        Indic = 64,
        Thai = 128,
        Georgian = 256,
        Ethiopic = 512,
        Korean = 1024,

        /// <summary>Han, Hiragana and Katakana, which Japanese mixes.</summary>
        EastAsian = 2048,
        Other = 4096,
    }
}
