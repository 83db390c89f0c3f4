#nullable enable

using System;
using Cognomen.Unity;
using UnityEditor;

namespace Cognomen.Editor
{
    /// <summary>Finds the field of the model that another field of the same object depends on.</summary>
    internal static class ModelField
    {
        /// <summary>The nearest field that refers to a model: beside the property, or beside an object that contains it, up to the serialised object.</summary>
        /// <param name="property">The field that depends on the model.</param>
        /// <param name="name">The name of the model's field; null: any name.</param>
        /// <returns>Null if there is none, which means the bundled model.</returns>
        public static SerializedProperty? Of(SerializedProperty property, string? name)
        {
            SerializedObject whole = property.serializedObject;
            for (string path = Above(property.propertyPath); path.Length > 0; path = Above(path))
            {
                if (!(whole.FindProperty(path) is { } holder))
                    continue;
                SerializedProperty inner = holder.Copy();
                if (inner.Next(true) && Search(inner, holder.GetEndProperty(), name) is { } found)
                    return found;
            }

            SerializedProperty first = whole.GetIterator();
            return first.Next(true) ? Search(first, null, name) : null;
        }

        private static string Above(string path)
        {
            int dot = path.LastIndexOf('.');
            return dot < 0 ? "" : path.Substring(0, dot);
        }

        private static SerializedProperty? Search(SerializedProperty at, SerializedProperty? end, string? name)
        {
            do
            {
                if (end != null && SerializedProperty.EqualContents(at, end))
                    return null;
                if (at.propertyType == SerializedPropertyType.ObjectReference
                    && (name == null ? IsModel(at) : string.Equals(at.name, name, StringComparison.Ordinal)))
                    return at.Copy();
            }
            while (at.Next(false));

            return null;
        }

        // If the field is empty, only its type says what it accepts.
        private static bool IsModel(SerializedProperty property) =>
            property.objectReferenceValue is NameModelAsset || property.type.Contains(nameof(NameModelAsset));
    }
}
