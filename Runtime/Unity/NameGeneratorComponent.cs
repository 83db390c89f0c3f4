#nullable enable

using System;
using UnityEngine;
using UnityEngine.Events;

namespace Cognomen.Unity
{
    /// <summary>
    /// A <see cref="NameGenerator"/> in a scene: model, seed and request are set in the inspector. It does nothing until a script or a button calls
    /// it.
    /// </summary>
    [AddComponentMenu("Cognomen/Name Generator")]
    public sealed class NameGeneratorComponent : MonoBehaviour
    {
        [SerializeField, Tooltip("None: the model that comes with the package.")]
        private NameModelAsset? model;

        [SerializeField] private NameRequestSettings request = new NameRequestSettings();

        [SerializeField, Tooltip("The same seed gives the same names, on every machine.")]
        private long seed;

        [SerializeField, Tooltip("Another seed in every run, for names that do not have to be reproduced.")]
        private bool newSeedInEveryRun;

        [SerializeField, Tooltip("Give one name when the scene starts.")]
        private bool generateOnStart;

        [SerializeField, Tooltip("Called with every name that Generate and Next give.")]
        private UnityEvent<string> onName = new UnityEvent<string>();

        [NonSerialized] private NameGenerator? generator;
        [NonSerialized] private long seedBefore;

        /// <summary>The model of the asset, or the bundled model if there is no asset.</summary>
        /// <exception cref="NameModelException">The asset holds no model.</exception>
        public NameModel Model => model != null ? model.Model : NameModel.Bundled;

        /// <summary>The model asset; null for the bundled model. A new asset restarts the stream of names.</summary>
        public NameModelAsset? ModelAsset
        {
            get => model;
            set => model = value;
        }

        /// <summary>The request for the names.</summary>
        public NameRequestSettings Request => request;

        /// <summary>Called with every name that <see cref="Next"/> and <see cref="Generate"/> give.</summary>
        public UnityEvent<string> OnName => onName;

        /// <summary>The seed. Setting it restarts the stream of names.</summary>
        public long Seed
        {
            get => Generator.Seed;
            set
            {
                seed = seedBefore = value;
                generator = new NameGenerator(Model, value);
            }
        }

        /// <summary>The index of the next name. Save it with <see cref="Seed"/>, and set both to continue from there.</summary>
        public long Position
        {
            get => Generator.Position;
            set => Generator.Position = value;
        }

        /// <summary>The generator of this component, for everything that the component does not offer itself.</summary>
        /// <exception cref="NameModelException">The asset holds no model.</exception>
        public NameGenerator Generator
        {
            get
            {
                NameModel wanted = Model;
                if (generator == null || generator.Model != wanted)
                    generator = new NameGenerator(wanted, newSeedInEveryRun ? NewSeed() : seed);
                return generator;
            }
        }

        /// <summary>Saves the position in the stream of names. ToString of the result gives a short text for a save game.</summary>
        public GeneratorState Save() => Generator.Save();

        /// <summary>Continues from a saved position.</summary>
        /// <exception cref="ModelMismatchException">The state was saved with another model.</exception>
        public void Restore(GeneratorState state) => generator = NameGenerator.Restore(Model, state);

        /// <summary>Draws the next name that meets the request and raises OnName.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        public string Next()
        {
            string given = Generator.Next(request.Request);
            onName.Invoke(given);
            return given;
        }

        /// <summary><see cref="Next"/> for a button's event, which takes no method with a result.</summary>
        public void Generate() => Next();

        /// <summary>Writes the next name that meets the request, without allocating. It does not raise OnName.</summary>
        /// <inheritdoc cref="NameGenerator.TryNext(NameRequest, Span{char}, out int)"/>
        public bool TryNext(Span<char> destination, out int charsWritten) =>
            Generator.TryNext(request.Request, destination, out charsWritten);

        /// <summary>Draws the name of the entity with this key. It is the same at every call.</summary>
        /// <inheritdoc cref="NameGenerator.NameFor(string, NameRequest)"/>
        public string NameFor(string key) => Generator.NameFor(key, request.Request);

        /// <summary>The name of the entity with a number: the same name at every call.</summary>
        /// <inheritdoc cref="NameGenerator.NameFor(long, NameRequest)"/>
        public string NameFor(long id) => Generator.NameFor(id, request.Request);

        private static long NewSeed() => BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);

        // If scene reload is off, the object of the last run still exists.
        private void Awake()
        {
            generator = null;
            seedBefore = seed;
        }

        private void Start()
        {
            if (generateOnStart)
                Generate();
        }

        // The seed was changed in the inspector during the game.
        private void OnValidate()
        {
            if (seed != seedBefore)
                generator = null;
            seedBefore = seed;
        }
    }
}
