#nullable enable

using System;

namespace Cognomen.Retraining
{
    /// <summary>Where the trainer is and where it may write. Immutable.</summary>
    public sealed class TrainerSetup
    {
        /// <summary>Makes a setup.</summary>
        /// <param name="packageFolder">The package, which may be read-only; nothing is written there.</param>
        /// <param name="cacheFolder">Where the trainer is built and works; made when needed, and safe to delete between trainings.</param>
        /// <param name="dotnetPath">The path of dotnet; null or empty to search for it.</param>
        /// <param name="builtTrainer">A <c>cognomen-trainer.dll</c> that is already built; null: it is built from the package.</param>
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

        /// <summary>Where the trainer is built and works.</summary>
        public string CacheFolder { get; }

        /// <summary>The path of <c>dotnet</c>; null: it is looked for.</summary>
        public string? DotnetPath { get; }

        /// <summary>A trainer that is already built; null: it is built from the package.</summary>
        public string? BuiltTrainer { get; }

        /// <summary>How long a trainer may take to end after a request, before it is killed.</summary>
        public TimeSpan Patience { get; }
    }
}
