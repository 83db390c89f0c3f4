#nullable enable

using System;
using System.Collections.Generic;
using System.Reflection;
using UnityEngine;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    /// <summary>An object's serialised fields: public ones and those marked SerializeField.</summary>
    public class SerializedObject
    {
        public SerializedObject(Object obj)
        {
            targetObject = obj;
        }

        public Object targetObject { get; }

        internal List<Action<SerializedObject>> Trackers { get; } = new List<Action<SerializedObject>>();

        public void Update()
        {
        }

        public SerializedProperty? FindProperty(string propertyPath)
        {
            SerializedProperty? found = null;
            foreach (string step in propertyPath.Split('.'))
            {
                found = found == null ? SerializedProperty.Of(this, targetObject, step, step) : found.FindPropertyRelative(step);
                if (found == null)
                    return null;
            }

            return found;
        }

        public bool ApplyModifiedProperties()
        {
            Receive(targetObject);
            Messages.Send(targetObject, "OnValidate");
            foreach (Action<SerializedObject> tracker in Trackers)
                tracker(this);
            return true;
        }

        private static void Receive(object target)
        {
            foreach (FieldInfo field in SerializedProperty.FieldsOf(target.GetType()))
            {
                if (field.FieldType.IsClass && field.FieldType.IsSerializable && field.FieldType != typeof(string) && !field.FieldType.IsArray
                    && field.GetValue(target) is { } inner)
                    Receive(inner);
            }

            if (target is ISerializationCallbackReceiver receiver)
                receiver.OnAfterDeserialize();
        }
    }

    public class SerializedProperty
    {
        private readonly object owner;

        private SerializedProperty(SerializedObject whole, object owner, FieldInfo field, string path)
        {
            serializedObject = whole;
            this.owner = owner;
            Field = field;
            propertyPath = path;
        }

        public SerializedObject serializedObject { get; }

        public string propertyPath { get; }

        public string name => Field.Name;

        public string displayName => ObjectNames.NicifyVariableName(Field.Name);

        public string stringValue
        {
            get => (string)Value;
            set => Value = value;
        }

        public int intValue
        {
            get => Convert.ToInt32(Value);
            set => Value = Field.FieldType.IsEnum ? Enum.ToObject(Field.FieldType, value) : value;
        }

        public long longValue
        {
            get => (long)Value;
            set => Value = value;
        }

        public float floatValue
        {
            get => (float)Value;
            set => Value = value;
        }

        public bool boolValue
        {
            get => (bool)Value;
            set => Value = value;
        }

        public Object? objectReferenceValue
        {
            get => Value as Object;
            set => Field.SetValue(owner, value);
        }

        internal FieldInfo Field { get; }

        internal object Value
        {
            get => Field.GetValue(owner)!;
            private set => Field.SetValue(owner, value);
        }

        public SerializedProperty? FindPropertyRelative(string relativePropertyPath) =>
            Value is { } inner ? Of(serializedObject, inner, relativePropertyPath, propertyPath + "." + relativePropertyPath) : null;

        internal static SerializedProperty? Of(SerializedObject whole, object owner, string field, string path)
        {
            foreach (FieldInfo candidate in FieldsOf(owner.GetType()))
            {
                if (candidate.Name == field)
                    return new SerializedProperty(whole, owner, candidate, path);
            }

            return null;
        }

        internal static IEnumerable<FieldInfo> FieldsOf(Type type)
        {
            if (type.BaseType is { } parent && parent != typeof(object))
            {
                foreach (FieldInfo field in FieldsOf(parent))
                    yield return field;
            }

            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.IsNotSerialized && !field.IsInitOnly && (field.IsPublic || field.GetCustomAttribute<SerializeField>() != null))
                    yield return field;
            }
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

        public virtual UnityEngine.UIElements.VisualElement? CreatePropertyGUI(SerializedProperty property) => null;
    }
}
