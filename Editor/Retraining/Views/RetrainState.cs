#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>The states of a retraining window.</summary>
    internal enum RetrainState
    {
        /// <summary>Waiting for the user.</summary>
        Choosing = 0,

        /// <summary>Looking for dotnet and building the trainer.</summary>
        Preparing,

        /// <summary>The trainer is at work.</summary>
        Training,

        /// <summary>Asked to end, but not ended yet.</summary>
        Cancelling,

        /// <summary>A new model can be viewed and saved.</summary>
        Finished,

        /// <summary>Ended on request.</summary>
        Cancelled,

        /// <summary>Ended by a fault.</summary>
        Failed,
    }
}
