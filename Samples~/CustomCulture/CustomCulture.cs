#nullable enable

using System;
using Cognomen.Unity;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Samples.CustomCulture
{
    /// <summary>Draws a <see cref="StarChart"/> with UI Toolkit.</summary>
    [RequireComponent(typeof(UIDocument))]
    public sealed class CustomCulture : MonoBehaviour
    {
        [SerializeField, Tooltip("The model trained on the list. Retrain it under Window/Cognomen/Samples, and put the new one here.")]
        private NameModelAsset? model;

        [SerializeField, Tooltip("The list, one name a line.")]
        private TextAsset? list;

        [SerializeField, Range(1, 60)] private int starsInASector = 18;

        // Made in OnEnable: Unity allows no element in a field initialiser.
        private VisualElement stars = null!;
        private LongField sector = null!;
        private Label told = null!;
        private StarChart? chart;

        private void OnEnable()
        {
            SampleInput.Ensure();
            stars = new VisualElement { name = "stars" };
            sector = new LongField("Sector") { name = "sector" };
            told = new Label { name = "told" };
            VisualElement root = GetComponent<UIDocument>().rootVisualElement;
            root.Clear();
            root.AddToClassList("sample");
            var side = new VisualElement();
            side.AddToClassList("sample-side");
            var title = new Label("Custom Culture");
            title.AddToClassList("sample-title");
            side.Add(title);
            root.Add(side);
            if (model == null || list == null)
            {
                told.text = "Put a model and its list into the fields of this component.";
                side.Add(told);
                return;
            }

            chart = new StarChart(model.Model, list.text);
            sector.SetValueWithoutNotify(chart.Sector);
            sector.RegisterValueChangedCallback(change => Set(() => chart.Sector = change.newValue));
            side.Add(sector);
            side.Add(new Button(() => Set(() => chart.Sector++)) { text = "Next sector", name = "next" });
            var temperature = new Slider("Temperature", 0.3f, 1.6f) { name = "temperature", showInputField = true };
            temperature.SetValueWithoutNotify(chart.Temperature);
            temperature.RegisterValueChangedCallback(change => Set(() => chart.Temperature = change.newValue));
            side.Add(temperature);
            told.AddToClassList("sample-note");
            side.Add(told);
            stars.AddToClassList("sample-stars");
            stars.AddToClassList("sample-main");
            root.Add(stars);
            Draw();
        }

        private void Set(Action change)
        {
            change();
            Draw();
        }

        private void Draw()
        {
            StarChart shown = chart!;
            sector.SetValueWithoutNotify(shown.Sector);
            stars.Clear();
            int known = 0;
            foreach (string name in shown.Stars(starsInASector))
            {
                bool isKnown = shown.IsFromTheList(name);
                known += isKnown ? 1 : 0;
                var star = new Label(name);
                star.AddToClassList("sample-star");
                star.EnableInClassList("sample-star--known", isKnown);
                stars.Add(star);
            }

            told.text = $"{stars.childCount} stars; {known} of their names (dimmed) stand in the list of forty, the others are new.";
        }
    }
}
