#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Retraining;
using Cognomen.Unity;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The preview of any model's names, and the score of a name.</summary>
    internal sealed class PreviewPane : Pane
    {
        private const int LongestLength = 20;

        private readonly PreviewViewModel model;
        private readonly DropdownField nationality = new DropdownField { label = "Nationality", name = "nationality" };
        private readonly DropdownField other = new DropdownField { label = "Blended with", name = "other" };
        private readonly VisualElement names = new VisualElement { name = "names-shown" };
        private readonly Slider share = new Slider("Its share", 0, 1) { name = "share", showInputField = true };
        private readonly Label score = new Label { name = "score" };
        private readonly LongField seed = new LongField("Seed") { name = "seed" };
        private readonly HelpBox problem = new HelpBox("", HelpBoxMessageType.Warning);
        private NameModel? listed;

        public PreviewPane(RetrainSession session)
        {
            model = session.Preview;
            Add(new Heading("Preview"));
            var asset = new ObjectField("Model")
            {
                name = "model",
                objectType = typeof(NameModelAsset),
                allowSceneObjects = false,
                tooltip = "None: the bundled model",
            };
            asset.SetValueWithoutNotify(session.Previewed);
            asset.RegisterValueChangedCallback(change => session.Previewed = change.newValue as NameModelAsset);
            Add(asset);
            nationality.RegisterValueChangedCallback(change => Set(() => model.Nationality = NationalityChoices.Meant(change.newValue)));
            Add(nationality);
            other.RegisterValueChangedCallback(change => Set(() => model.Other = NationalityChoices.Meant(change.newValue)));
            Add(other);
            share.SetValueWithoutNotify((float)model.OtherShare);
            share.RegisterValueChangedCallback(change => Set(() => model.OtherShare = change.newValue));
            Add(share);
            AddGender();
            AddSliders();
            seed.SetValueWithoutNotify(model.Seed);
            seed.RegisterValueChangedCallback(change => Set(() => model.Seed = change.newValue));
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Row);
            seed.AddToClassList(WindowStyle.Fill);
            row.Add(seed);
            row.Add(new Button(model.Reroll) { text = "Other names", name = "reroll" });
            Add(row);
            Add(problem);
            names.AddToClassList(WindowStyle.Names);
            Add(names);

            Add(new Heading("Score a name"));
            var scored = new TextField("Name") { name = "scored" };
            scored.SetValueWithoutNotify(model.Scored);
            scored.RegisterValueChangedCallback(change => Set(() => model.Scored = change.newValue));
            Add(scored);
            Add(score);
        }

        /// <inheritdoc/>
        public override void Refresh()
        {
            if (listed != model.Model)
            {
                listed = model.Model;
                nationality.choices = NationalityChoices.Of(listed);
                other.choices = NationalityChoices.Of(listed, NationalityChoices.Nothing);
            }

            nationality.SetValueWithoutNotify(NationalityChoices.Shown(model.Nationality));
            other.SetValueWithoutNotify(model.Other.Length == 0 ? NationalityChoices.Nothing : model.Other);
            other.SetEnabled(model.Nationality.Length > 0);
            share.SetEnabled(model.Nationality.Length > 0 && model.Other.Length > 0);
            seed.SetValueWithoutNotify(model.Seed);
            score.text = model.Score;
            problem.text = model.Model == null ? "This asset has no model. Import its .cognomen file again." : model.Problem;
            Show(problem, problem.text.Length > 0);
            names.Clear();
            foreach (string name in model.Names)
            {
                var label = new Label(name) { enableRichText = false };
                label.AddToClassList(WindowStyle.Name);
                names.Add(label);
            }
        }

        private void AddGender()
        {
            var forms = new List<string>(Enum.GetNames(typeof(Gender)));
            var gender = new DropdownField("Form", forms, (int)model.Gender) { name = "gender" };
            gender.RegisterValueChangedCallback(change => Set(() => model.Gender = (Gender)forms.IndexOf(change.newValue)));
            Add(gender);
        }

        private void AddSliders()
        {
            var temperature = new Slider("Temperature", 0.2f, 2f) { name = "temperature", showInputField = true };
            temperature.SetValueWithoutNotify((float)model.Temperature);
            temperature.RegisterValueChangedCallback(change => Set(() => model.Temperature = change.newValue));
            Add(temperature);
            var least = new SliderInt("Least length", 1, LongestLength) { name = "least", showInputField = true };
            least.SetValueWithoutNotify(model.MinLength);
            least.RegisterValueChangedCallback(change => Set(() => model.MinLength = change.newValue));
            Add(least);
            var most = new SliderInt("Greatest length", 0, LongestLength)
            {
                name = "most",
                showInputField = true,
                tooltip = "0: the model's own limit",
            };
            most.SetValueWithoutNotify(model.MaxLength);
            most.RegisterValueChangedCallback(change => Set(() => model.MaxLength = change.newValue));
            Add(most);
        }

        private void Set(Action change)
        {
            change();
            model.Refresh();
        }
    }
}
