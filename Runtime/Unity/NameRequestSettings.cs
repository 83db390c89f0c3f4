#nullable enable

using System;
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

        /// <summary>The request that these settings stand for: the same object until one of them changes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
        public NameRequest Request => request ??= new NameRequest
        {
            Nationality = string.IsNullOrEmpty(nationality) ? null : nationality,
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

        private void Set<T>(ref T field, T value)
        {
            field = value;
            request = null;
        }
    }
}
