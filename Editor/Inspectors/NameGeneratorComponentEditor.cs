#nullable enable

using System;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The component's inspector, with names below that follow every change.</summary>
    [CustomEditor(typeof(NameGeneratorComponent)), CanEditMultipleObjects]
    internal sealed class NameGeneratorComponentEditor : UnityEditor.Editor
    {
        private const int Names = 6;

        private static readonly string[] Properties = { "model", "request", "seed", "newSeedInEveryRun", "generateOnStart", "onName" };

        private int page;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            WindowStyle.AddTo(root);
            foreach (string property in Properties)
                root.Add(new PropertyField(serializedObject.FindProperty(property)!));

            root.Add(new Heading(targets.Length > 1 ? "Preview of the first" : "Preview"));
            var preview = new Label { name = "preview", enableRichText = false };
            preview.AddToClassList(WindowStyle.Names);
            root.Add(preview);
            root.Add(new Button(() =>
            {
                page++;
                preview.text = Preview();
            })
            { text = "Other names", name = "reroll" });
            root.TrackSerializedObjectValue(serializedObject, _ => preview.text = Preview());
            preview.text = Preview();
            return root;
        }

        private string Preview()
        {
            var component = (NameGeneratorComponent)target;
            try
            {
                // A generator of the preview's own: looking does not move the component on.
                long seed = serializedObject.FindProperty("seed")!.longValue;
                var generator = new NameGenerator(component.Model, seed, (long)page * Names);
                var names = new string[Names];
                for (int i = 0; i < Names; i++)
                    names[i] = generator.Next(component.Request.Request);
                return string.Join("\n", names);
            }
            catch (Exception e) when (e is ArgumentException || e is NameModelException || e is NameShortfallException)
            {
                return e.Message;
            }
        }
    }
}
