#nullable enable

using System.Globalization;
using Cognomen.Retraining;
using Cognomen.Training;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Chooses a corpus by dialogue or by dropping a file, and shows its report.</summary>
    internal sealed class CorpusPane : Pane
    {
        private const int ShownProblems = 20;

        private static readonly string[] FileKinds = { "Corpus", "csv,txt,tsv" };

        private readonly RetrainViewModel model;
        private readonly Label file = new Label { name = "corpus", enableRichText = false };
        private readonly Label summary = new Label { name = "summary" };
        private readonly Label columns = new Label { name = "columns", enableRichText = false };
        private readonly Toggle skip = new Toggle("Leave out rows that cannot be used, and count them") { name = "skip" };
        private readonly VisualElement report = new VisualElement { name = "report" };
        private readonly Button browse;
        private readonly Button bundled;
        private CorpusView? drawn;

        public CorpusPane(RetrainViewModel model)
        {
            this.model = model;
            Add(new Heading("Corpus"));
            var row = new VisualElement { name = "drop" };
            row.AddToClassList(WindowStyle.Row);
            row.AddToClassList(WindowStyle.Drop);
            file.AddToClassList(WindowStyle.Fill);
            row.Add(file);
            browse = new Button(Browse) { text = "Browse…", name = "browse" };
            bundled = new Button(() => model.Choose(model.BundledCorpus)) { text = "Bundled corpus", name = "bundled" };
            row.Add(browse);
            row.Add(bundled);
            Add(row);
            Add(summary);
            Add(columns);
            skip.RegisterValueChangedCallback(change => model.SkipInvalid(change.newValue));
            Add(skip);
            Add(report);
            FileDrop.On(row, path => model.Choose(path));
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            browse.SetEnabled(!model.IsBusy);
            bundled.SetEnabled(!model.IsBusy && model.Corpus.Path != model.BundledCorpus);
            skip.SetEnabled(!model.IsBusy);
            skip.SetValueWithoutNotify(model.Choices.SkipInvalid);
            Show(skip, model.Corpus.CanSkip || model.Choices.SkipInvalid);
            if (drawn == model.Corpus)
                return;
            drawn = model.Corpus;
            file.text = drawn.Name + (drawn.Path == model.BundledCorpus ? "  (bundled)" : "");
            file.tooltip = drawn.Path;
            summary.text = drawn.Summary;
            columns.text = drawn.Columns;
            report.Clear();
            AddProblems(drawn);
            if (drawn.Warnings.Count > 0)
                report.Add(new HelpBox(string.Join("\n", drawn.Warnings), HelpBoxMessageType.Warning) { name = "warnings" });
            foreach (ReportSection section in drawn.Sections)
                AddSection(section);
            if (drawn.Corpus != null)
                AddNationalities(drawn);
        }

        private void Browse()
        {
            string path = EditorUtility.OpenFilePanelWithFilters("Choose a corpus", "", FileKinds);
            if (!string.IsNullOrEmpty(path))
                model.Choose(path);
        }

        private void AddProblems(CorpusView corpus)
        {
            if (corpus.Problems.Count == 0)
                return;
            string text = "";
            for (int i = 0; i < corpus.Problems.Count && i < ShownProblems; i++)
                text += (i == 0 ? "" : "\n") + corpus.Problems[i];
            text += "\nA corpus has a column of names (surname, last name, name) and one of nationalities if there are several, or is a .txt with one name a line.";
            report.Add(new HelpBox(text, HelpBoxMessageType.Error));
        }

        private void AddSection(ReportSection section)
        {
            var foldout = new Foldout { text = (section.IsWarning ? "⚠ " : "") + section.Title, value = false };
            foreach (string line in section.Lines)
                foldout.Add(new Label(line) { enableRichText = false });
            report.Add(foldout);
        }

        private void AddNationalities(CorpusView corpus)
        {
            var foldout = new Foldout { text = "Rows of each nationality", value = false, name = "nationalities" };
            var table = new TextTable("Nationality", "Rows", "To learn from", "Distinct");
            foreach (NationalityCount count in corpus.Nationalities)
                table.AddRow(count.Nationality, Text(count.Rows), Text(count.Train), Text(count.Distinct));
            foldout.Add(table);
            report.Add(foldout);
        }

        private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
