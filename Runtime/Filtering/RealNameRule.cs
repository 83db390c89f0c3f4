#nullable enable

namespace Cognomen
{
    /// <summary>How names are treated that people really have.</summary>
    public enum RealNameRule
    {
        /// <summary>They are given out when the model happens on them.</summary>
        Allow = 0,

        /// <summary>They are drawn again: no surname of the model's set of real names is given out, and by error about 1 other name in 256 is
        /// drawn again too.</summary>
        Avoid = 1,

        /// <summary>Nothing else is given out: a name of the set, or by error about 1 other name in 256.</summary>
        Only = 2,
    }
}
