#nullable enable

namespace Cognomen
{
    /// <summary>What becomes of letters with marks.</summary>
    public enum DiacriticsRule
    {
        /// <summary>They stay: Łukaszewicz, Müller, Sørensen.</summary>
        Keep = 0,

        /// <summary>Latin letters lose their marks, and those that plain spelling writes as two become two: Lukaszewicz, Muller, Sorensen, Strauss.</summary>
        Fold = 1,
    }
}
