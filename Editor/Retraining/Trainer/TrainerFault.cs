#nullable enable

namespace Cognomen.Retraining
{
    /// <summary>The reasons why a training ended without a model.</summary>
    public enum TrainerFault
    {
        /// <summary>dotnet was not found, or the configured one could not be started.</summary>
        DotnetMissing = 0,

        /// <summary>There is a <c>dotnet</c>, but no SDK that is new enough.</summary>
        SdkMissing,

        /// <summary>The packages of the trainer could not be downloaded.</summary>
        RestoreFailed,

        /// <summary>The trainer could not be built.</summary>
        BuildFailed,

        /// <summary>A folder or a file could not be written.</summary>
        CannotWrite,

        /// <summary>The system lacks a library that the trainer's native library needs.</summary>
        NativeLibraryMissing,

        /// <summary>The trainer stopped with a reason of its own, such as a broken corpus.</summary>
        Refused,

        /// <summary>The trainer was killed, or crashed.</summary>
        Died,

        /// <summary>The trainer ended without a final message, or its model cannot be loaded.</summary>
        NoModel,

        /// <summary>The trainer's native library, libtorch, does not support this platform.</summary>
        PlatformUnsupported,
    }
}
