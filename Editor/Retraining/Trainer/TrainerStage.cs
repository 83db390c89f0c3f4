#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>How far a training has come.</summary>
    public enum TrainerStage
    {
        /// <summary>Looking for <c>dotnet</c>, and building the trainer where that has not been done yet.</summary>
        Preparing = 0,

        /// <summary>The trainer is at work.</summary>
        Training,

        /// <summary>The new model is in its place.</summary>
        Finished,

        /// <summary>Ended on request; the old model is as it was.</summary>
        Cancelled,

        /// <summary>Ended by a fault; the old model is as it was.</summary>
        Failed,

        /// <summary>Watched no longer; the trainer goes on, or can be gone on with.</summary>
        Left,
    }
}
