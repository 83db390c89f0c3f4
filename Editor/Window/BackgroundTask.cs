#nullable enable

using System;
using Cognomen.Retraining;
using UnityEditor;

namespace Cognomen.Editor
{
    /// <summary>Shows a training among Unity's background tasks, where the user can cancel it.</summary>
    internal sealed class BackgroundTask
    {
        private readonly RetrainViewModel model;
        private int? id;
        private bool isIndefinite;

        public BackgroundTask(RetrainViewModel model)
        {
            this.model = model;
        }

        /// <summary>Starts, updates or ends the background task to match the view model.</summary>
        public void Refresh()
        {
            if (model.IsBusy)
            {
                // The duration of a download is unknown; that of a training is estimated.
                if (id != null && isIndefinite && !IsIndefinite)
                    End();
                id ??= Begin();
                Progress.Report(id.Value, model.Fraction, model.Status);
                if (model.SecondsLeft is double left)
                    Progress.SetRemainingTime(id.Value, (long)Math.Ceiling(left));
            }
            else if (id is int begun)
            {
                Progress.Finish(begun, HowItEnded());
                id = null;
            }
        }

        /// <summary>Removes the task, if there is one.</summary>
        public void End()
        {
            if (id is int begun)
                Progress.Remove(begun);
            id = null;
        }

        private bool IsIndefinite => model.State == RetrainState.Preparing;

        private int Begin()
        {
            isIndefinite = IsIndefinite;
            int begun = Progress.Start("Training names", model.Status, isIndefinite ? Progress.Options.Indefinite : Progress.Options.None);
            if (!isIndefinite)
                Progress.SetTimeDisplayMode(begun, Progress.TimeDisplayMode.ShowRemainingTime);
            Progress.RegisterCancelCallback(begun, () =>
            {
                model.Cancel();
                return true;
            });
            return begun;
        }

        private Progress.Status HowItEnded() => model.State switch
        {
            RetrainState.Finished => Progress.Status.Succeeded,
            RetrainState.Failed => Progress.Status.Failed,
            _ => Progress.Status.Canceled,
        };
    }
}
