#nullable enable

using System;
using UnityEngine;
using UnityEngine.Events;

namespace Cognomen.Unity
{
    /// <summary>
    /// A <see cref="PersonGenerator"/> in a scene: two models, seed and request are set in the inspector. It does nothing until a script or a button
    /// calls it.
    /// </summary>
    [AddComponentMenu("Cognomen/Person Generator")]
    public sealed class PersonGeneratorComponent : MonoBehaviour
    {
        [SerializeField, Tooltip("None: the model of surnames that comes with the package.")]
        private NameModelAsset? surnames;

        [SerializeField, Tooltip("None: the model of given names that comes with the package.")]
        private NameModelAsset? givenNames;

        [SerializeField] private PersonRequestSettings request = new PersonRequestSettings();

        [SerializeField, Tooltip("The same seed gives the same people, on every machine.")]
        private long seed;

        [SerializeField, Tooltip("Another seed in every run, for people who do not have to be reproduced.")]
        private bool newSeedInEveryRun;

        [SerializeField, Tooltip("Give one name when the scene starts.")]
        private bool generateOnStart;

        [SerializeField, Tooltip("Called with every whole name that Generate and Next give.")]
        private UnityEvent<string> onName = new UnityEvent<string>();

        [NonSerialized] private PersonGenerator? generator;
        [NonSerialized] private long seedBefore;

        /// <summary>The model of family names: the asset's, or the bundled one.</summary>
        /// <exception cref="NameModelException">The asset holds no model.</exception>
        public NameModel Surnames => surnames != null ? surnames.Model : NameModel.Bundled;

        /// <summary>The model of given names: the asset's, or the bundled one.</summary>
        /// <exception cref="NameModelException">The asset holds no model.</exception>
        public NameModel GivenNames => givenNames != null ? givenNames.Model : NameModel.BundledGivenNames;

        /// <summary>The asset with the model of family names; null for the bundled model. A new asset restarts the stream of people.</summary>
        public NameModelAsset? SurnamesAsset
        {
            get => surnames;
            set => surnames = value;
        }

        /// <summary>The asset with the model of given names; null for the bundled model. A new asset restarts the stream of people.</summary>
        public NameModelAsset? GivenNamesAsset
        {
            get => givenNames;
            set => givenNames = value;
        }

        /// <summary>The request for the people.</summary>
        public PersonRequestSettings Request => request;

        /// <summary>Called with every whole name that <see cref="Next"/> and <see cref="Generate"/> give, in the format of the request.</summary>
        public UnityEvent<string> OnName => onName;

        /// <summary>The seed. Setting it restarts the stream of people.</summary>
        public long Seed
        {
            get => Generator.Seed;
            set
            {
                seed = seedBefore = value;
                generator = new PersonGenerator(Surnames, GivenNames, value);
            }
        }

        /// <summary>The index of the next person. Save it with <see cref="Seed"/>, and set both to continue from there.</summary>
        public long Position
        {
            get => Generator.Position;
            set => Generator.Position = value;
        }

        /// <summary>The generator of this component, for everything that the component does not offer itself.</summary>
        /// <exception cref="NameModelException">An asset holds no model.</exception>
        public PersonGenerator Generator
        {
            get
            {
                if (generator == null || generator.Surnames != Surnames || generator.GivenNames != GivenNames)
                    generator = new PersonGenerator(Surnames, GivenNames, newSeedInEveryRun ? NewSeed() : seed);
                return generator;
            }
        }

        /// <summary>Draws the next person that meets the request and raises OnName.</summary>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        /// <exception cref="FormatException">The request's format names an unknown part.</exception>
        public PersonName Next()
        {
            PersonName person = Generator.Next(request.Request);
            onName.Invoke(person.ToString(request.Format));
            return person;
        }

        /// <summary><see cref="Next"/> for a button's event, which takes no method with a result.</summary>
        public void Generate() => Next();

        /// <summary>Writes the whole name of the next person that meets the request, without allocating. It does not raise OnName.</summary>
        /// <param name="destination">Where the name goes; <see cref="PersonGenerator.MaxChars"/> characters are always enough for a culture's own formats.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <returns>False if the destination is too short; the position then does not change. False also if no name was found; the position then advances.</returns>
        public bool TryNext(Span<char> destination, out int charsWritten) => Generator.TryNext(request.Request, destination, out charsWritten, out _);

        /// <summary>Draws the person with this key. It is the same at every call.</summary>
        /// <inheritdoc cref="PersonGenerator.PersonFor(string, PersonRequest)"/>
        public PersonName PersonFor(string key) => Generator.PersonFor(key, request.Request);

        /// <summary>Draws the person with this number. It is the same at every call.</summary>
        /// <inheritdoc cref="PersonGenerator.PersonFor(long, PersonRequest)"/>
        public PersonName PersonFor(long id) => Generator.PersonFor(id, request.Request);

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
