#nullable enable

namespace Cognomen.Training
{
    /// <summary>What a row of a corpus is used for.</summary>
    public enum Split
    {
        /// <summary>The network learns from it.</summary>
        Train = 0,

        /// <summary>Choices (the best epoch, discounts) are made on it.</summary>
        Validation = 1,

        /// <summary>Only the final figures are measured on it.</summary>
        Test = 2,
    }
}
