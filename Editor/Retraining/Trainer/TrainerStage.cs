#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>How far a training has come.</summary>
    public enum TrainerStage
    {
        /// <summary>Finds <c>dotnet</c>, and builds the trainer if there is no build yet.</summary>
        Preparing = 0,

        /// <summary>The trainer is at work.</summary>
        Training,

        /// <summary>The new model is in its place.</summary>
        Finished,

        /// <summary>Ended on request. The old model is unchanged.</summary>
        Cancelled,

        /// <summary>Ended by a fault. The old model is unchanged.</summary>
        Failed,

        /// <summary>No longer watched. The trainer continues, or can be resumed.</summary>
        Left,
    }
}
