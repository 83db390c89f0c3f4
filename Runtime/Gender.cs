#nullable enable

namespace Cognomen
{
    /// <summary>
    /// The form of a surname, where a language inflects surnames by gender (Czech Novák, Nováková).
    /// </summary>
    public enum Gender
    {
        /// <summary>One form for everybody, or no form asked for: the masculine form where there are two.</summary>
        Unmarked = 0,

        /// <summary>The masculine form.</summary>
        Masculine = 1,

        /// <summary>The feminine form, where the model knows one; elsewhere the unmarked form.</summary>
        Feminine = 2,
    }
}
