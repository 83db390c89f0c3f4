#nullable enable

using System.Collections.Generic;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>What a request asks of the letters of a name and of their number. Patterns are small letters: letter case does not count.</summary>
    internal sealed class LetterConditions
    {
        public string StartsWith { get; private set; } = "";

        public string EndsWith { get; private set; } = "";

        public string Contains { get; private set; } = "";

        /// <summary>Code points; null lets all pass.</summary>
        public HashSet<int>? Allowed { get; private set; }

        public int MinLength { get; private set; } = 1;

        public int MaxLength { get; private set; } = int.MaxValue;

        /// <summary>Whether every name keeps the conditions.</summary>
        public bool AreEmpty =>
            StartsWith.Length + EndsWith.Length + Contains.Length == 0 && Allowed == null && MinLength == 1 && MaxLength == int.MaxValue;

        public static LetterConditions Of(NameRequest request) => new LetterConditions
        {
            StartsWith = Pattern(request.StartsWith, request),
            EndsWith = Pattern(request.EndsWith, request),
            Contains = Pattern(request.Contains, request),
            Allowed = request.AllowedCharacters == null ? null : CodePoints(request.AllowedCharacters),
            MinLength = request.MinLength,
            MaxLength = request.MaxLength,
        };

        /// <summary>The same conditions without one of them.</summary>
        public LetterConditions Without(NameConstraint condition) => Where(kept => kept != condition);

        /// <summary>One of the conditions alone.</summary>
        public LetterConditions Only(NameConstraint condition) => Where(kept => kept == condition);

        private LetterConditions Where(System.Func<NameConstraint, bool> keeps) => new LetterConditions
        {
            StartsWith = keeps(NameConstraint.StartsWith) ? StartsWith : "",
            EndsWith = keeps(NameConstraint.EndsWith) ? EndsWith : "",
            Contains = keeps(NameConstraint.Contains) ? Contains : "",
            Allowed = keeps(NameConstraint.AllowedCharacters) ? Allowed : null,
            MinLength = keeps(NameConstraint.Length) ? MinLength : 1,
            MaxLength = keeps(NameConstraint.Length) ? MaxLength : int.MaxValue,
        };

        // A pattern is written as the name is, so that a request for folded names beginning with Ó finds those beginning with O.
        private static string Pattern(string? text, NameRequest request)
        {
            if (string.IsNullOrEmpty(text))
                return "";
            text = CanonicalComposition.Compose(text!);
            return Characters.Lower(Spelling.Write(text, request.Diacritics, request.Casing));
        }

        private static HashSet<int> CodePoints(string characters)
        {
            var points = new HashSet<int>();
            for (int i = 0; i < characters.Length; i += char.IsSurrogatePair(characters, i) ? 2 : 1)
                points.Add(CodePoint(characters, i));
            return points;
        }

        /// <summary>The code point at a place; half of a pair counts as itself.</summary>
        internal static int CodePoint(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
    }
}
