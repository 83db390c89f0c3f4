#nullable enable

using System;

namespace Cognomen.Retraining
{
    /// <summary>Where the trainer is and where it may write. Immutable.</summary>
    public sealed class TrainerSetup
    {
        /// <summary>Makes a setup.</summary>
        /// <param name="packageFolder">The package, which may be read-only. Nothing is written there.</param>
        /// <param name="cacheFolder">The folder for the trainer's build and its runs. It is created if necessary, and may be deleted between trainings.</param>
        /// <param name="dotnetPath">The path of dotnet; null or empty to search for it.</param>
        /// <param name="builtTrainer">A built <c>cognomen-trainer.dll</c>; null to build it from the package.</param>
        /// <param name="patience">How long a cancelled trainer may take to exit before it is killed; null for five seconds.</param>
        /// <exception cref="ArgumentException">A folder is empty.</exception>
        public TrainerSetup(
            string packageFolder, string cacheFolder, string? dotnetPath = null, string? builtTrainer = null, TimeSpan? patience = null)
        {
            if (string.IsNullOrWhiteSpace(packageFolder)) throw new ArgumentException("package folder is empty", nameof(packageFolder));
            if (string.IsNullOrWhiteSpace(cacheFolder)) throw new ArgumentException("cache folder is empty", nameof(cacheFolder));
            PackageFolder = packageFolder;
            CacheFolder = cacheFolder;
            DotnetPath = string.IsNullOrWhiteSpace(dotnetPath) ? null : dotnetPath;
            Patience = patience ?? TimeSpan.FromSeconds(5);
            BuiltTrainer = string.IsNullOrWhiteSpace(builtTrainer) ? null : builtTrainer;
        }

        /// <summary>The package.</summary>
        public string PackageFolder { get; }

        /// <summary>The folder for the trainer's build and its runs.</summary>
        public string CacheFolder { get; }

        /// <summary>The path of <c>dotnet</c>; null to search for it.</summary>
        public string? DotnetPath { get; }

        /// <summary>A built trainer; null to build it from the package.</summary>
        public string? BuiltTrainer { get; }

        /// <summary>How long a trainer may take to end after a request, before it is killed.</summary>
        public TimeSpan Patience { get; }
    }
}
