#nullable enable

namespace Cognomen
{
    /// <summary>The letter case of a name. The rules are the same in every culture.</summary>
    public enum NameCasing
    {
        /// <summary>As the model writes it: McDonald, van der Berg.</summary>
        AsWritten = 0,

        /// <summary>Capitalises the first letter, as at the start of a sentence: Van der Berg.</summary>
        CapitalFirst = 1,

        /// <summary>All capital: MCDONALD, STRAUSS.</summary>
        Upper = 2,

        /// <summary>All small: mcdonald.</summary>
        Lower = 3,
    }
}
