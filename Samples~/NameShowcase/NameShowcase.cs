#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Unity;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Samples.NameShowcase
{
    /// <summary>Draws a <see cref="Showcase"/> with UI Toolkit: wishes on the left, every nationality on the right.</summary>
    [RequireComponent(typeof(UIDocument))]
    public sealed class NameShowcase : MonoBehaviour
    {
        [SerializeField, Tooltip("None: the model that comes with the package.")]
        private NameModelAsset? model;

        [SerializeField, Range(1, 8)] private int namesOfEach = 4;

        // Made in OnEnable: Unity allows no element in a field initialiser.
        private VisualElement cards = null!;
        private Label blend = null!;
        private LongField seed = null!;
        private Showcase? showcase;

        private void OnEnable()
        {
            SampleInput.Ensure();
            cards = new VisualElement { name = "cards" };
            blend = new Label { name = "blend" };
            seed = new LongField("Seed") { name = "seed" };
            showcase = new Showcase(model != null ? model.Model : NameModel.Bundled);
            VisualElement root = GetComponent<UIDocument>().rootVisualElement;
            root.Clear();
            root.AddToClassList("sample");
            root.Add(Wishes(showcase));
            var scroll = new ScrollView();
            scroll.AddToClassList("sample-main");
            cards.AddToClassList("sample-cards");
            scroll.Add(cards);
            root.Add(scroll);
            Draw();
        }

        private VisualElement Wishes(Showcase shown)
        {
            var side = new VisualElement();
            side.AddToClassList("sample-side");
            side.Add(Title("Name Showcase"));
            seed.SetValueWithoutNotify(shown.Seed);
            seed.RegisterValueChangedCallback(change => Set(() => shown.Seed = change.newValue));
            side.Add(seed);
            side.Add(new Button(() => Set(shown.Reroll)) { text = "Reroll", name = "reroll" });

            var people = new Toggle("Whole people") { name = "people" };
            people.SetValueWithoutNotify(shown.WholePeople);
            people.RegisterValueChangedCallback(change => Set(() => shown.WholePeople = change.newValue));
            side.Add(people);

            var temperature = new Slider("Temperature", 0.2f, 2f) { name = "temperature", showInputField = true };
            temperature.SetValueWithoutNotify(shown.Temperature);
            temperature.RegisterValueChangedCallback(change => Set(() => shown.Temperature = change.newValue));
            side.Add(temperature);
            var least = new SliderInt("Least letters", 1, 12) { name = "least", showInputField = true };
            least.SetValueWithoutNotify(shown.MinLength);
            least.RegisterValueChangedCallback(change => Set(() => shown.MinLength = change.newValue));
            side.Add(least);
            var most = new SliderInt("Most letters", 3, 20) { name = "most", showInputField = true };
            most.SetValueWithoutNotify(shown.MaxLength);
            most.RegisterValueChangedCallback(change => Set(() => shown.MaxLength = change.newValue));
            side.Add(most);

            side.Add(Title("Blend"));
            side.Add(Choice(shown, "Of", "first", shown.First, chosen => shown.First = chosen));
            side.Add(Choice(shown, "and", "second", shown.Second, chosen => shown.Second = chosen));
            var share = new Slider("Share", 0, 1) { name = "share", showInputField = true };
            share.SetValueWithoutNotify(shown.Share);
            share.RegisterValueChangedCallback(change => Set(() => shown.Share = change.newValue));
            side.Add(share);
            blend.AddToClassList("sample-names");
            side.Add(blend);
            return side;
        }

        private DropdownField Choice(Showcase shown, string label, string name, string chosen, Action<string> choose)
        {
            var choices = new List<string>(shown.Nationalities);
            var field = new DropdownField(label, choices, choices.IndexOf(chosen)) { name = name };
            field.RegisterValueChangedCallback(change => Set(() => choose(change.newValue)));
            return field;
        }

        private static Label Title(string text)
        {
            var title = new Label(text);
            title.AddToClassList("sample-title");
            return title;
        }

        private void Set(Action change)
        {
            change();
            Draw();
        }

        private void Draw()
        {
            Showcase shown = showcase!;
            seed.SetValueWithoutNotify(shown.Seed);
            blend.text = string.Join("\n", shown.Blend(namesOfEach + 2));
            cards.Clear();
            foreach (string nationality in shown.Nationalities)
            {
                var card = new VisualElement { name = nationality };
                card.AddToClassList("sample-card");
                var head = new Label(nationality);
                head.AddToClassList("sample-card__head");
                card.Add(head);
                var names = new Label(string.Join("\n", shown.Names(nationality, namesOfEach)));
                names.AddToClassList("sample-names");
                card.Add(names);
                cards.Add(card);
            }
        }
    }
}
