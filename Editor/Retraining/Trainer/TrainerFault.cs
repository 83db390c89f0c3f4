#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>Why a training ended without a model.</summary>
    public enum TrainerFault
    {
        /// <summary>dotnet was not found, or the configured one could not be started.</summary>
        DotnetMissing = 0,

        /// <summary>There is a <c>dotnet</c>, without an SDK that is new enough.</summary>
        SdkMissing,

        /// <summary>The packages of the trainer could not be downloaded.</summary>
        RestoreFailed,

        /// <summary>The trainer could not be built.</summary>
        BuildFailed,

        /// <summary>A folder or a file could not be written.</summary>
        CannotWrite,

        /// <summary>The system lacks something that the trainer's native library needs.</summary>
        NativeLibraryMissing,

        /// <summary>The trainer stopped with a reason of its own, such as a broken corpus.</summary>
        Refused,

        /// <summary>The trainer was ended from outside, or crashed.</summary>
        Died,

        /// <summary>The trainer ended without a final message, or its model cannot be loaded.</summary>
        NoModel,

        /// <summary>The trainer's native library, libtorch, is not made for this kind of machine.</summary>
        PlatformUnsupported,
    }
}
