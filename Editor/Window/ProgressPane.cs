#nullable enable

using Cognomen.Retraining;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Starts and cancels a training, and shows its progress: the time left, the loss curve, and names as they improve.</summary>
    internal sealed class ProgressPane : Pane
    {
        private const int Step = 50;

        private readonly RetrainViewModel model;
        private readonly Button start;
        private readonly Button cancel;
        private readonly Label status = new Label { name = "status", enableRichText = false };
        private readonly Label left = new Label { name = "left" };
        private readonly ProgressBar bar = new ProgressBar { name = "progress", highValue = 1 };
        private readonly LossChart chart = new LossChart { name = "chart" };
        private readonly Foldout samples = new Foldout { text = "Names as they improve", name = "samples" };
        private readonly TextTable names = new TextTable("Nationality", "First", "Now");
        private readonly Foldout log = new Foldout { text = "Log", value = false, name = "log" };

        public ProgressPane(RetrainViewModel model)
        {
            this.model = model;
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Row);
            start = new Button(model.Start) { text = "Retrain", name = "start" };
            start.AddToClassList(WindowStyle.Main);
            cancel = new Button(model.Cancel) { text = "Cancel", name = "cancel" };
            status.AddToClassList(WindowStyle.Fill);
            row.Add(start);
            row.Add(cancel);
            row.Add(status);
            row.Add(left);
            Add(row);
            Add(bar);
            bar.schedule.Execute(Sweep).Every(Step);
            Add(chart);
            samples.Add(names);
            Add(samples);
            Add(log);
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            start.SetEnabled(model.CanStart);
            cancel.SetEnabled(model.IsBusy && model.State != RetrainState.Cancelling);
            status.text = model.Status;
            left.text = model.TimeLeft;
            bool isKnown = model.State != RetrainState.Preparing;
            if (isKnown)
                bar.value = model.Fraction;
            bar.title = model.State == RetrainState.Choosing || !isKnown ? "" : (int)(model.Fraction * 100) + " %";
            Show(bar, model.State != RetrainState.Choosing);
            bool drawn = model.Curve.Series.Count > 0;
            Show(chart, drawn);
            if (drawn)
                chart.Show(model.Curve);
            DrawSamples();
            DrawLog();
        }

        // The progress of a download is unknown, so the bar runs repeatedly from left to right.
        private void Sweep()
        {
            if (model.State == RetrainState.Preparing)
                bar.value = bar.value >= 1 ? 0 : bar.value + 0.02f;
        }

        private void DrawSamples()
        {
            Show(samples, model.Samples.Rows.Count > 0);
            names.ClearRows();
            foreach (SampleRow row in model.Samples.Rows)
                names.AddRow(row.Nationality, row.First, row.Latest);
        }

        private void DrawLog()
        {
            Show(log, model.Log.Count > 0);
            log.Clear();
            foreach (string line in model.Log)
                log.Add(new Label(line) { enableRichText = false });
        }
    }
}
