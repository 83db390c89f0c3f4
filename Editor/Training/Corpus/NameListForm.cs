#nullable enable

using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>The form of the lines in a plain list of names.</summary>
    internal sealed class NameListForm
    {
        // The name bases of a map generator: name|shortest|longest|doubled letters|share of several words|names.
        private const int BaseFields = 6;
        private const int FewestCommas = 2;

        private readonly bool commas;

        private NameListForm(bool commas, bool groups)
        {
            this.commas = commas;
            HasGroups = groups;
        }

        /// <summary>Whether a line has the nationality of its names.</summary>
        internal bool HasGroups { get; }

        /// <summary>The form of a list, from its first line: three or more texts between commas are names. Otherwise the line is one name.</summary>
        internal static NameListForm Of(string firstLine)
        {
            if (IsBase(firstLine.Split('|'))) return new NameListForm(true, true);
            int commas = 0;
            foreach (char c in firstLine)
            {
                if (c == ',') commas++;
            }

            return new NameListForm(commas >= FewestCommas, false);
        }

        /// <summary>The fields of each name in a line: the name, and its nationality if the list has groups.</summary>
        internal IEnumerable<string[]> Split(string line)
        {
            string text = line;
            string group = string.Empty;
            if (HasGroups)
            {
                string[] parts = line.Split('|');
                if (IsBase(parts))
                {
                    group = parts[0];
                    text = parts[BaseFields - 1];
                }
            }

            if (!commas)
            {
                yield return new[] { text };
                yield break;
            }

            foreach (string name in text.Split(','))
            {
                if (!string.IsNullOrWhiteSpace(name)) yield return HasGroups ? new[] { name, group } : new[] { name };
            }
        }

        private static bool IsBase(string[] parts) =>
            parts.Length == BaseFields && parts[0].Trim().Length > 0 && IsWhole(parts[1]) && IsWhole(parts[2]);

        private static bool IsWhole(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
