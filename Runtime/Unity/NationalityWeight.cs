#nullable enable

using System;
using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>A nationality's share of a blend, for the inspector.</summary>
    [Serializable]
    public struct NationalityWeight
    {
        [SerializeField, Nationality] private string nationality;

        [SerializeField, Range(0, 1)] private float weight;

        /// <summary>Makes a share.</summary>
        /// <param name="nationality">A nationality of the model.</param>
        /// <param name="weight">0 or more. Only the proportions of a blend's weights count.</param>
        public NationalityWeight(string nationality, float weight)
        {
            this.nationality = nationality ?? throw new ArgumentNullException(nameof(nationality));
            this.weight = weight;
        }

        /// <summary>The nationality; empty if none is chosen yet.</summary>
        public string Nationality => nationality ?? "";

        /// <summary>Its weight.</summary>
        public float Weight => weight;
    }
}
