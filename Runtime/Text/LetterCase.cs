#nullable enable

namespace Cognomen.Text
{
    /// <summary>Small and capital letters by tables: the same on every runtime, in every culture and without globalisation data.</summary>
    internal static class LetterCase
    {
        private const int Direct = 0x0590;
        private const int Fields = 4;

        // Latin, Greek, Cyrillic and Armenian letters have a table. Letters of other scripts are searched for in the runs.
        private static readonly char[] LowerLetters = Expand(LetterCaseTables.Lower, 'A', 'Z');
        private static readonly char[] UpperLetters = Expand(LetterCaseTables.Upper, 'a', 'z');

        /// <summary>The small letter of a capital one; any other character as it is.</summary>
        public static char Lower(char letter) => letter < Direct ? LowerLetters[letter] : Search(LetterCaseTables.Lower, letter);

        /// <summary>The capital letter of a small one; any other character as it is.</summary>
        public static char Upper(char letter) => letter < Direct ? UpperLetters[letter] : Search(LetterCaseTables.Upper, letter);

        private static char[] Expand(string runs, char first, char last)
        {
            const int CaseBit = 'a' - 'A';
            var letters = new char[Direct];
            for (int i = 0; i < Direct; i++)
                letters[i] = i >= first && i <= last ? (char)(i ^ CaseBit) : Search(runs, (char)i);
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
