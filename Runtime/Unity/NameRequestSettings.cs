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
        private const float AsUsual = -0.01f;

        [SerializeField, Nationality, Tooltip("Any: a nationality is drawn for every name, by the model's prior.")]
        private string nationality = "";

        [SerializeField, Tooltip("The form of the name, if the nationality's names have forms (Novák, Nováková).")]
        private Gender gender = Gender.Unmarked;

        [SerializeField, Range(0.05f, 3f), Tooltip("1 follows the model. A lower value prefers likely names, a higher value unlikely names.")]
        private float temperature = 1f;

        [SerializeField, Min(1), Tooltip("The least number of letters.")]
        private int minLength = 1;

        [SerializeField, Min(0), Tooltip("The greatest number of letters; 0: the model's own limit.")]
        private int maxLength;

        [SerializeField, Tooltip("The beginning of the name; empty for any.")]
        private string startsWith = "";

        [SerializeField, Tooltip("The end of the name; empty for any.")]
        private string endsWith = "";

        [SerializeField, Tooltip("A part of the name; empty for any.")]
        private string contains = "";

        [SerializeField, TextArea, Tooltip("The only characters that a name may have, such as those of a font, with capitals and small letters; empty for all.")]
        private string allowedCharacters = "";

        [SerializeField, Tooltip("Whether letters keep their marks (é, ł).")]
        private DiacriticsRule diacritics = DiacriticsRule.Keep;

        [SerializeField, Tooltip("The letter case.")]
        private NameCasing casing = NameCasing.AsWritten;

        [SerializeField, Tooltip("Whether names of real people are allowed, avoided, or the only ones.")]
        private RealNameRule realNames = RealNameRule.Allow;

        [SerializeField, Tooltip("Leave out names on the list of offensive words.")]
        private bool leaveOutOffensive = true;

        [SerializeField, Min(0), Tooltip("Only this many of the likeliest letters are considered at each place; 0: all.")]
        private int topK;

        [SerializeField, Range(0.05f, 1f), Tooltip("Only the likeliest letters with this share of the probability are considered at each place; 1: all.")]
        private float topP = 1f;

        [SerializeField, Range(AsUsual, 1f), Tooltip("The least probability of a letter, as a share of the likeliest letter's; below 0: the model's own share (0 if letters are asked for).")]
        private float minP = AsUsual;

        [SerializeField, Tooltip("Several nationalities that one name combines. They replace the nationality above.")]
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

        /// <summary>The beginning of the name, in any letter case; empty for any.</summary>
        public string StartsWith
        {
            get => startsWith;
            set => Set(ref startsWith, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>The end of the name, in any letter case; empty for any.</summary>
        public string EndsWith
        {
            get => endsWith;
            set => Set(ref endsWith, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>A part of the name, in any letter case; empty for none.</summary>
        public string Contains
        {
            get => contains;
            set => Set(ref contains, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>All characters that a name may have; empty for all.</summary>
        public string AllowedCharacters
        {
            get => allowedCharacters;
            set => Set(ref allowedCharacters, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>Whether letters keep their marks.</summary>
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

        /// <summary>Whether real names are allowed, avoided, or the only ones. Needs a model with a set of real names (<see cref="NameModel.RealNames"/>).</summary>
        public RealNameRule RealNames
        {
            get => realNames;
            set => Set(ref realNames, value);
        }

        /// <summary>Whether names on <see cref="NameBlocklist.Default"/> are left out.</summary>
        public bool LeaveOutOffensive
        {
            get => leaveOutOffensive;
            set => Set(ref leaveOutOffensive, value);
        }

        /// <summary>Only this many of the likeliest symbols are considered at each place; 0 for all.</summary>
        public int TopK
        {
            get => topK;
            set => Set(ref topK, value);
        }

        /// <summary>Only the likeliest symbols with this share of the probability are considered at each place, above 0 to 1.</summary>
        public float TopP
        {
            get => topP;
            set => Set(ref topP, value);
        }

        /// <summary>The least probability of a symbol, as a share of the likeliest symbol's, 0 to 1; null for the default of <see cref="NameRequest.MinP"/>.</summary>
        public float? MinP
        {
            get => minP < 0 ? null : (float?)minP;
            set => Set(ref minP, value ?? AsUsual);
        }

        /// <summary>The nationalities that one name combines; empty for none. They replace <see cref="Nationality"/>.</summary>
        public IReadOnlyList<NationalityWeight> Blend
        {
            get => blend;
            set => Set(ref blend, new List<NationalityWeight>(value));
        }

        /// <summary>The request with these settings. It is the same object until a setting changes.</summary>
        /// <exception cref="ArgumentException">A setting is outside its range, or the weights of a blend are all 0.</exception>
        public NameRequest Request => request ??= new NameRequest
        {
            Nationality = blend.Count > 0 ? null : Given(nationality),
            Blend = Weights(),
            StartsWith = Given(startsWith),
            EndsWith = Given(endsWith),
            Contains = Given(contains),
            AllowedCharacters = Given(allowedCharacters),
            Diacritics = diacritics,
            Casing = casing,
            Gender = gender,
            RealNames = realNames,
            Blocklist = leaveOutOffensive ? NameBlocklist.Default : NameBlocklist.None,
            Temperature = temperature,
            TopK = topK == 0 ? int.MaxValue : topK,
            TopP = topP,
            MinP = MinP,
            MinLength = minLength,
            MaxLength = maxLength == 0 ? int.MaxValue : maxLength,
        };

        void ISerializationCallbackReceiver.OnBeforeSerialize()
        {
        }

        // The inspector has changed the fields.
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
