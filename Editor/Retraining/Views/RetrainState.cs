#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>What a retraining window is doing.</summary>
    internal enum RetrainState
    {
        /// <summary>Waiting for a person's choices.</summary>
        Choosing = 0,

        /// <summary>Looking for dotnet and building the trainer.</summary>
        Preparing,

        /// <summary>The trainer is at work.</summary>
        Training,

        /// <summary>Asked to end, and not yet ended.</summary>
        Cancelling,

        /// <summary>A new model can be viewed and saved.</summary>
        Finished,

        /// <summary>Ended on request.</summary>
        Cancelled,

        /// <summary>Ended by a fault.</summary>
        Failed,
    }
}
