#nullable enable

using System;

namespace Cognomen.Scripts
{
    /// <summary>Composes letters of hangul into syllables (Unicode Standard, section 3.12): ㅂㅏㄱ is 박.</summary>
    internal static class HangulSyllables
    {
        private const string Leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
        private const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

        // The place in this text is the number of a tail, and 0 means none.
        private const string Tails = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

        private const char FirstSyllable = '가', SilentLead = 'ㅇ', DefaultVowel = 'ㅡ', Border = '-';

        /// <summary>Composes letters into syllables in place. A consonant before a vowel begins a syllable; ㅇ is the sound ng and ends one.</summary>
        /// <remarks>A hyphen ends a syllable and disappears. Other characters stay.</remarks>
        /// <returns>The number of remaining characters.</returns>
        public static int Compose(Span<char> text)
        {
            int read = 0, written = 0;
            while (read < text.Length)
            {
                char letter = text[read];
                if (letter == Border)
                {
                    read++;
                }
                else if (!Leads.Contains(letter) && !IsVowel(text, read))
                {
                    text[written++] = letter;
                    read++;
                }
                else
                {
                    text[written++] = Syllable(text, ref read);
                }
            }

            return written;
        }

        private static char Syllable(ReadOnlySpan<char> text, ref int read)
        {
            char lead = IsVowel(text, read) ? SilentLead : text[read++];
            char vowel = IsVowel(text, read) ? text[read++] : DefaultVowel;
            int tail = 0;
            if (read < text.Length && (text[read] == SilentLead || !IsVowel(text, read + 1)))
                tail = Math.Max(0, Tails.IndexOf(text[read]));
            if (tail > 0)
                read++;
            int number = (Leads.IndexOf(lead) * Vowels.Length + Vowels.IndexOf(vowel)) * Tails.Length + tail;
            return (char)(FirstSyllable + number);
        }

        private static bool IsVowel(ReadOnlySpan<char> text, int at) => at < text.Length && Vowels.Contains(text[at]);
    }
}
