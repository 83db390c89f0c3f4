#nullable enable

namespace Cognomen.Training
{
    /// <summary>The use of a row of a corpus.</summary>
    public enum Split
    {
        /// <summary>The network learns from it.</summary>
        Train = 0,

        /// <summary>Decides choices such as the best epoch and the discounts.</summary>
        Validation = 1,

        /// <summary>Used for the final figures only.</summary>
        Test = 2,
    }
}
