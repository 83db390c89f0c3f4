#nullable enable

using System;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The inspector of a component that gives names. The names below its fields follow every change.</summary>
    internal abstract class GeneratorComponentEditor : UnityEditor.Editor
    {
        private const int Shown = 6;

        private int page;

        // The component's fields, in their order.
        private protected abstract string[] Properties { get; }

        // The text of the button that draws other names.
        private protected abstract string Others { get; }

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
            { text = Others, name = "reroll" });
            root.TrackSerializedObjectValue(serializedObject, _ => preview.text = Preview());
            preview.text = Preview();
            return root;
        }

        // The preview has a generator of its own, so it does not advance the component's position.
        private protected abstract Func<string> Draw(long seed, long position);

        private string Preview()
        {
            try
            {
                Func<string> next = Draw(serializedObject.FindProperty("seed")!.longValue, (long)page * Shown);
                var names = new string[Shown];
                for (int i = 0; i < Shown; i++)
                    names[i] = next();
                return string.Join("\n", names);
            }
            catch (Exception e) when (e is ArgumentException || e is NameModelException || e is NameShortfallException || e is FormatException)
            {
                return e.Message;
            }
        }
    }
}
