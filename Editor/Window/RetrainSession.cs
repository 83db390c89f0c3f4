#nullable enable

using System;
using Cognomen.Retraining;
using Cognomen.Unity;
using UnityEditor;
using UnityEngine;

namespace Cognomen.Editor
{
    /// <summary>The state of the retraining window. It outlives the window and domain reloads, so a training continues and typed text is kept.</summary>
    [FilePath("UserSettings/CognomenRetraining.asset", FilePathAttribute.Location.ProjectFolder)]
    internal sealed class RetrainSession : ScriptableSingleton<RetrainSession>
    {
        [SerializeField] private string memory = "";
        [SerializeField] private string previewMemory = "";
        [SerializeField] private NameModelAsset? previewed;
        [SerializeField] private bool isTraining;

        [NonSerialized] private RetrainViewModel? retraining;
        [NonSerialized] private PreviewViewModel? preview;
        [NonSerialized] private BackgroundTask? task;
        [NonSerialized] private RetrainState kept;
        [NonSerialized] private bool changed;

        /// <summary>Raised by the editor's update when the view has to be drawn again.</summary>
        public event Action? Changed;

        /// <summary>The training, or the settings for one.</summary>
        public RetrainViewModel Retraining => retraining ??= Make();

        /// <summary>The names to look at.</summary>
        public PreviewViewModel Preview => preview ??= MakePreview();

        /// <summary>The asset of the preview; null for the bundled model.</summary>
        public NameModelAsset? Previewed
        {
            get => previewed;
            set
            {
                previewed = value;
                Preview.Model = ChosenModel.Load(value);
            }
        }

        /// <summary>Whether a discarded session would lose something.</summary>
        public bool HasSomethingToLose => retraining != null && (retraining.IsBusy || retraining.HasUnsavedResult);

        private void OnEnable()
        {
            EditorApplication.update += Poll;
            EditorApplication.quitting += Quit;
            AssemblyReloadEvents.beforeAssemblyReload += Leave;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Poll;
            EditorApplication.quitting -= Quit;
            AssemblyReloadEvents.beforeAssemblyReload -= Leave;
            Leave();
        }

        private RetrainViewModel Make()
        {
            CognomenSettings settings = CognomenSettings.instance;
            var made = new RetrainViewModel(PackagePaths.Corpus, settings.Setup, () => NameModel.Bundled);
            made.Choices.Preset = settings.Preset;
            made.Choices.Seed = settings.Seed;
            made.Changed += () => changed = true;
            task = new BackgroundTask(made);
            made.Recall(memory);
            kept = made.State;
            changed = true;
            return made;
        }

        private PreviewViewModel MakePreview()
        {
            var made = new PreviewViewModel();
            made.Recall(previewMemory);
            made.Model = ChosenModel.Load(previewed);
            made.Changed += () => changed = true;
            return made;
        }

        private void Poll()
        {
            // A training in progress is found again, with or without a window.
            if (retraining == null && isTraining)
                retraining = Make();
            retraining?.Poll();
            if (!changed)
                return;
            changed = false;
            task?.Refresh();
            if (retraining != null && retraining.State != kept)
            {
                kept = retraining.State;
                Keep();
                Save(true);
            }

            Changed?.Invoke();
        }

        private void Keep()
        {
            if (retraining != null)
            {
                memory = retraining.Remember();
                isTraining = retraining.IsBusy && retraining.State != RetrainState.Cancelling;
            }

            if (preview != null)
                previewMemory = preview.Remember();
        }

        // Unity is about to forget every object. The trainer continues meanwhile.
        private void Leave() => Leave(false);

        private void Leave(bool stop)
        {
            Keep();
            task?.End();
            task = null;
            retraining?.Leave(stop);
            retraining = null;
            preview = null;
        }

        // The next session resumes from the checkpoint.
        private void Quit()
        {
            Leave(true);
            Save(true);
        }
    }
}
