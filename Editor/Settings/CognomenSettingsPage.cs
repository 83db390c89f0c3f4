#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Retraining;
using Cognomen.Training;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The page in the Project Settings.</summary>
    internal static class CognomenSettingsPage
    {
        /// <summary>Where the page is.</summary>
        public const string Path = "Project/Cognomen";

        [SettingsProvider]
        internal static SettingsProvider Create() => new SettingsProvider(Path, SettingsScope.Project)
        {
            label = "Cognomen",
            keywords = new[] { "names", "surnames", "dotnet", "training", "Cognomen" },
            activateHandler = (search, root) => Fill(root),
        };

        private static void Fill(VisualElement root)
        {
            CognomenSettings settings = CognomenSettings.instance;
            var page = new VisualElement();
            page.AddToClassList(WindowStyle.Page);
            WindowStyle.AddTo(page);
            page.Add(new Heading("Cognomen"));

            var dotnet = new TextField("Path of dotnet")
            {
                name = "dotnet",
                isDelayed = true,
                tooltip = "Empty: looked for on the PATH and in the usual folders.",
            };
            dotnet.SetValueWithoutNotify(settings.DotnetPath);
            dotnet.RegisterValueChangedCallback(change => settings.DotnetPath = change.newValue);
            page.Add(dotnet);

            var found = new Label { name = "found" };
            found.AddToClassList(WindowStyle.Note);
            page.Add(new Button(() => found.text = Look(settings.DotnetPath)) { text = "Check", name = "check" });
            page.Add(found);

            var built = new TextField("Built trainer")
            {
                name = "built",
                isDelayed = true,
                tooltip = "A cognomen-trainer.dll, for a machine without a network; empty: built from the package.",
            };
            built.SetValueWithoutNotify(settings.BuiltTrainer);
            built.RegisterValueChangedCallback(change => settings.BuiltTrainer = change.newValue);
            page.Add(built);

            page.Add(new Heading("Defaults of the retraining window"));
            var presets = new List<string>(Enum.GetNames(typeof(TrainingPreset)));
            var preset = new DropdownField("Preset", presets, (int)settings.Preset) { name = "preset" };
            preset.RegisterValueChangedCallback(change => settings.Preset = (TrainingPreset)presets.IndexOf(change.newValue));
            page.Add(preset);

            var seed = new LongField("Seed") { name = "seed", isDelayed = true };
            seed.SetValueWithoutNotify(settings.Seed);
            seed.RegisterValueChangedCallback(change => settings.Seed = change.newValue);
            page.Add(seed);
            root.Add(page);
        }

        private static string Look(string configured)
        {
            try
            {
                return $"{DotnetSdk.Find(configured)} has a .NET SDK that can train.";
            }
            catch (TrainerException e)
            {
                return e.Message;
            }
        }
    }
}
