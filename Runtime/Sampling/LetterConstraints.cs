#nullable enable

using System.Collections.Generic;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>The constraints of a request on letters and lengths. Patterns are in small letters: letter case does not count.</summary>
    internal sealed class LetterConstraints
    {
        public string StartsWith { get; private set; } = "";

        public string EndsWith { get; private set; } = "";

        public string Contains { get; private set; } = "";

        /// <summary>Code points; null allows all.</summary>
        public HashSet<int>? Allowed { get; private set; }

        public int MinLength { get; private set; } = 1;

        public int MaxLength { get; private set; } = int.MaxValue;

        /// <summary>Whether every name meets the constraints.</summary>
        public bool AreEmpty =>
            StartsWith.Length + EndsWith.Length + Contains.Length == 0 && Allowed == null && MinLength == 1 && MaxLength == int.MaxValue;

        public static LetterConstraints Of(NameRequest request) => new LetterConstraints
        {
            StartsWith = Pattern(request.StartsWith, request),
            EndsWith = Pattern(request.EndsWith, request),
            Contains = Pattern(request.Contains, request),
            Allowed = request.AllowedCharacters == null ? null : CodePoints(request.AllowedCharacters),
            MinLength = request.MinLength,
            MaxLength = request.MaxLength,
        };

        /// <summary>All constraints but one.</summary>
        public LetterConstraints Without(NameConstraint constraint) => Where(kept => kept != constraint);

        /// <summary>One constraint alone.</summary>
        public LetterConstraints Only(NameConstraint constraint) => Where(kept => kept == constraint);

        private LetterConstraints Where(System.Func<NameConstraint, bool> keeps) => new LetterConstraints
        {
            StartsWith = keeps(NameConstraint.StartsWith) ? StartsWith : "",
            EndsWith = keeps(NameConstraint.EndsWith) ? EndsWith : "",
            Contains = keeps(NameConstraint.Contains) ? Contains : "",
            Allowed = keeps(NameConstraint.AllowedCharacters) ? Allowed : null,
            MinLength = keeps(NameConstraint.Length) ? MinLength : 1,
            MaxLength = keeps(NameConstraint.Length) ? MaxLength : int.MaxValue,
        };

        // Marks of a pattern are folded like those of the name, so that a request for folded names with Ó at the beginning finds names with O.
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
            foreach (string scalar in Characters.Scalars(characters))
                points.Add(CodePoint(scalar, 0));
            return points;
        }

        /// <summary>The code point at a place. Half of a surrogate pair counts as itself.</summary>
        internal static int CodePoint(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
    }
}
