#nullable enable

using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>
    /// Shows a text field as a list of nationalities: those of the nearest <see cref="NameModelAsset"/> on the same object, or the bundled model's.
    /// An empty text means any nationality.
    /// </summary>
    /// <example>
    /// <code>
    /// [SerializeField, Nationality] private string homeland = "Irish";
    /// </code>
    /// </example>
    public sealed class NationalityAttribute : PropertyAttribute
    {
        /// <summary>Marks a text field.</summary>
        /// <param name="model">The name of the field that refers to the model, if there are several; null for the nearest one.</param>
        public NationalityAttribute(string? model = null)
        {
            Model = model;
        }

        /// <summary>The name of the field that refers to the model; null for the nearest one.</summary>
        public string? Model { get; }
    }
}
