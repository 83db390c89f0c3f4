#nullable enable

using Cognomen.Retraining;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The error, its remedy, and a link that helps.</summary>
    internal sealed class ProblemPane : Pane
    {
        private readonly RetrainViewModel model;
        private TrainerException? drawn;

        public ProblemPane(RetrainViewModel model)
        {
            this.model = model;
            name = "problem";
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            if (drawn == model.Problem)
                return;
            drawn = model.Problem;
            Clear();
            if (!(drawn is { } problem))
                return;
            Add(new HelpBox(problem.Message, HelpBoxMessageType.Error));
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Row);
            if (problem.Link is string link)
                row.Add(new Button(() => Application.OpenURL(link)) { text = "Open " + link, name = "link" });
            if (problem.Fault == TrainerFault.DotnetMissing || problem.Fault == TrainerFault.SdkMissing)
                row.Add(new Button(() => SettingsService.OpenProjectSettings(CognomenSettingsPage.Path)) { text = "Settings…", name = "settings" });
            Add(row);
            if (problem.Details.Length == 0)
                return;
            var details = new Foldout { text = "Last output of the process", value = true, name = "details" };
            foreach (string line in problem.Details.Split('\n'))
                details.Add(new Label(line) { enableRichText = false });
            Add(details);
        }
    }
}
