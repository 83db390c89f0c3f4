#nullable enable

using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class MenuItem : Attribute
    {
        public string menuItem;
        public bool validate;
        public int priority;

        public MenuItem(string itemName)
            : this(itemName, false)
        {
        }

        public MenuItem(string itemName, bool isValidateFunction)
            : this(itemName, isValidateFunction, 1000)
        {
        }

        public MenuItem(string itemName, bool isValidateFunction, int priority)
        {
            menuItem = itemName;
            validate = isValidateFunction;
            this.priority = priority;
        }
    }

    public class EditorWindow : ScriptableObject
    {
        private VisualElement? root;

        public GUIContent titleContent { get; set; } = new GUIContent("");

        public Vector2 minSize { get; set; }

        public bool hasUnsavedChanges { get; protected set; }

        public string saveChangesMessage { get; protected set; } = "";

        public VisualElement rootVisualElement => root ??= new VisualElement();

        /// <summary>Whether CreateGUI was called; Unity does so with the window's first frame.</summary>
        internal bool IsDrawn { get; set; }

        public static T GetWindow<T>(string title)
            where T : EditorWindow
        {
            foreach (EditorWindow window in EditorStage.Windows)
            {
                if (window is T open)
                    return open;
            }

            return CreateWindow<T>(title);
        }

        public static T CreateWindow<T>(string title, params Type[] desiredDockNextTo)
            where T : EditorWindow
        {
            T made = CreateInstance<T>();
            made.titleContent = new GUIContent(title);
            EditorStage.Windows.Add(made);
            made.rootVisualElement.Show();
            return made;
        }

        public static bool HasOpenInstances<T>()
            where T : EditorWindow => EditorStage.Windows.Exists(window => window is T);

        public virtual void SaveChanges() => hasUnsavedChanges = false;

        public virtual void DiscardChanges() => hasUnsavedChanges = false;

        /// <summary>Closes it without a question, as code may.</summary>
        public void Close()
        {
            EditorStage.Windows.Remove(this);
            DestroyImmediate(this);
            root?.Hide();
        }

        public void Show()
        {
        }

        public void Repaint()
        {
        }

        /// <summary>What a person's click on the cross does: Unity asks where there is something to lose.</summary>
        /// <param name="answer">What the person answers; a window with nothing to lose asks nothing.</param>
        /// <returns>Whether it was asked.</returns>
        internal bool CloseByHand(UnsavedAnswer answer)
        {
            bool asked = hasUnsavedChanges;
            if (asked && answer == UnsavedAnswer.Cancel)
                return true;
            if (asked && answer == UnsavedAnswer.Save)
                SaveChanges();
            if (asked && answer == UnsavedAnswer.Discard)
                DiscardChanges();
            Close();
            return asked;
        }
    }

    internal enum UnsavedAnswer
    {
        Save,
        Cancel,
        Discard,
    }

    public class Editor : ScriptableObject
    {
        public Object target => targets[0];

        public Object[] targets { get; internal set; } = Array.Empty<Object>();

        public SerializedObject serializedObject { get; internal set; } = null!;

        public virtual VisualElement? CreateInspectorGUI() => null;

        /// <summary>Selects objects and shows their inspector, bound and in a panel.</summary>
        internal static VisualElement Inspect<T>(params Object[] targets)
            where T : Editor
        {
            if (targets.Length > 1 && !Attribute.IsDefined(typeof(T), typeof(CanEditMultipleObjects)))
                throw new InvalidOperationException("Multi-object editing not supported.");
            T editor = CreateInstance<T>();
            editor.targets = targets;
            editor.serializedObject = new SerializedObject(targets);
            var inspector = new VisualElement();
            inspector.Show();
            inspector.Add(editor.CreateInspectorGUI()!);
            UIElements.BindingExtensions.Bind(inspector, editor.serializedObject);
            return inspector;
        }
    }

    [AttributeUsage(AttributeTargets.Class)]
    public class CanEditMultipleObjects : Attribute
    {
    }

    public class CustomEditor : Attribute
    {
        public CustomEditor(Type inspectedType)
        {
            InspectedType = inspectedType;
        }

        internal Type InspectedType { get; }
    }

    public enum SettingsScope
    {
        User,
        Project,
    }

    public class SettingsProvider
    {
        public SettingsProvider(string path, SettingsScope scopes, IEnumerable<string>? keywords = null)
        {
            settingsPath = path;
            scope = scopes;
            this.keywords = keywords ?? Array.Empty<string>();
        }

        public string settingsPath { get; }

        public SettingsScope scope { get; }

        public string label { get; set; } = "";

        public Action<string, VisualElement>? activateHandler { get; set; }

        public IEnumerable<string> keywords { get; set; }
    }

    public class SettingsProviderAttribute : Attribute
    {
    }

    public static class SettingsService
    {
        public static EditorWindow? OpenProjectSettings(string settingsPath)
        {
            EditorStage.OpenedSettings = settingsPath;
            return null;
        }
    }
}
