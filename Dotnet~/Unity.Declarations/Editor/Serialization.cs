#nullable enable

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UnityEngine;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public enum SerializedPropertyType
    {
        Generic = -1,
        Integer = 0,
        Boolean = 1,
        Float = 2,
        String = 3,
        ObjectReference = 5,
        Enum = 7,
    }

    /// <summary>
    /// A copy of the serialised fields of one or more objects, as of the last <see cref="Update"/>. What is set reaches the objects with
    /// <see cref="ApplyModifiedProperties"/> alone.
    /// </summary>
    public class SerializedObject
    {
        private readonly List<Dictionary<string, Field>> copies = new List<Dictionary<string, Field>>();
        private readonly Dictionary<string, object?> written = new Dictionary<string, object?>();

        public SerializedObject(Object obj)
            : this(new[] { obj })
        {
        }

        public SerializedObject(Object[] objs)
        {
            targetObjects = objs;
            Update();
        }

        public Object targetObject => targetObjects[0];

        public Object[] targetObjects { get; }

        public bool isEditingMultipleObjects => targetObjects.Length > 1;

        /// <summary>Paths in the order in which an inspector shows them.</summary>
        internal List<string> Paths { get; private set; } = new List<string>();

        public void Update()
        {
            written.Clear();
            copies.Clear();
            foreach (Object target in targetObjects)
                copies.Add(Field.All(target));
            Paths = copies[0].Keys.Where(path => copies.TrueForAll(copy => copy.ContainsKey(path))).ToList();
        }

        public bool UpdateIfRequiredOrScript()
        {
            string before = Fingerprint();
            Update();
            return before != Fingerprint();
        }

        public SerializedProperty? FindProperty(string propertyPath) =>
            Paths.Contains(propertyPath) ? new SerializedProperty(this, propertyPath) : null;

        public SerializedProperty GetIterator() => new SerializedProperty(this, "");

        public bool ApplyModifiedProperties()
        {
            if (written.Count == 0)
                return false;
            var before = new List<(Object, string, object?)>();
            for (int i = 0; i < targetObjects.Length; i++)
            {
                foreach (KeyValuePair<string, object?> change in written)
                {
                    before.Add((targetObjects[i], change.Key, copies[i][change.Key].Value));
                    Field.Put(targetObjects[i], change.Key, change.Value);
                }
            }

            EditorStage.Done.Push(before);
            foreach (Object target in targetObjects)
                Field.Tell(target);
            Update();
            return true;
        }

        internal Field At(string path) => copies[0][path];

        internal object? Read(string path) => written.TryGetValue(path, out object? value) ? value : copies[0][path].Value;

        internal void Write(string path, object? value) => written[path] = value;

        internal bool Differs(string path) =>
            !written.ContainsKey(path) && copies.Exists(copy => !Equals(copy[path].Value, copies[0][path].Value));

        internal string Fingerprint() => string.Join("\n", copies.SelectMany(copy => copy.Select(entry => entry.Key + "=" + entry.Value.Shown)));
    }

    public class SerializedProperty
    {
        internal SerializedProperty(SerializedObject whole, string path)
        {
            serializedObject = whole;
            propertyPath = path;
        }

        public SerializedObject serializedObject { get; }

        public string propertyPath { get; private set; }

        public string name => propertyPath.Substring(propertyPath.LastIndexOf('.') + 1);

        public string displayName => ObjectNames.NicifyVariableName(name);

        public bool hasMultipleDifferentValues => serializedObject.Differs(propertyPath);

        public bool isArray => typeof(IList).IsAssignableFrom(Field.Type);

        public SerializedPropertyType propertyType =>
            Field.Type == typeof(string) ? SerializedPropertyType.String
            : Field.Type == typeof(bool) ? SerializedPropertyType.Boolean
            : Field.Type == typeof(float) || Field.Type == typeof(double) ? SerializedPropertyType.Float
            : Field.Type.IsEnum ? SerializedPropertyType.Enum
            : Field.Type.IsPrimitive ? SerializedPropertyType.Integer
            : typeof(Object).IsAssignableFrom(Field.Type) ? SerializedPropertyType.ObjectReference
            : SerializedPropertyType.Generic;

        public string type => propertyType == SerializedPropertyType.ObjectReference ? $"PPtr<${Field.Type.Name}>" : Field.Type.Name;

        public string stringValue
        {
            get => (string)Value!;
            set => Value = value;
        }

        public int intValue
        {
            get => Convert.ToInt32(Value);
            set => Value = Field.Type.IsEnum ? Enum.ToObject(Field.Type, value) : value;
        }

        public long longValue
        {
            get => (long)Value!;
            set => Value = value;
        }

        public float floatValue
        {
            get => (float)Value!;
            set => Value = value;
        }

        public bool boolValue
        {
            get => (bool)Value!;
            set => Value = value;
        }

        public Object? objectReferenceValue
        {
            get => Value as Object;
            set => Value = value;
        }

        internal Field Field => serializedObject.At(propertyPath);

        internal object? Value
        {
            get => serializedObject.Read(propertyPath);
            set => serializedObject.Write(propertyPath, value);
        }

        public static bool EqualContents(SerializedProperty x, SerializedProperty y) =>
            ReferenceEquals(x.serializedObject, y.serializedObject) && x.propertyPath == y.propertyPath;

        public SerializedProperty Copy() => new SerializedProperty(serializedObject, propertyPath);

        public SerializedProperty? FindPropertyRelative(string relativePropertyPath) =>
            serializedObject.FindProperty(propertyPath + "." + relativePropertyPath);

        public SerializedProperty GetEndProperty()
        {
            SerializedProperty end = Copy();
            if (!end.Next(false))
                end.propertyPath = "";
            return end;
        }

        public bool Next(bool enterChildren)
        {
            List<string> paths = serializedObject.Paths;
            int at = paths.IndexOf(propertyPath) + 1;
            while (!enterChildren && at < paths.Count && paths[at].StartsWith(propertyPath + ".", StringComparison.Ordinal))
                at++;
            if (at >= paths.Count)
                return false;
            propertyPath = paths[at];
            return true;
        }

        internal static IEnumerable<FieldInfo> FieldsOf(Type type) => Field.Of(type);
    }

    /// <summary>A place that holds a serialised value: a field, or an element of a list.</summary>
    internal sealed class Field
    {
        private Field(Type type, FieldInfo info, object? value)
        {
            Type = type;
            Info = info;
            Value = value;
        }

        public Type Type { get; }

        /// <summary>The field, or that of the list which the element is in.</summary>
        public FieldInfo Info { get; }

        public object? Value { get; }

        public string Shown => Value is Object reference ? reference.GetInstanceID().ToString() : Value is null || IsValue(Type) ? Value + "" : "";

        /// <summary>Everything serialised of an object, by path, as of now.</summary>
        public static Dictionary<string, Field> All(object owner)
        {
            var all = new Dictionary<string, Field>();
            Collect(owner, "", all);
            return all;
        }

        /// <summary>Public fields and those marked SerializeField, the base class's first.</summary>
        public static IEnumerable<FieldInfo> Of(Type type)
        {
            if (type.BaseType is { } parent && parent != typeof(object))
            {
                foreach (FieldInfo field in Of(parent))
                    yield return field;
            }

            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.IsNotSerialized && !field.IsInitOnly && (field.IsPublic || field.GetCustomAttribute<SerializeField>() != null))
                    yield return field;
            }
        }

        /// <summary>Sets what is at a path.</summary>
        public static void Put(object owner, string path, object? value) => Put(owner, path.Split('.'), 0, value);

        /// <summary>Tells an object, and those within it, that their fields were set from outside.</summary>
        public static void Tell(object target)
        {
            Receive(target);
            Messages.Send(target, "OnValidate");
        }

        public static void Receive(object target)
        {
            foreach (FieldInfo field in Of(target.GetType()))
            {
                if (IsOwn(field.FieldType) && field.GetValue(target) is { } inner)
                    Receive(inner);
            }

            if (target is ISerializationCallbackReceiver receiver)
                receiver.OnAfterDeserialize();
        }

        private static bool IsValue(Type type) =>
            type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(Object).IsAssignableFrom(type);

        private static bool IsOwn(Type type) =>
            !IsValue(type) && !type.IsArray && type.IsSerializable && !typeof(IList).IsAssignableFrom(type)
            && !typeof(UnityEngine.Events.UnityEventBase).IsAssignableFrom(type);

        private static void Collect(object owner, string prefix, Dictionary<string, Field> all)
        {
            foreach (FieldInfo field in Of(owner.GetType()))
                Add(field.FieldType, field, field.GetValue(owner), prefix + field.Name, all);
        }

        private static void Add(Type type, FieldInfo info, object? value, string path, Dictionary<string, Field> all)
        {
            all.Add(path, new Field(type, info, value));
            if (value is IList list && !type.IsArray)
            {
                for (int i = 0; i < list.Count; i++)
                    Add(list[i]!.GetType(), info, list[i], $"{path}.Array.data[{i}]", all);
            }
            else if (value != null && IsOwn(type))
            {
                Collect(value, path + ".", all);
            }
        }

        // Structs are copied on the way in: each owner is given what its part has become.
        private static object Put(object owner, string[] steps, int at, object? value)
        {
            if (steps[at] == "Array")
            {
                var list = (IList)owner;
                int index = int.Parse(steps[at + 1].Substring("data[".Length).TrimEnd(']'));
                list[index] = at + 2 == steps.Length ? value : Put(list[index]!, steps, at + 2, value);
                return owner;
            }

            FieldInfo field = Of(owner.GetType()).Single(candidate => candidate.Name == steps[at]);
            field.SetValue(owner, at + 1 == steps.Length ? value : Put(field.GetValue(owner)!, steps, at + 1, value));
            return owner;
        }
    }

    public static class Undo
    {
        public static void PerformUndo()
        {
            if (EditorStage.Done.Count == 0)
                return;
            List<(Object Target, string Path, object? Value)> last = EditorStage.Done.Pop();
            foreach ((Object target, string path, object? value) in last)
                Field.Put(target, path, value);
            foreach (Object target in last.Select(change => change.Target).Distinct())
                Field.Tell(target);
        }
    }

    public static class ObjectNames
    {
        public static string NicifyVariableName(string name)
        {
            var text = new System.Text.StringBuilder();
            foreach (char c in name)
            {
                if (char.IsUpper(c) && text.Length > 0)
                    text.Append(' ');
                text.Append(text.Length == 0 ? char.ToUpperInvariant(c) : c);
            }

            return text.ToString();
        }
    }

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public sealed class CustomPropertyDrawer : Attribute
    {
        public CustomPropertyDrawer(Type type)
        {
            Type = type;
        }

        internal Type Type { get; }
    }

    public abstract class PropertyDrawer
    {
        public PropertyAttribute? attribute { get; internal set; }

        public FieldInfo fieldInfo { get; internal set; } = null!;

        public string? preferredLabel { get; internal set; }

        public virtual UnityEngine.UIElements.VisualElement? CreatePropertyGUI(SerializedProperty property) => null;

        public virtual void OnGUI(Rect position, SerializedProperty property, GUIContent label) => EditorStage.Drawn.Add("No GUI Implemented");
    }

    /// <summary>The immediate mode's controls, as far as drawers use them. What a person picks is <see cref="EditorStage.Picked"/>.</summary>
    public static class EditorGUI
    {
        private static bool changed;

        public static bool showMixedValue { get; set; }

        public static GUIContent BeginProperty(Rect totalPosition, GUIContent label, SerializedProperty property)
        {
            showMixedValue = property.hasMultipleDifferentValues;
            return label;
        }

        public static void EndProperty() => showMixedValue = false;

        public static void BeginChangeCheck() => changed = false;

        public static bool EndChangeCheck() => changed;

        public static int Popup(Rect position, GUIContent label, int selectedIndex, GUIContent[] displayedOptions)
        {
            string shown = showMixedValue ? "\u2014" : selectedIndex < 0 ? "" : displayedOptions[selectedIndex].text;
            EditorStage.Drawn.Add(label.text + ": " + shown);
            if (EditorStage.Picked == null)
                return selectedIndex;
            changed = true;
            return Array.FindIndex(displayedOptions, option => option.text == EditorStage.Picked);
        }
    }
}
