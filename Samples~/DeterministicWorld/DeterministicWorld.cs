#nullable enable

using System.Collections.Generic;
using Cognomen.Unity;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Samples.DeterministicWorld
{
    /// <summary>Draws a <see cref="World"/> with UI Toolkit, lets it grow, and saves it to the player's preferences.</summary>
    [RequireComponent(typeof(UIDocument))]
    public sealed class DeterministicWorld : MonoBehaviour
    {
        private const string SaveKey = "Cognomen.DeterministicWorld";

        [SerializeField, Tooltip("Where surnames come from. None: the model that comes with the package.")]
        private NameModelAsset? model;

        [SerializeField] private long seed = 2024;

        [SerializeField, Min(1)] private int population = 24;

        private readonly List<VisualElement> figures = new List<VisualElement>();

        // Made in OnEnable: Unity allows no element in a field initialiser.
        private VisualElement map = null!;
        private Label told = null!;
        private LongField seedField = null!;
        private World? world;

        private NameModel Model => model != null ? model.Model : NameModel.Bundled;

        private void OnEnable()
        {
            SampleInput.Ensure();
            map = new VisualElement { name = "map" };
            told = new Label { name = "told" };
            seedField = new LongField("World seed") { name = "seed", isDelayed = true };
            VisualElement root = GetComponent<UIDocument>().rootVisualElement;
            root.Clear();
            root.AddToClassList("sample");
            var side = new VisualElement();
            side.AddToClassList("sample-side");
            var title = new Label("Deterministic World");
            title.AddToClassList("sample-title");
            side.Add(title);
            seedField.RegisterValueChangedCallback(change => Enter(new World(Model, change.newValue, population)));
            side.Add(seedField);
            side.Add(new Button(Grow) { text = "Somebody is born", name = "grow" });
            side.Add(new Button(Save) { text = "Save", name = "save" });
            side.Add(new Button(Load) { text = "Load", name = "load" });
            told.AddToClassList("sample-note");
            side.Add(told);
            root.Add(side);
            map.AddToClassList("sample-map");
            root.Add(map);
            Enter(new World(Model, seed, population));
        }

        // Moves what is there: no name is made and nothing is allocated in a frame.
        private void Update()
        {
            double time = Time.time;
            for (int i = 0; i < figures.Count; i++)
            {
                figures[i].style.left = Length.Percent(world!.People[i].X(time) * 100);
                figures[i].style.top = Length.Percent(world.People[i].Y(time) * 100);
            }
        }

        private void Enter(World entered)
        {
            world = entered;
            map.Clear();
            figures.Clear();
            foreach (Person person in world.People)
                Place(person);
            seedField.SetValueWithoutNotify(world.Seed);
            Tell($"{world.People.Count} people. Their names come from the seed and their numbers alone.");
            Update();
        }

        private void Place(Person person)
        {
            var figure = new VisualElement { name = "person-" + person.Id, tooltip = person.Nationality };
            figure.AddToClassList("sample-person");
            var dot = new VisualElement();
            dot.AddToClassList("sample-person__dot");
            figure.Add(dot);
            var name = new Label(person.Name);
            name.AddToClassList("sample-person__name");
            figure.Add(name);
            map.Add(figure);
            figures.Add(figure);
        }

        private void Grow()
        {
            world!.Grow();
            Place(world.People[world.People.Count - 1]);
            Tell($"{world.People[world.People.Count - 1].Name} was born; everybody else keeps their name.");
            Update();
        }

        private void Save()
        {
            string json = JsonUtility.ToJson(world!.Save());
            PlayerPrefs.SetString(SaveKey, json);
            PlayerPrefs.Save();
            Tell($"Saved {json}: two numbers, and not one name.");
        }

        private void Load()
        {
            if (!PlayerPrefs.HasKey(SaveKey))
            {
                Tell("Nothing was saved yet.");
                return;
            }

            Enter(World.Load(Model, JsonUtility.FromJson<WorldSave>(PlayerPrefs.GetString(SaveKey, ""))));
            Tell("Loaded: the same people with the same names.");
        }

        private void Tell(string text) => told.text = text;
    }
}
