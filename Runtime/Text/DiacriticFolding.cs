#nullable enable

using System;
using System.Text;

namespace Cognomen.Text
{
    /// <summary>Removes marks from Latin letters by a table, the same on every runtime and in every culture.</summary>
    /// <remarks>A letter that is two letters in plain spelling becomes two (ß ss, œ oe, þ th). Letters of other scripts stay. Combining marks are removed.</remarks>
    internal static class DiacriticFolding
    {
        // The replacement of each letter from U+00C0 on: a point means the letter itself, a star more than one letter (below).
        private const string Latin =
            "AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
            + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlL"
            + "lLlNnNnNn*NnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
            + "bB....OCcDDDddEEEFfGG*IIKkllMNnOOo**Pp.Ss..tTtTUuUVYyZzZZz......"
            + "....*********AaIiOoUuUuUuUuUueAaAa**GgGgKkOoOoZzj***Gg*.NnAa**Oo"
            + "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..HhNd**..AaEeOoOoOoOoYylntj**ACcLTs"
            + "z''BUVEeJjQqRrYy";

        // From U+1E00.
        private const string LatinAdditional =
            "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
            + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
            + "WwWwWwWwWwXxXxYyZzZzZzhtwyasss*dAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
            + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy**VvYy";

        /// <summary>The most characters that replace one.</summary>
        public const int Longest = 2;

        private const char Kept = '.';
        private const char Becomes2 = '*';
        private const char Dropped = '\0';

        /// <summary>A text with every character folded.</summary>
        public static string Fold(ReadOnlySpan<char> text)
        {
            var folded = new StringBuilder(text.Length + 2);
            foreach (char letter in text)
            {
                char plain = Plain(letter);
                if (plain == Becomes2)
                    folded.Append(Several(letter));
                else if (plain != Dropped)
                    folded.Append(plain == Kept ? letter : plain);
            }

            return folded.ToString();
        }

        /// <summary>Writes a text folded and in small letters, for comparing names.</summary>
        /// <param name="text">The text.</param>
        /// <param name="key">It has space for <see cref="Longest"/> characters for each of the text.</param>
        /// <returns>The number of written characters.</returns>
        public static int Key(ReadOnlySpan<char> text, Span<char> key)
        {
            int length = 0;
            foreach (char letter in text)
            {
                char plain = Plain(letter);
                if (plain == Becomes2)
                {
                    foreach (char part in Several(letter))
                        key[length++] = Characters.Lower(part);
                }
                else if (plain != Dropped)
                {
                    key[length++] = Characters.Lower(plain == Kept ? letter : plain);
                }
            }

            return length;
        }

        // The letter, or one of the three signs above; no letter of the tables is one of them.
        private static char Plain(char letter)
        {
            if (letter < '\u00C0')
                return letter == Becomes2 ? Kept : letter;
            if (letter - '\u00C0' < Latin.Length)
                return Latin[letter - '\u00C0'];
            if (letter >= '\u1E00' && letter - '\u1E00' < LatinAdditional.Length)
                return LatinAdditional[letter - '\u1E00'];
            if (letter == '\u2018' || letter == '\u2019' || (letter >= '\u02B9' && letter <= '\u02BF'))
                return '\'';
            return Characters.Combines(letter) ? Dropped : Kept;
        }

        private static string Several(char letter) => letter switch
        {
            'Æ' => "Ae",
            'Ǣ' => "Ae",
            'Ǽ' => "Ae",
            'æ' => "ae",
            'ǣ' => "ae",
            'ǽ' => "ae",
            'Œ' => "Oe",
            'œ' => "oe",
            'ß' => "ss",
            'ẞ' => "SS",
            'Þ' => "Th",
            'þ' => "th",
            'ŉ' => "'n",
            'Ĳ' => "IJ",
            'ĳ' => "ij",
            'ƕ' => "hv",
            'Ƕ' => "Hv",
            'Ƣ' => "Oi",
            'ƣ' => "oi",
            'Ȣ' => "Ou",
            'ȣ' => "ou",
            'Ǆ' => "DZ",
            'ǅ' => "Dz",
            'ǆ' => "dz",
            'Ǳ' => "DZ",
            'ǲ' => "Dz",
            'ǳ' => "dz",
            'Ǉ' => "LJ",
            'ǈ' => "Lj",
            'ǉ' => "lj",
            'Ǌ' => "NJ",
            'ǋ' => "Nj",
            'ǌ' => "nj",
            'ȸ' => "db",
            'ȹ' => "qp",
            'Ỻ' => "Ll",
            'ỻ' => "ll",
            _ => letter.ToString(),
        };
    }
}
