#nullable enable

namespace Cognomen
{
    /// <summary>The form of a surname, if a language inflects surnames by gender (Czech Novák, Nováková).</summary>
    public enum Gender
    {
        /// <summary>No form requested. If the nationality has two forms, this is the masculine form.</summary>
        Unmarked = 0,

        /// <summary>The masculine form.</summary>
        Masculine = 1,

        /// <summary>The feminine form. If the nationality has none, the unmarked form.</summary>
        Feminine = 2,
    }
}
