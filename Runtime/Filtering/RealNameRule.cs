#nullable enable

namespace Cognomen
{
    /// <summary>Whether real surnames are allowed.</summary>
    public enum RealNameRule
    {
        /// <summary>Real surnames are allowed.</summary>
        Allow = 0,

        /// <summary>They are drawn again: no surname of the model's set of real names is given out, and by error about 1 other name in 256 is
        /// drawn again too.</summary>
        Avoid = 1,

        /// <summary>Only names in the model's set of real names are accepted, and about 1 other name in 256 by mistake.</summary>
        Only = 2,
    }
}
