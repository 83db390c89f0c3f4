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
        public GUIContent titleContent { get; set; } = new GUIContent("");

        public Vector2 minSize { get; set; }

        public VisualElement rootVisualElement { get; } = new VisualElement();

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
            Messages.Send(made, "CreateGUI");
            return made;
        }

        public void Close()
        {
            EditorStage.Windows.Remove(this);
            DestroyImmediate(this);
        }

        public void Show()
        {
        }

        public void Repaint()
        {
        }
    }

    public class Editor : ScriptableObject
    {
        public Object target { get; internal set; } = null!;

        public SerializedObject serializedObject { get; internal set; } = null!;

        public virtual VisualElement? CreateInspectorGUI() => null;

        /// <summary>Makes the inspector of an object, as selecting it does.</summary>
        internal static T Inspect<T>(Object target)
            where T : Editor
        {
            T editor = CreateInstance<T>();
            editor.target = target;
            editor.serializedObject = new SerializedObject(target);
            return editor;
        }
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
