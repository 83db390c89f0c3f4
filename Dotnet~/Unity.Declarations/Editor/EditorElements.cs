#nullable enable

using System;
using System.Linq;
using System.Reflection;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor.UIElements
{
    public class ObjectField : BaseField<Object?>
    {
        public ObjectField(string? label)
            : base(label)
        {
        }

        public Type objectType { get; set; } = typeof(Object);

        public bool allowSceneObjects { get; set; } = true;
    }

    /// <summary>Draws a property with its drawer, or with the field that its type has.</summary>
    public class PropertyField : VisualElement
    {
        public PropertyField(SerializedProperty property)
            : this(property, property.displayName)
        {
        }

        public PropertyField(SerializedProperty property, string label)
        {
            this.label = label;
            bindingPath = property.propertyPath;
            Add(Draw(property, label));
        }

        public string bindingPath { get; set; }

        public string label { get; set; }

        private static VisualElement Draw(SerializedProperty property, string label)
        {
            foreach (PropertyAttribute attribute in property.Field.GetCustomAttributes<PropertyAttribute>())
            {
                if (DrawerOf(attribute.GetType()) is { } drawer)
                {
                    drawer.attribute = attribute;
                    drawer.fieldInfo = property.Field;
                    return drawer.CreatePropertyGUI(property) ?? new Label("No GUI Implemented");
                }
            }

            Type type = property.Field.FieldType;
            if (typeof(Object).IsAssignableFrom(type))
                return new ObjectField(label) { objectType = type, value = property.objectReferenceValue };
            if (property.Field.GetCustomAttribute<RangeAttribute>() is { } range && type == typeof(float))
                return Bound(new Slider(label, range.min, range.max) { showInputField = true }, property.floatValue, value => property.floatValue = value, property);
            if (type == typeof(float))
                return Bound(new FloatField(label), property.floatValue, value => property.floatValue = value, property);
            if (type == typeof(int))
                return Bound(new IntegerField(label), property.intValue, value => property.intValue = value, property);
            if (type == typeof(long))
                return Bound(new LongField(label), property.longValue, value => property.longValue = value, property);
            if (type == typeof(bool))
                return Bound(new Toggle(label), property.boolValue, value => property.boolValue = value, property);
            if (type == typeof(string))
                return Bound(new TextField(label), property.stringValue, value => property.stringValue = value, property);
            if (type.IsEnum)
                return new DropdownField(label, Enum.GetNames(type).ToList(), property.intValue);
            var foldout = new Foldout { text = label };
            if (typeof(UnityEngine.Events.UnityEventBase).IsAssignableFrom(type))
                return foldout;
            foreach (FieldInfo field in SerializedProperty.FieldsOf(type).Where(field => field.GetCustomAttribute<HideInInspector>() == null))
                foldout.Add(new PropertyField(property.FindPropertyRelative(field.Name)!));
            return foldout;
        }

        private static BaseField<T> Bound<T>(BaseField<T> field, T value, Action<T> set, SerializedProperty property)
        {
            field.SetValueWithoutNotify(value);
            field.RegisterValueChangedCallback(e =>
            {
                set(e.newValue);
                property.serializedObject.ApplyModifiedProperties();
            });
            return field;
        }

        private static PropertyDrawer? DrawerOf(Type attribute)
        {
            Type? drawer = AppDomain.CurrentDomain.GetAssemblies()
                .Where(assembly => assembly.GetName().Name!.StartsWith("Cognomen", StringComparison.Ordinal))
                .SelectMany(assembly => assembly.GetTypes())
                .FirstOrDefault(type => type.GetCustomAttributes<CustomPropertyDrawer>().Any(custom => custom.Type == attribute));
            return drawer == null ? null : (PropertyDrawer)Activator.CreateInstance(drawer, nonPublic: true)!;
        }
    }

    public static class BindingExtensions
    {
        public static void TrackSerializedObjectValue(this VisualElement element, SerializedObject obj, Action<SerializedObject>? callback = null)
        {
            if (callback != null)
                obj.Trackers.Add(callback);
        }
    }
}
