#nullable enable

using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace UnityEditor.UIElements
{
    /// <summary>Ties elements to serialised objects. As in Unity, a change from outside is seen with the panel's next update.</summary>
    public static class BindingExtensions
    {
        /// <summary>Binds every element below this one that has a binding path.</summary>
        public static void Bind(this VisualElement element, SerializedObject obj)
        {
            if (element is PropertyField field)
            {
                if (obj.FindProperty(field.bindingPath) is { } property)
                    field.Draw(property);
                return;
            }

            if (element is IBindable { bindingPath: { Length: > 0 } path } bindable && obj.FindProperty(path) is { } found)
                bindable.BindProperty(found);
            foreach (VisualElement child in new List<VisualElement>(element.Inner))
                child.Bind(obj);
        }

        public static void BindProperty(this IBindable field, SerializedProperty property)
        {
            field.bindingPath = property.propertyPath;
            EditorStage.Bindings.RemoveAll(binding => !binding.IsTracker && ReferenceEquals(binding.Element, field));
            switch (field)
            {
                case BaseField<string> text: Tie(text, property); break;
                case BaseField<float> number: Tie(number, property); break;
                case BaseField<int> number: Tie(number, property); break;
                case BaseField<long> number: Tie(number, property); break;
                case BaseField<bool> toggle: Tie(toggle, property); break;
                default: throw new NotSupportedException($"{field.GetType().Name} cannot be bound to {property.type}.");
            }
        }

        public static void TrackPropertyValue(this VisualElement element, SerializedProperty property, Action<SerializedProperty>? callback = null)
        {
            object? before = property.Value;
            EditorStage.Bindings.Add(new Binding(element, property.serializedObject, () =>
            {
                if (Equals(before, property.Value))
                    return;
                before = property.Value;
                callback?.Invoke(property);
            }));
        }

        public static void TrackSerializedObjectValue(this VisualElement element, SerializedObject obj, Action<SerializedObject>? callback = null)
        {
            string before = obj.Fingerprint();
            EditorStage.Bindings.Add(new Binding(element, obj, () =>
            {
                if (before == obj.Fingerprint())
                    return;
                before = obj.Fingerprint();
                callback?.Invoke(obj);
            }));
        }

        private static void Tie<T>(BaseField<T> field, SerializedProperty property)
        {
            SerializedProperty own = property.Copy();
            void Show()
            {
                field.SetValueWithoutNotify((T)own.Value!);
                field.showMixedValue = own.hasMultipleDifferentValues;
            }

            Show();
            var binding = new Binding(field, own.serializedObject, Show) { IsTracker = false };
            EditorStage.Bindings.Add(binding);
            field.RegisterValueChangedCallback(change =>
            {
                // Another binding has taken its place.
                if (!EditorStage.Bindings.Contains(binding))
                    return;
                own.Value = change.newValue;
                own.serializedObject.ApplyModifiedProperties();
            });
        }
    }

    internal sealed class Binding
    {
        private readonly SerializedObject whole;
        private readonly Action update;

        public Binding(VisualElement element, SerializedObject whole, Action update)
        {
            Element = element;
            this.whole = whole;
            this.update = update;
        }

        public VisualElement Element { get; }

        public bool IsTracker { get; set; } = true;

        public void Update()
        {
            if (Element.panel == null)
                return;
            whole.UpdateIfRequiredOrScript();
            update();
        }
    }
}
