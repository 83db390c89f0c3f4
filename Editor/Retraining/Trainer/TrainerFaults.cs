#nullable enable

using System;

namespace Cognomen.Retraining
{
    /// <summary>The messages of the faults. Each says what to do.</summary>
    internal static class TrainerFaults
    {
        internal const string SdkPage = "https://dotnet.microsoft.com/download/dotnet/10.0";

        internal static TrainerException DotnetMissing(string? configured, Exception? inner = null) => new TrainerException(
            TrainerFault.DotnetMissing,
            configured == null
                ? "dotnet was not found, neither on the PATH nor in the usual folders."
                : $"'{configured}' cannot be started.",
            $"Training needs the .NET {DotnetSdk.Needed} SDK; generating names does not. "
                + "Install it and restart the editor, or set the path of dotnet in the settings.",
            SdkPage,
            inner: inner);

        internal static TrainerException SdkMissing(string dotnet, string installed) => new TrainerException(
            TrainerFault.SdkMissing,
            $"'{dotnet}' has no .NET {DotnetSdk.Needed} SDK (installed: {(installed.Length == 0 ? "none" : installed)}).",
            $"Install the .NET {DotnetSdk.Needed} SDK as well: another version, or a runtime alone, cannot build the trainer.",
            SdkPage);

        internal static TrainerException PlatformUnsupported(string platform) => new TrainerException(
            TrainerFault.PlatformUnsupported,
            $"Training runs on {string.Join(", ", DotnetSdk.Platforms)}, and this dotnet is for {platform}.",
            "Train on another machine, with the window or on the command line, and copy the .cognomen file: it is the same everywhere. "
                + "Generating names needs no training and runs here.");

        internal static TrainerException RestoreFailed(string details) => new TrainerException(
            TrainerFault.RestoreFailed,
            "The packages of the trainer could not be downloaded.",
            "The first training downloads about 300 MB from NuGet: check the network, the proxy (HTTPS_PROXY) and your NuGet.Config, "
                + "and start again. Afterwards no network is needed.",
            details: details);

        internal static TrainerException BuildFailed(int exitCode, string details) => new TrainerException(
            TrainerFault.BuildFailed,
            $"The trainer could not be built: dotnet build ended with {exitCode}.",
            "The lines below have the reason. If the disk is full, the build needs about 2 GB; otherwise delete the cache folder and start again.",
            details: details);

        internal static TrainerException CannotWrite(string path, Exception inner) => new TrainerException(
            TrainerFault.CannotWrite,
            $"'{path}' cannot be written: {inner.Message}",
            "Make the folder writable, or choose another one. The old model is unchanged.",
            inner: inner);

        internal static TrainerException NativeLibraryMissing(string details) => new TrainerException(
            TrainerFault.NativeLibraryMissing,
            "The trainer's native library needs a newer C++ library than this system has: libstdc++ with GLIBCXX_3.4.32, of GCC 13.",
            "Debian 13, Ubuntu 24.04 and later have it; elsewhere install a libstdc++ of GCC 13 or later and start again.",
            details: details);

        internal static TrainerException Refused(string message, string details) => new TrainerException(
            TrainerFault.Refused,
            message,
            "Correct it and start again. The old model is unchanged.",
            details: details);

        internal static TrainerException Died(int exitCode, string details) => new TrainerException(
            TrainerFault.Died,
            $"The trainer was killed or crashed: exit code {exitCode}.",
            "Start again. If it happens once more, use a smaller batch, which needs less memory. The old model is unchanged.",
            details: details);

        internal static TrainerException NoModel(string reason, string details) => new TrainerException(
            TrainerFault.NoModel,
            "The trainer ended without a usable model: " + reason,
            "Start again. If it happens once more, delete the cache folder, so that the trainer is built again. The old model is unchanged.",
            details: details);
    }
}
