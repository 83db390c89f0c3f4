#nullable enable

namespace Cognomen.Sampling
{
    /// <summary>
    /// How much of a pattern the end of a text matches, character after character (Knuth, Morris and Pratt, "Fast pattern matching in
    /// strings", 1977). An empty pattern is always matched.
    /// </summary>
    internal sealed class PatternMatcher
    {
        private readonly string pattern;
        private readonly int[] fallback;

        public PatternMatcher(string pattern)
        {
            this.pattern = pattern;
            fallback = new int[pattern.Length + 1];
            int matched = 0;
            for (int i = 1; i < pattern.Length; i++)
            {
                while (matched > 0 && pattern[i] != pattern[matched])
                    matched = fallback[matched];
                if (pattern[i] == pattern[matched])
                    matched++;
                fallback[i + 1] = matched;
            }
        }

        /// <summary>The length of the pattern.</summary>
        public int Complete => pattern.Length;

        /// <summary>The number of matched characters after one more.</summary>
        public int Next(int matched, char character)
        {
            if (pattern.Length == 0)
                return 0;
            if (matched == pattern.Length)
                matched = fallback[matched];
            while (matched > 0 && pattern[matched] != character)
                matched = fallback[matched];
            return pattern[matched] == character ? matched + 1 : 0;
        }
    }
}
