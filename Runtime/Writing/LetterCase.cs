#nullable enable

namespace Cognomen.Writing
{
    /// <summary>Small and capital letters by tables of our own: the same on every runtime, in every culture and without globalisation data.</summary>
    internal static class LetterCase
    {
        private const int Direct = 0x0590;
        private const int Fields = 4;

        // Latin, Greek, Cyrillic and Armenian letters are looked up; those of other scripts are searched for in the runs.
        private static readonly char[] LowerLetters = Expand(LetterCaseTables.Lower, 'A', 'Z');
        private static readonly char[] UpperLetters = Expand(LetterCaseTables.Upper, 'a', 'z');

        /// <summary>The small letter of a capital one; any other character as it is.</summary>
        public static char Lower(char letter) => letter < Direct ? LowerLetters[letter] : Search(LetterCaseTables.Lower, letter);

        /// <summary>The capital letter of a small one; any other character as it is.</summary>
        public static char Upper(char letter) => letter < Direct ? UpperLetters[letter] : Search(LetterCaseTables.Upper, letter);

        // Beyond the Basic Multilingual Plane, small letters stand at one distance from their capitals: first and last capital, distance
        // (Deseret, Osage, Vithkuqi, Old Hungarian, Warang Citi, Medefaidrin, Adlam; Unicode 14.0.0).
        private static readonly int[] FarCapitals =
        {
            0x10400, 0x10427, 40, 0x104B0, 0x104D3, 40, 0x10570, 0x1057A, 39, 0x1057C, 0x1058A, 39, 0x1058C, 0x10592, 39, 0x10594, 0x10595, 39,
            0x10C80, 0x10CB2, 64, 0x118A0, 0x118BF, 32, 0x16E40, 0x16E5F, 32, 0x1E900, 0x1E921, 34,
        };

        /// <summary>The small letter of a capital one beyond U+FFFF; any other code point as it is.</summary>
        public static int Lower(int point)
        {
            for (int i = 0; i < FarCapitals.Length; i += 3)
            {
                if (point >= FarCapitals[i] && point <= FarCapitals[i + 1])
                    return point + FarCapitals[i + 2];
            }

            return point;
        }

        /// <summary>The capital letter of a small one beyond U+FFFF; any other code point as it is.</summary>
        public static int Upper(int point)
        {
            for (int i = 0; i < FarCapitals.Length; i += 3)
            {
                if (point - FarCapitals[i + 2] >= FarCapitals[i] && point - FarCapitals[i + 2] <= FarCapitals[i + 1])
                    return point - FarCapitals[i + 2];
            }

            return point;
        }

        private static char[] Expand(string runs, char first, char last)
        {
            const int between = 'a' - 'A';
            var letters = new char[Direct];
            for (int i = 0; i < Direct; i++)
                letters[i] = i >= first && i <= last ? (char)(i ^ between) : Search(runs, (char)i);
            return letters;
        }

        private static char Search(string runs, char letter)
        {
            int low = 0, high = runs.Length / Fields;
            while (low < high)
            {
                int run = (low + high) / 2;
                if (runs[run * Fields + 1] < letter)
                    low = run + 1;
                else
                    high = run;
            }

            int at = low * Fields;
            bool inside = at < runs.Length && letter >= runs[at] && (letter - runs[at]) % runs[at + 2] == 0;
            return inside ? (char)(letter + runs[at + 3]) : letter;
        }
    }
}
