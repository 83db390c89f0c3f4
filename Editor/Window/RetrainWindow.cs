#nullable enable

using System;
using Cognomen.Training;
using Cognomen.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Window / Cognomen / Retrain…: trains a model on a corpus, and previews any model. It only draws; view models do the rest.</summary>
    public sealed class RetrainWindow : EditorWindow
    {
        private const string UnsavedKey = "Cognomen.Unsaved";
        private const string InterruptedKey = "Cognomen.Interrupted";

        [NonSerialized] private RetrainViewModel? retrain;
        [NonSerialized] private PreviewViewModel? preview;
        [NonSerialized] private BackgroundTask? task;
        [NonSerialized] private Pane[] panes = Array.Empty<Pane>();
        [NonSerialized] private bool changed;

        /// <summary>Opens the window, or brings the open one to the front.</summary>
        [MenuItem("Window/Cognomen/Retrain…", false, 2200)]
        public static void Open() => GetWindow<RetrainWindow>("Cognomen");

        /// <summary>Opens the window with a corpus chosen.</summary>
        /// <param name="corpusPath">A CSV, or a plain list ending in <c>.txt</c>.</param>
        public static void Open(string corpusPath) => GetWindow<RetrainWindow>("Cognomen").retrain?.Choose(corpusPath);

        internal RetrainViewModel? Retraining => retrain;

        internal PreviewViewModel? Preview => preview;

        private void OnEnable()
        {
            minSize = new Vector2(460, 420);
            EditorApplication.update += Poll;
            AssemblyReloadEvents.beforeAssemblyReload += Interrupt;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Poll;
            AssemblyReloadEvents.beforeAssemblyReload -= Interrupt;
            if (retrain == null)
                return;
            SessionState.SetString(UnsavedKey, retrain.Unsaved());
            retrain.Cancel();
            task?.Refresh();
            retrain.Dispose();
            task = null;
            retrain = null;
        }

        private void CreateGUI()
        {
            CognomenSettings settings = CognomenSettings.instance;
            retrain = new RetrainViewModel(PackagePaths.Corpus, settings.Setup, () => NameModel.Bundled);
            retrain.Choices.Preset = settings.Preset;
            retrain.Choices.Seed = settings.Seed;
            retrain.Changed += () => changed = true;
            preview = new PreviewViewModel { Model = BundledOr.Load(null) };
            preview.Changed += () => changed = true;
            task = new BackgroundTask(retrain);

            WindowStyle.AddTo(rootVisualElement);
            panes = new Pane[]
            {
                new CorpusPane(retrain), new ChoicesPane(retrain), new ProgressPane(retrain), new ProblemPane(retrain),
                new ResultPane(retrain, Save), new PreviewPane(preview),
            };
            var training = new ScrollView { name = "retrain" };
            var looking = new ScrollView { name = "preview" };
            training.AddToClassList(WindowStyle.Page);
            looking.AddToClassList(WindowStyle.Page);
            for (int i = 0; i < panes.Length - 1; i++)
                training.Add(panes[i]);
            looking.Add(panes[panes.Length - 1]);
            rootVisualElement.Add(new Tabs(("Retrain", training), ("Preview", looking)));
            Recall(training);
            Draw();
        }

        private void Recall(VisualElement page)
        {
            retrain!.Restore(SessionState.GetString(UnsavedKey, ""));
            if (SessionState.GetString(InterruptedKey, "").Length == 0)
                return;
            SessionState.EraseString(InterruptedKey);
            page.Add(new HelpBox(
                "Unity reloaded its scripts, which ended the training; the old model is as it was. Start again, and leave scripts alone until it is done.",
                HelpBoxMessageType.Warning) { name = "interrupted" });
        }

        // Unity is about to forget every object: the trainer is ended here, for nobody could hear it afterwards.
        private void Interrupt()
        {
            if (retrain is { IsBusy: true })
                SessionState.SetString(InterruptedKey, "yes");
        }

        private void Poll()
        {
            retrain?.Poll();
            if (changed)
                Draw();
        }

        private void Draw()
        {
            changed = false;
            foreach (Pane pane in panes)
                pane.Refresh();
            task?.Refresh();
        }

        private void Save(string path)
        {
            try
            {
                retrain!.Save(FileUtil.GetPhysicalPath(path));
            }
            catch (TrainerException e)
            {
                Debug.LogError(e.Message);
                return;
            }

            AssetDatabase.ImportAsset(path);
            NameModelAsset? asset = AssetDatabase.LoadAssetAtPath<NameModelAsset>(path);
            if (asset != null)
                EditorGUIUtility.PingObject(asset);
        }
    }
}
