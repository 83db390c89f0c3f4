#nullable enable

using System;
using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>A <see cref="PersonRequest"/> that can be set in the inspector.</summary>
    [Serializable]
    public sealed class PersonRequestSettings : ISerializationCallbackReceiver
    {
        [SerializeField, Nationality("surnames"), Tooltip("Any: a nationality is drawn for every person, by the prior of the model of surnames.")]
        private string nationality = "";

        [SerializeField, Tooltip("Unmarked: a gender is drawn for every person, with equal probability.")]
        private Gender gender = Gender.Unmarked;

        [SerializeField, Tooltip("Also give invented given names. Off: only real ones, if the model has any.")]
        private bool inventedGivenNames;

        [SerializeField, Tooltip("native: the order of the culture. latin: that of most texts in Latin script. Or a text with {given}, {family}, {patronymic}, {second}, or {given.} for an initial.")]
        private string format = "native";

        [NonSerialized] private PersonRequest? request;

        /// <summary>A nationality of both models; empty for any.</summary>
        public string Nationality
        {
            get => nationality;
            set => Set(ref nationality, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>The gender; <see cref="Cognomen.Gender.Unmarked"/> draws one.</summary>
        public Gender Gender
        {
            get => gender;
            set => Set(ref gender, value);
        }

        /// <summary>Whether given names are taken as the model writes them, real or not. Otherwise they are real ones, if the model knows any.</summary>
        public bool InventedGivenNames
        {
            get => inventedGivenNames;
            set => Set(ref inventedGivenNames, value);
        }

        /// <summary>The format of whole names, as <see cref="PersonName.ToString(string)"/> has it.</summary>
        public string Format
        {
            get => format;
            set => Set(ref format, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>The request with these settings. It is the same object until a setting changes.</summary>
        public PersonRequest Request => request ??= new PersonRequest
        {
            Nationality = string.IsNullOrEmpty(nationality) ? null : nationality,
            Gender = gender,
            RealNames = inventedGivenNames ? RealNameRule.Allow : (RealNameRule?)null,
            Format = format,
        };

        void ISerializationCallbackReceiver.OnBeforeSerialize()
        {
        }

        // The inspector has changed the fields.
        void ISerializationCallbackReceiver.OnAfterDeserialize() => request = null;

        private void Set<T>(ref T field, T value)
        {
            field = value;
            request = null;
        }
    }
}
