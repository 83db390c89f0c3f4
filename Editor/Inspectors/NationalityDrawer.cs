#nullable enable

using System.Collections.Generic;
using Cognomen.Unity;
using UnityEditor;
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
            List<string> choices = NationalityChoices.Of(ModelOf(property.serializedObject));
            string current = NationalityChoices.Shown(property.stringValue);
            // One that the model does not have stays visible, or it would change unseen.
            if (!choices.Contains(current))
                choices.Add(current);
            var field = new DropdownField(property.displayName, choices, choices.IndexOf(current));
            field.RegisterValueChangedCallback(change =>
            {
                property.stringValue = NationalityChoices.Meant(change.newValue);
                property.serializedObject.ApplyModifiedProperties();
            });
            return field;
        }

        private static NameModel? ModelOf(SerializedObject target)
        {
            NameModelAsset? asset = target.FindProperty("model")?.objectReferenceValue as NameModelAsset;
            return BundledOr.Load(asset);
        }
    }
}
