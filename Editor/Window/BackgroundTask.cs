#nullable enable

using System;
using Cognomen.Training;
using UnityEditor;

namespace Cognomen.Editor
{
    /// <summary>Shows a training among Unity's background tasks, where it can be cancelled too.</summary>
    internal sealed class BackgroundTask
    {
        private readonly RetrainViewModel model;
        private int? id;

        public BackgroundTask(RetrainViewModel model)
        {
            this.model = model;
        }

        /// <summary>Begins, goes on or ends, as the view model says.</summary>
        public void Refresh()
        {
            if (model.IsBusy)
            {
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

        private int Begin()
        {
            int begun = Progress.Start("Training names", model.Status);
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
