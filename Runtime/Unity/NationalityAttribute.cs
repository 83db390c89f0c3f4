#nullable enable

using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>
    /// Draws a text field as a list of nationalities: those of the <see cref="NameModelAsset"/> that the same object refers to, or the bundled
    /// model's. An empty text means any nationality.
    /// </summary>
    /// <example>
    /// <code>
    /// [SerializeField, Nationality] private string homeland = "Irish";
    /// </code>
    /// </example>
    public sealed class NationalityAttribute : PropertyAttribute
    {
    }
}
