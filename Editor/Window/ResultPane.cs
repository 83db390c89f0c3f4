#nullable enable

using System;
using Cognomen.Training;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The new model: how good it is, its names beside those of the model before, and where to save it.</summary>
    internal sealed class ResultPane : Pane
    {
        private readonly RetrainViewModel model;
        private readonly Action<string> save;
        private readonly Label saved = new Label { name = "saved" };
        private ResultView? drawn;

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
            if (drawn == model.Result)
                return;
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
        }

        private static HelpBoxMessageType Kind(VerdictLevel level) => level == VerdictLevel.Good ? HelpBoxMessageType.Info
            : level == VerdictLevel.Fair ? HelpBoxMessageType.Warning
            : HelpBoxMessageType.Error;

        /// <summary>Asks where the new model goes, and saves it there unless the dialogue is cancelled.</summary>
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
