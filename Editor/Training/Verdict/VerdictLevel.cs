#nullable enable

namespace Cognomen.Training
{
    /// <summary>How good a model is, in one word.</summary>
    public enum VerdictLevel
    {
        /// <summary>Ready to ship.</summary>
        Good = 0,

        /// <summary>Usable, and something would make it better.</summary>
        Fair,

        /// <summary>Something is wrong; see the advice.</summary>
        Poor,
    }
}
