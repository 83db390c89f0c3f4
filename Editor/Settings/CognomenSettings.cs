#nullable enable

using Cognomen.Retraining;
using Cognomen.Training;
using UnityEditor;
using UnityEngine;

namespace Cognomen.Editor
{
    /// <summary>Each user's settings for training. They are in UserSettings, because the path of dotnet depends on the machine.</summary>
    [FilePath("UserSettings/CognomenSettings.asset", FilePathAttribute.Location.ProjectFolder)]
    internal sealed class CognomenSettings : ScriptableSingleton<CognomenSettings>
    {
        [SerializeField] private string dotnetPath = "";
        [SerializeField] private string builtTrainer = "";
        [SerializeField] private TrainingPreset preset = TrainingPreset.Quick;
        [SerializeField] private long seed = 1;

        /// <summary>The path of dotnet; empty to search for it.</summary>
        public string DotnetPath
        {
            get => dotnetPath;
            set => Set(ref dotnetPath, value.Trim());
        }

        /// <summary>A built trainer, for a machine without a network; empty to build it from the package.</summary>
        public string BuiltTrainer
        {
            get => builtTrainer;
            set => Set(ref builtTrainer, value.Trim());
        }

        /// <summary>The default preset of the window.</summary>
        public TrainingPreset Preset
        {
            get => preset;
            set => Set(ref preset, value);
        }

        /// <summary>The default seed of the window, 0 or more.</summary>
        public long Seed
        {
            get => seed;
            set => Set(ref seed, value < 0 ? 0 : value);
        }

        /// <summary>Where the trainer is and where it may write.</summary>
        public TrainerSetup Setup() => new TrainerSetup(PackagePaths.Package, PackagePaths.Cache, dotnetPath, builtTrainer);

        private void Set<T>(ref T field, T value)
        {
            field = value;
            Save(true);
        }
    }
}
