#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Retraining;
using Cognomen.Training;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The new model: its quality, its names beside those of the previous model, and a button to save it.</summary>
    internal sealed class ResultPane : Pane
    {
        private readonly RetrainViewModel model;
        private readonly Action<string> save;
        private readonly Label saved = new Label { name = "saved" };
        private readonly VisualElement compared = new VisualElement { name = "compared" };
        private ResultView? drawn;
        private ComparisonView? shown;
        private NameModelAsset? other;

        /// <param name="model">The window's view model.</param>
        /// <param name="save">Saves the new model at a path of the project.</param>
        public ResultPane(RetrainViewModel model, Action<string> save)
        {
            this.model = model;
            this.save = save;
            name = "result";
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            saved.text = model.SavedTo.Length == 0 ? "Not saved yet." : "Saved to " + model.SavedTo + ".";
            if (drawn != model.Result)
                Draw();
            if (shown != model.Comparison)
                DrawComparison();
        }

        private void Draw()
        {
            drawn = model.Result;
            Clear();
            if (drawn == null)
                return;
            Add(new Heading("The new model"));
            Add(new Label(drawn.Summary) { name = "what" });
            if (drawn.Verdict != null)
                Add(new HelpBox(drawn.VerdictText, Kind(drawn.Verdict.Level)) { name = "verdict" });
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Row);
            var button = new Button(() => AskWhere(model, save)) { text = "Save as asset…", name = "save" };
            button.AddToClassList(WindowStyle.Main);
            row.Add(button);
            row.Add(saved);
            Add(row);

            var quality = new TextTable("Measured on the test rows", "Model", "N-gram baseline") { name = "quality" };
            foreach ((string what, string value, string baseline) in drawn.Quality)
                quality.AddRow(what, value, baseline);
            Add(quality);

            var foldout = new Foldout { text = "Names before and after", name = "names" };
            var names = new TextTable("Nationality", "Before", "After");
            foreach ((string nationality, string before, string after) in drawn.Names)
                names.AddRow(nationality, before, after);
            foldout.Add(names);
            Add(foldout);
            AddComparison();
        }

        private void AddComparison()
        {
            var foldout = new Foldout { text = "Beside another model, on the chosen corpus", value = false, name = "comparison" };
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Row);
            var asset = new ObjectField("A") { name = "other", objectType = typeof(NameModelAsset), allowSceneObjects = false, tooltip = "None: the bundled model. B is the new model." };
            asset.SetValueWithoutNotify(other);
            asset.RegisterValueChangedCallback(change => other = change.newValue as NameModelAsset);
            asset.AddToClassList(WindowStyle.Fill);
            row.Add(asset);
            row.Add(new Button(Compare) { text = "Compare", name = "compare" });
            foldout.Add(row);
            foldout.Add(compared);
            Add(foldout);
            DrawComparison();
        }

        private void Compare()
        {
            if (ChosenModel.Load(other) is NameModel loaded)
                model.Compare(loaded);
        }

        private void DrawComparison()
        {
            shown = model.Comparison;
            compared.Clear();
            if (shown == null)
                return;
            if (shown.Rows.Count > 0)
            {
                var table = new TextTable(ComparisonView.Headings.ToArray()) { name = "differences" };
                foreach (IReadOnlyList<string> cells in shown.Rows)
                    table.AddRow(cells.ToArray());
                compared.Add(table);
            }

            compared.Add(new Label(shown.Summary) { name = "better" });
        }

        private static HelpBoxMessageType Kind(VerdictLevel level) => level == VerdictLevel.Good ? HelpBoxMessageType.Info
            : level == VerdictLevel.Fair ? HelpBoxMessageType.Warning
            : HelpBoxMessageType.Error;

        /// <summary>Asks for the model's path, and saves it there unless the dialogue is cancelled.</summary>
        internal static void AskWhere(RetrainViewModel model, Action<string> save)
        {
            string name = System.IO.Path.GetFileNameWithoutExtension(model.Corpus.Name);
            string path = EditorUtility.SaveFilePanelInProject(
                "Save the new model", name, "cognomen", "The model becomes an asset that a Name Generator can refer to.");
            if (!string.IsNullOrEmpty(path))
                save(path);
        }
    }
}
