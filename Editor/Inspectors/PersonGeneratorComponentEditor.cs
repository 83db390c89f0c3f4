#nullable enable

using System;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The inspector of the component of people, with whole names below that follow every change.</summary>
    [CustomEditor(typeof(PersonGeneratorComponent)), CanEditMultipleObjects]
    internal sealed class PersonGeneratorComponentEditor : UnityEditor.Editor
    {
        private const int People = 6;

        private static readonly string[] Properties = { "surnames", "givenNames", "request", "seed", "newSeedInEveryRun", "generateOnStart", "onName" };

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
            { text = "Other people", name = "reroll" });
            root.TrackSerializedObjectValue(serializedObject, _ => preview.text = Preview());
            preview.text = Preview();
            return root;
        }

        private string Preview()
        {
            var component = (PersonGeneratorComponent)target;
            try
            {
                // A generator of the preview's own: looking does not move the component on.
                long seed = serializedObject.FindProperty("seed")!.longValue;
                var generator = new PersonGenerator(component.Surnames, component.GivenNames, seed, (long)page * People);
                var names = new string[People];
                for (int i = 0; i < People; i++)
                    names[i] = generator.Next(component.Request.Request).ToString(component.Request.Format);
                return string.Join("\n", names);
            }
            catch (Exception e) when (e is ArgumentException || e is NameModelException || e is NameShortfallException || e is FormatException)
            {
                return e.Message;
            }
        }
    }
}
