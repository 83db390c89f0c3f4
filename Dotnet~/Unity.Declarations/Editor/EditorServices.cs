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
            EditorStage.Tasks.Add(new BackgroundTask(name) { Description = description, Options = options });
            return EditorStage.Tasks.Count - 1;
        }

        public static void Report(int id, float progress, string? description)
        {
            EditorStage.Tasks[id].Progress = progress;
            EditorStage.Tasks[id].Description = description;
        }

        public static void Finish(int id, Status status = Status.Succeeded) => EditorStage.Tasks[id].Status = status;

        public static int Remove(int id)
        {
            EditorStage.Tasks[id].Status = Status.Canceled;
            EditorStage.Tasks[id].OnCancel = null;
            EditorStage.Tasks[id].IsRemoved = true;
            return id;
        }

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

        public Progress.Options Options { get; set; }

        public bool IsRemoved { get; set; }

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

        public static List<UIElements.Binding> Bindings { get; } = new List<UIElements.Binding>();

        /// <summary>What can be undone, the last change on top.</summary>
        public static Stack<List<(Object Target, string Path, object? Value)>> Done { get; } = new Stack<List<(Object, string, object?)>>();

        /// <summary>What the immediate mode drew.</summary>
        public static List<string> Drawn { get; } = new List<string>();

        /// <summary>The entry that a person picks in the next list of the immediate mode; null: none.</summary>
        public static string? Picked { get; set; }

        /// <summary>What singletons have written to their files.</summary>
        public static Dictionary<Type, Dictionary<string, object?>> Saved { get; } = new Dictionary<Type, Dictionary<string, object?>>();

        /// <summary>A frame of the editor: windows are drawn, updates are called, panels bring their bindings up to date.</summary>
        public static void Update()
        {
            foreach (EditorWindow window in Windows.ToArray())
            {
                if (window.IsDrawn)
                    continue;
                window.IsDrawn = true;
                Messages.Send(window, "CreateGUI");
            }

            EditorApplication.update?.Invoke();
            foreach (EditorWindow window in Windows.ToArray())
                window.rootVisualElement.Tick();
            foreach (UIElements.Binding binding in Bindings.ToArray())
                binding.Update();
        }

        /// <summary>A domain reload. It disables every window and singleton and makes it again from its serialised fields.</summary>
        /// <remarks>All other objects, delegates and elements are lost, and managed background tasks are cancelled.</remarks>
        public static void Reload()
        {
            BeforeReload?.Invoke();
            foreach (BackgroundTask task in Tasks)
            {
                if (task.Status != Progress.Status.Running || (task.Options & Progress.Options.Unmanaged) != 0)
                    continue;
                task.OnCancel?.Invoke();
                task.Status = Progress.Status.Canceled;
            }

            foreach (ScriptableObject made in Scripts())
                Messages.Send(made, "OnDisable");
            List<(Type Type, Dictionary<string, object?> Fields)> windows = Windows.ConvertAll(window => (window.GetType(), Backup(window)));
            List<(Type Type, Dictionary<string, object?> Fields)> singletons =
                new List<ScriptableObject>(Singletons.Values).ConvertAll(made => (made.GetType(), Backup(made)));
            foreach (BackgroundTask task in Tasks)
                task.OnCancel = null;
            EditorApplication.update = null;
            Quitting = null;
            BeforeReload = null;
            Bindings.Clear();
            Windows.Clear();
            Singletons.Clear();
            foreach ((Type type, Dictionary<string, object?> fields) in singletons)
                Singletons[type] = Restore(type, fields);
            foreach ((Type type, Dictionary<string, object?> fields) in windows)
                Open(type, fields);
            foreach (ScriptableObject made in Scripts())
                Messages.Send(made, "OnEnable");
        }

        /// <summary>Maximising another docked tab and going back: the docked windows are destroyed and made again.</summary>
        public static void MaximiseAnotherTab()
        {
            List<(Type Type, Dictionary<string, object?> Fields)> windows = Windows.ConvertAll(window => (window.GetType(), Backup(window)));
            foreach (EditorWindow window in Windows.ToArray())
                window.Close();
            Update();
            foreach ((Type type, Dictionary<string, object?> fields) in windows)
                Messages.Send(Open(type, fields), "OnEnable");
        }

        /// <summary>The editor ends and begins again: only what was written to files is left.</summary>
        public static void Restart()
        {
            Quitting?.Invoke();
            foreach (EditorWindow window in Windows.ToArray())
                window.Close();
            foreach (ScriptableObject made in Singletons.Values)
                Messages.Send(made, "OnDisable");
            EditorApplication.update = null;
            Quitting = null;
            BeforeReload = null;
            Bindings.Clear();
            Session.Clear();
            Tasks.Clear();
            Singletons.Clear();
        }

        internal static Dictionary<string, object?> Backup(object made)
        {
            var fields = new Dictionary<string, object?>();
            foreach (System.Reflection.FieldInfo field in Field.Of(made.GetType()))
                fields[field.Name] = field.GetValue(made);
            return fields;
        }

        internal static void Fill(object made, Dictionary<string, object?> fields)
        {
            foreach (System.Reflection.FieldInfo field in Field.Of(made.GetType()))
                field.SetValue(made, fields[field.Name]);
            Field.Receive(made);
        }

        private static List<ScriptableObject> Scripts()
        {
            var all = new List<ScriptableObject>(Singletons.Values);
            all.AddRange(Windows);
            return all;
        }

        private static ScriptableObject Restore(Type type, Dictionary<string, object?> fields)
        {
            var made = (ScriptableObject)NativeCalls.Construct(type);
            Fill(made, fields);
            return made;
        }

        private static EditorWindow Open(Type type, Dictionary<string, object?> fields)
        {
            var window = (EditorWindow)Restore(type, fields);
            Windows.Add(window);
            window.rootVisualElement.Show();
            return window;
        }

        public static void Clear()
        {
            foreach (EditorWindow window in Windows.ToArray())
                window.Close();
            foreach (ScriptableObject made in new List<ScriptableObject>(Singletons.Values))
                Messages.Send(made, "OnDisable");
            Singletons.Clear();
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
            Saved.Clear();
            Bindings.Clear();
            Done.Clear();
            Drawn.Clear();
            Picked = null;
            DragAndDrop.paths = Array.Empty<string>();
            DragAndDrop.visualMode = DragAndDropVisualMode.None;
            Selection.activeObject = null;
        }
    }
}
