#nullable enable

namespace Cognomen
{
    /// <summary>Whether letters keep their marks.</summary>
    public enum DiacriticsRule
    {
        /// <summary>They stay: Łukaszewicz, Müller, Sørensen.</summary>
        Keep = 0,

        /// <summary>Latin letters with marks become plain letters, some of them two letters: Lukaszewicz, Muller, Sorensen, Strauss.</summary>
        Fold = 1,
    }
}
