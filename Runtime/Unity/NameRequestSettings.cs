#nullable enable

using System;
using System.Collections.Generic;
using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>A <see cref="NameRequest"/> that can be set in the inspector.</summary>
    [Serializable]
    public sealed class NameRequestSettings : ISerializationCallbackReceiver
    {
        [SerializeField, Nationality, Tooltip("Any: drawn for every name, as often as the model has seen each.")]
        private string nationality = "";

        [SerializeField, Tooltip("The form of the name, where the nationality's names have forms (Novák, Nováková).")]
        private Gender gender = Gender.Unmarked;

        [SerializeField, Range(0.05f, 3f), Tooltip("1 follows the model; less prefers likely names, more unlikely ones.")]
        private float temperature = 1f;

        [SerializeField, Min(1), Tooltip("The least number of letters.")]
        private int minLength = 1;

        [SerializeField, Min(0), Tooltip("The greatest number of letters; 0: as long as the model makes them.")]
        private int maxLength;

        [SerializeField, Tooltip("How the name begins; empty for anyhow.")]
        private string startsWith = "";

        [SerializeField, Tooltip("How the name ends; empty for anyhow.")]
        private string endsWith = "";

        [SerializeField, Tooltip("What stands somewhere in the name; empty for anything.")]
        private string contains = "";

        [SerializeField, Tooltip("What becomes of letters with marks (é, ł).")]
        private DiacriticsRule diacritics = DiacriticsRule.Keep;

        [SerializeField, Tooltip("The letter case.")]
        private NameCasing casing = NameCasing.AsWritten;

        [SerializeField, Tooltip("Several nationalities that one name carries together; they take the place of the nationality above.")]
        private List<NationalityWeight> blend = new List<NationalityWeight>();

        [NonSerialized] private NameRequest? request;

        /// <summary>A nationality of the model; empty for any.</summary>
        public string Nationality
        {
            get => nationality;
            set => Set(ref nationality, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>The form of the name.</summary>
        public Gender Gender
        {
            get => gender;
            set => Set(ref gender, value);
        }

        /// <summary>How freely symbols are drawn, 0.05 to 20; 1 follows the model.</summary>
        public float Temperature
        {
            get => temperature;
            set => Set(ref temperature, value);
        }

        /// <summary>The least length in symbols, 1 or more.</summary>
        public int MinLength
        {
            get => minLength;
            set => Set(ref minLength, value);
        }

        /// <summary>The greatest length in symbols; 0 for no limit but the model's.</summary>
        public int MaxLength
        {
            get => maxLength;
            set => Set(ref maxLength, value);
        }

        /// <summary>How the name begins, in any letter case; empty for anyhow.</summary>
        public string StartsWith
        {
            get => startsWith;
            set => Set(ref startsWith, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>How the name ends, in any letter case; empty for anyhow.</summary>
        public string EndsWith
        {
            get => endsWith;
            set => Set(ref endsWith, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>What stands somewhere in the name, in any letter case; empty for anything.</summary>
        public string Contains
        {
            get => contains;
            set => Set(ref contains, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>What becomes of letters with marks.</summary>
        public DiacriticsRule Diacritics
        {
            get => diacritics;
            set => Set(ref diacritics, value);
        }

        /// <summary>The letter case.</summary>
        public NameCasing Casing
        {
            get => casing;
            set => Set(ref casing, value);
        }

        /// <summary>The nationalities that one name carries together; empty for none. They take the place of <see cref="Nationality"/>.</summary>
        public IReadOnlyList<NationalityWeight> Blend
        {
            get => blend;
            set => Set(ref blend, new List<NationalityWeight>(value));
        }

        /// <summary>The request that these settings stand for: the same object until one of them changes.</summary>
        /// <exception cref="ArgumentException">A setting is outside its range, or the weights of a blend are all 0.</exception>
        public NameRequest Request => request ??= new NameRequest
        {
            Nationality = blend.Count > 0 ? null : Given(nationality),
            Blend = Weights(),
            StartsWith = Given(startsWith),
            EndsWith = Given(endsWith),
            Contains = Given(contains),
            Diacritics = diacritics,
            Casing = casing,
            Gender = gender,
            Temperature = temperature,
            MinLength = minLength,
            MaxLength = maxLength == 0 ? int.MaxValue : maxLength,
        };

        void ISerializationCallbackReceiver.OnBeforeSerialize()
        {
        }

        // The inspector has written into the fields.
        void ISerializationCallbackReceiver.OnAfterDeserialize() => request = null;

        private static string? Given(string text) => string.IsNullOrEmpty(text) ? null : text;

        private Dictionary<string, double>? Weights()
        {
            if (blend.Count == 0)
                return null;
            var weights = new Dictionary<string, double>();
            foreach (NationalityWeight part in blend)
                weights[part.Nationality] = part.Weight + (weights.TryGetValue(part.Nationality, out double before) ? before : 0);
            return weights;
        }

        private void Set<T>(ref T field, T value)
        {
            field = value;
            request = null;
        }
    }
}
