#nullable enable

using System.Collections.Generic;

namespace Cognomen.Editor
{
    /// <summary>The entries of a list of nationalities; the first one means any.</summary>
    internal static class NationalityChoices
    {
        public const string Any = "Any";

        public const string Nothing = "Nothing";

        public static List<string> Of(NameModel? model, string first = Any)
        {
            var choices = new List<string> { first };
            if (model != null)
                choices.AddRange(model.Nationalities);
            return choices;
        }

        /// <summary>The entry of a nationality; empty is any nationality.</summary>
        public static string Shown(string nationality) => string.IsNullOrEmpty(nationality) ? Any : nationality;

        /// <summary>The nationality of an entry.</summary>
        public static string Meant(string shown) => shown == Any || shown == Nothing ? "" : shown;
    }
}
