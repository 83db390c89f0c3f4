#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Retraining;
using Cognomen.Training;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The settings of a training: a preset, and under Advanced the sizes and rates that replace the preset's.</summary>
    internal sealed class ChoicesPane : Pane
    {
        private const string OfThePreset = "As the preset says";

        private readonly RetrainViewModel model;
        private readonly HelpBox bad = new HelpBox("", HelpBoxMessageType.Error);

        public ChoicesPane(RetrainViewModel model)
        {
            this.model = model;
            RetrainChoices choices = model.Choices;
            Add(new Heading("Training"));
            var presets = new List<string>
            {
                "Quick: one network, a few minutes", "Full: teachers and a student, as the bundled model", "Book: the textbook network",
            };
            var preset = new DropdownField("Preset", presets, (int)choices.Preset) { name = "preset" };
            preset.RegisterValueChangedCallback(change => choices.Preset = (TrainingPreset)presets.IndexOf(change.newValue));
            Add(preset);

            var advanced = new Foldout { text = "Advanced", value = false, name = "advanced", viewDataKey = "cognomen-advanced" };
            var cells = new List<string> { OfThePreset };
            cells.AddRange(Enum.GetNames(typeof(RecurrentCell)));
            var cell = new DropdownField("Cell", cells, choices.Cell == null ? 0 : (int)choices.Cell + 1) { name = "cell" };
            cell.RegisterValueChangedCallback(change =>
                choices.Cell = change.newValue == OfThePreset ? (RecurrentCell?)null : (RecurrentCell)(cells.IndexOf(change.newValue) - 1));
            advanced.Add(cell);
            advanced.Add(Number("Hidden units", "hidden", "8 to 512", choices.Hidden, value => choices.Hidden = value));
            advanced.Add(Number("Embedding", "embedding", "4 to 512", choices.Embedding, value => choices.Embedding = value));
            advanced.Add(Number("Epochs at most", "epochs", "1 to 10000", choices.Epochs, value => choices.Epochs = value));
            advanced.Add(Number("Batch", "batch", "Names in one step, 1 to 8192", choices.Batch, value => choices.Batch = value));
            var rate = new FloatField("Learning rate") { name = "rate", tooltip = "At most 1; 0: the preset's rate" };
            rate.SetValueWithoutNotify((float)choices.LearningRate);
            rate.RegisterValueChangedCallback(change => choices.LearningRate = change.newValue);
            advanced.Add(rate);
            var seed = new LongField("Seed") { name = "seed", tooltip = "The same seed on the same machine gives the same model." };
            seed.SetValueWithoutNotify(choices.Seed);
            seed.RegisterValueChangedCallback(change => choices.Seed = change.newValue);
            advanced.Add(seed);
            var unconditioned = new Toggle("Leave nationalities out") { name = "unconditioned" };
            unconditioned.SetValueWithoutNotify(choices.Unconditioned);
            unconditioned.RegisterValueChangedCallback(change => choices.Unconditioned = change.newValue);
            advanced.Add(unconditioned);
            Add(advanced);
            Add(bad);
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            SetEnabled(!model.IsBusy);
            bad.text = model.BadChoice;
            Show(bad, model.BadChoice.Length > 0);
        }

        private static IntegerField Number(string label, string name, string range, int value, Action<int> set)
        {
            var field = new IntegerField(label) { name = name, tooltip = range + "; 0: as the preset says" };
            field.SetValueWithoutNotify(value);
            field.RegisterValueChangedCallback(change => set(change.newValue));
            return field;
        }
    }
}
