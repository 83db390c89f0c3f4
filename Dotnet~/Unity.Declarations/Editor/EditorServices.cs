#nullable enable

using System;
using System.Collections.Generic;
using UnityEngine;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public static class EditorApplication
    {
        public static CallbackFunction? update;

        public delegate void CallbackFunction();

        public static event Action? quitting
        {
            add => EditorStage.Quitting += value;
            remove => EditorStage.Quitting -= value;
        }
    }

    public static class AssemblyReloadEvents
    {
        public delegate void AssemblyReloadCallback();

        public static event AssemblyReloadCallback? beforeAssemblyReload
        {
            add => EditorStage.BeforeReload += value;
            remove => EditorStage.BeforeReload -= value;
        }
    }

    public static class SessionState
    {
        public static void SetString(string key, string value) => EditorStage.Session[key] = value;

        public static string GetString(string key, string defaultValue) =>
            EditorStage.Session.TryGetValue(key, out string? value) ? value : defaultValue;

        public static void EraseString(string key) => EditorStage.Session.Remove(key);
    }

    public static class EditorUtility
    {
        public static string OpenFilePanelWithFilters(string title, string directory, string[] filters) => EditorStage.NextFile;

        public static string SaveFilePanelInProject(string title, string defaultName, string extension, string message) => EditorStage.NextFile;

        public static void RevealInFinder(string path) => EditorStage.Revealed.Add(path);
    }

    public static class EditorGUIUtility
    {
        public static void PingObject(Object obj) => EditorStage.Pinged.Add(obj);
    }

    public static class Selection
    {
        public static Object? activeObject { get; set; }
    }

    public enum DragAndDropVisualMode
    {
        None = 0,
        Copy = 1,
        Link = 2,
        Move = 16,
        Generic = 4,
        Rejected = 32,
    }

    public static class DragAndDrop
    {
        public static string[] paths { get; set; } = Array.Empty<string>();

        public static DragAndDropVisualMode visualMode { get; set; }

        public static void AcceptDrag() => EditorStage.AcceptedDrags++;
    }

    public static class Progress
    {
        public enum Status
        {
            Running,
            Succeeded,
            Failed,
            Canceled,
            Paused,
        }

        [Flags]
        public enum Options
        {
            None = 0,
            Sticky = 1,
            Indefinite = 2,
            Synchronous = 4,
            Managed = 8,
            Unmanaged = 16,
        }

        public enum TimeDisplayMode
        {
            NoTimeShown,
            ShowRunningTime,
            ShowRemainingTime,
        }

        public static int Start(string name, string? description = null, Options options = Options.None, int parentId = -1)
        {
            EditorStage.Tasks.Add(new BackgroundTask(name) { Description = description });
            return EditorStage.Tasks.Count - 1;
        }

        public static void Report(int id, float progress, string? description)
        {
            EditorStage.Tasks[id].Progress = progress;
            EditorStage.Tasks[id].Description = description;
        }

        public static void Finish(int id, Status status = Status.Succeeded) => EditorStage.Tasks[id].Status = status;

        public static void RegisterCancelCallback(int id, Func<bool> callback) => EditorStage.Tasks[id].OnCancel = callback;

        public static void SetTimeDisplayMode(int id, TimeDisplayMode displayMode)
        {
        }

        public static void SetRemainingTime(int id, long seconds) => EditorStage.Tasks[id].RemainingSeconds = seconds;
    }

    internal sealed class BackgroundTask
    {
        public BackgroundTask(string name)
        {
            Name = name;
        }

        public string Name { get; }

        public string? Description { get; set; }

        public float Progress { get; set; }

        public long RemainingSeconds { get; set; }

        public Progress.Status Status { get; set; }

        public Func<bool>? OnCancel { get; set; }
    }

    /// <summary>What stands behind the editor's static classes in a test. Static, because those are.</summary>
    internal static class EditorStage
    {
        public static event Action? Quitting;

        public static event AssemblyReloadEvents.AssemblyReloadCallback? BeforeReload;

        /// <summary>The folder that Packages/com.cognomen.names stands for.</summary>
        public static string PackageFolder { get; set; } = "";

        /// <summary>What the next file dialogue answers; empty when it is cancelled.</summary>
        public static string NextFile { get; set; } = "";

        public static string? OpenedSettings { get; set; }

        public static int AcceptedDrags { get; set; }

        public static List<EditorWindow> Windows { get; } = new List<EditorWindow>();

        public static List<BackgroundTask> Tasks { get; } = new List<BackgroundTask>();

        public static List<string> Revealed { get; } = new List<string>();

        public static List<Object> Pinged { get; } = new List<Object>();

        public static Dictionary<string, string> Session { get; } = new Dictionary<string, string>();

        public static Dictionary<string, Object> Assets { get; } = new Dictionary<string, Object>();

        /// <summary>Paths by guid, where a test has put files into the project.</summary>
        public static Dictionary<string, string> Guids { get; } = new Dictionary<string, string>();

        public static List<string> ImportErrors { get; } = new List<string>();

        public static Dictionary<Type, ScriptableObject> Singletons { get; } = new Dictionary<Type, ScriptableObject>();

        public static void Update() => EditorApplication.update?.Invoke();

        public static void Reload() => BeforeReload?.Invoke();

        public static void Quit() => Quitting?.Invoke();

        public static void Clear()
        {
            foreach (EditorWindow window in Windows.ToArray())
                window.Close();
            EditorApplication.update = null;
            Quitting = null;
            BeforeReload = null;
            NextFile = "";
            OpenedSettings = null;
            AcceptedDrags = 0;
            Tasks.Clear();
            Revealed.Clear();
            Pinged.Clear();
            Session.Clear();
            Assets.Clear();
            Guids.Clear();
            ImportErrors.Clear();
            Singletons.Clear();
            DragAndDrop.paths = Array.Empty<string>();
            DragAndDrop.visualMode = DragAndDropVisualMode.None;
            Selection.activeObject = null;
        }
    }
}
