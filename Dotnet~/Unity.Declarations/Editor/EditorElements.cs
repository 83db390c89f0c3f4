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

    /// <summary>Draws a property with its drawer, or with the field that its type has: once it is bound, and not before.</summary>
    public class PropertyField : VisualElement, IBindable
    {
        public PropertyField(SerializedProperty property)
            : this(property, null)
        {
        }

        public PropertyField(SerializedProperty property, string? label)
        {
            this.label = label;
            bindingPath = property.propertyPath;
        }

        public string bindingPath { get; set; }

        public string? label { get; set; }

        internal void Draw(SerializedProperty property)
        {
            Clear();
            string shown = label ?? property.displayName;
            VisualElement drawn = Drawn(property, shown);
            Add(drawn);
            // What its drawer made is bound with it, as the tree's binding goes on below.
            drawn.Bind(property.serializedObject);
        }

        private static VisualElement Drawn(SerializedProperty property, string label)
        {
            foreach (PropertyAttribute attribute in property.Field.Info.GetCustomAttributes<PropertyAttribute>())
            {
                if (!property.isArray && DrawerOf(attribute.GetType()) is { } drawer)
                {
                    drawer.attribute = attribute;
                    drawer.fieldInfo = property.Field.Info;
                    drawer.preferredLabel = label;
                    return drawer.CreatePropertyGUI(property.Copy()) ?? new Label("No GUI Implemented");
                }
            }

            Type type = property.Field.Type;
            if (typeof(Object).IsAssignableFrom(type))
                return new ObjectField(label) { objectType = type, value = property.objectReferenceValue };
            if (property.Field.Info.GetCustomAttribute<RangeAttribute>() is { } range && type == typeof(float))
                return new Slider(label, range.min, range.max) { showInputField = true, bindingPath = property.propertyPath };
            if (type == typeof(float))
                return new FloatField(label) { bindingPath = property.propertyPath };
            if (type == typeof(int))
                return new IntegerField(label) { bindingPath = property.propertyPath };
            if (type == typeof(long))
                return new LongField(label) { bindingPath = property.propertyPath };
            if (type == typeof(bool))
                return new Toggle(label) { bindingPath = property.propertyPath };
            if (type == typeof(string))
                return new TextField(label) { bindingPath = property.propertyPath };
            if (type.IsEnum)
                return new DropdownField(label, Enum.GetNames(type).ToList(), property.intValue);
            var foldout = new Foldout { text = label };
            if (typeof(UnityEngine.Events.UnityEventBase).IsAssignableFrom(type))
            {
                foldout.value = false;
                return foldout;
            }

            SerializedProperty inner = property.Copy(), end = property.GetEndProperty();
            for (bool more = inner.Next(true); more && !SerializedProperty.EqualContents(inner, end); more = inner.Next(false))
                foldout.Add(new PropertyField(inner.Copy()));
            return foldout;
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
}
