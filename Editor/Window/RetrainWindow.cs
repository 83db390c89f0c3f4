#nullable enable

using System;
using Cognomen.Retraining;
using Cognomen.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Window / Cognomen / Retrain…: trains a model on a corpus, and previews any model. It only draws the session.</summary>
    public sealed class RetrainWindow : EditorWindow
    {
        private const string WhileTraining =
            "A training is under way.\n\nSave: it goes on in the background, and the window finds it again. Discard: it is ended.";

        private const string WhileUnsaved = "The new model was not saved yet.\n\nSave: choose where it goes. Discard: it is thrown away.";

        [SerializeField] private int tab;

        [NonSerialized] private Pane[] panes = Array.Empty<Pane>();
        [NonSerialized] private RetrainSession? session;

        /// <summary>Opens the window, or brings the open one to the front.</summary>
        [MenuItem("Window/Cognomen/Retrain…", false, 2200)]
        public static void Open() => GetWindow<RetrainWindow>("Cognomen");

        /// <summary>Opens the window with a corpus chosen. A training in progress keeps its own corpus.</summary>
        /// <param name="corpusPath">A CSV, or a plain list ending in <c>.txt</c>.</param>
        public static void Open(string corpusPath)
        {
            RetrainSession.instance.Retraining.Choose(corpusPath);
            Open();
        }

        /// <summary>Lets a training continue in the background, or asks where to save the new model.</summary>
        public override void SaveChanges()
        {
            if (session != null && session.Retraining.HasUnsavedResult)
                ResultPane.AskWhere(session.Retraining, Save);
            base.SaveChanges();
        }

        /// <summary>Ends a training in progress, and discards a new model that was not saved.</summary>
        public override void DiscardChanges()
        {
            session?.Retraining.Cancel();
            session?.Retraining.Discard();
            base.DiscardChanges();
        }

        internal RetrainViewModel Retraining => (session ?? RetrainSession.instance).Retraining;

        private void OnEnable() => minSize = new Vector2(460, 420);

        private void OnDisable()
        {
            if (session != null)
                session.Changed -= Draw;
            session = null;
        }

        private void CreateGUI()
        {
            session = RetrainSession.instance;
            RetrainViewModel retrain = session.Retraining;
            WindowStyle.AddTo(rootVisualElement);
            panes = new Pane[]
            {
                new CorpusPane(retrain), new ChoicesPane(retrain), new ProgressPane(retrain), new ProblemPane(retrain),
                new ResultPane(retrain, Save), new PreviewPane(session),
            };
            var training = new ScrollView { name = "retrain" };
            var looking = new ScrollView { name = "preview" };
            training.AddToClassList(WindowStyle.Page);
            looking.AddToClassList(WindowStyle.Page);
            for (int i = 0; i < panes.Length - 1; i++)
                training.Add(panes[i]);
            looking.Add(panes[panes.Length - 1]);
            rootVisualElement.Add(new Tabs(tab, opened => tab = opened, ("Retrain", training), ("Preview", looking)));
            session.Changed += Draw;
            Draw();
        }

        private void Draw()
        {
            foreach (Pane pane in panes)
                pane.Refresh();
            if (session == null)
                return;
            saveChangesMessage = session.Retraining.IsBusy ? WhileTraining : WhileUnsaved;
            hasUnsavedChanges = session.HasSomethingToLose;
        }

        private void Save(string path)
        {
            try
            {
                Retraining.Save(FileUtil.GetPhysicalPath(path));
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
