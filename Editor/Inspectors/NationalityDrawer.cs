#nullable enable

using System.Collections.Generic;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Draws a text marked with <see cref="NationalityAttribute"/> as a list of the model's nationalities.</summary>
    [CustomPropertyDrawer(typeof(NationalityAttribute))]
    internal sealed class NationalityDrawer : PropertyDrawer
    {
        /// <inheritdoc/>
        public override VisualElement CreatePropertyGUI(SerializedProperty property)
        {
            SerializedProperty? model = ModelField.Of(property, ModelName);
            List<string> choices = Choices(property, model);
            var field = new DropdownField(
                preferredLabel ?? property.displayName,
                choices,
                choices.IndexOf(property.stringValue),
                NationalityChoices.Shown,
                NationalityChoices.Shown);
            field.AddToClassList(BaseField<string>.alignedFieldUssClassName);
            field.BindProperty(property);
            if (model != null)
                field.TrackPropertyValue(model, changed => field.choices = Choices(property, changed));
            return field;
        }

        /// <inheritdoc/>
        public override void OnGUI(Rect position, SerializedProperty property, GUIContent label)
        {
            List<string> choices = Choices(property, ModelField.Of(property, ModelName));
            var entries = new GUIContent[choices.Count];
            for (int i = 0; i < entries.Length; i++)
                entries[i] = new GUIContent(NationalityChoices.Shown(choices[i]));

            GUIContent shown = EditorGUI.BeginProperty(position, label, property);
            EditorGUI.BeginChangeCheck();
            int chosen = EditorGUI.Popup(position, shown, choices.IndexOf(property.stringValue), entries);
            if (EditorGUI.EndChangeCheck() && chosen >= 0)
                property.stringValue = choices[chosen];
            EditorGUI.EndProperty();
        }

        private string? ModelName => (attribute as NationalityAttribute)?.Model;

        // The empty text is first: any nationality. A nationality that the model does not have stays in the list, or the value would change unnoticed.
        private static List<string> Choices(SerializedProperty property, SerializedProperty? modelField)
        {
            var choices = new List<string> { "" };
            NameModel? model = ChosenModel.Load(modelField?.objectReferenceValue as NameModelAsset);
            if (model != null)
                choices.AddRange(model.Nationalities);
            if (!choices.Contains(property.stringValue))
                choices.Add(property.stringValue);
            return choices;
        }
    }
}
