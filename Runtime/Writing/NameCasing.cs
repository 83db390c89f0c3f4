#nullable enable

namespace Cognomen
{
    /// <summary>In which letter case a name is given out. The rules are the same in every culture.</summary>
    public enum NameCasing
    {
        /// <summary>As the model writes it: McDonald, van der Berg.</summary>
        AsWritten = 0,

        /// <summary>The first letter capital, the others as written, as a sentence begins: Van der Berg.</summary>
        CapitalFirst = 1,

        /// <summary>All capital: MCDONALD, STRAUSS.</summary>
        Upper = 2,

        /// <summary>All small: mcdonald.</summary>
        Lower = 3,
    }
}
