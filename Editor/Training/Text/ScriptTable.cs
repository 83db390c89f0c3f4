#nullable enable

using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>Finds the script of a letter by its Unicode block.</summary>
    internal static class ScriptTable
    {
        internal static Scripts Of(string text)
        {
            Scripts found = Scripts.None;
            for (int i = 0; i < text.Length; i += Symbols.LengthAt(text, i))
            {
                if (IsLetter(text, i)) found |= Of(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]);
            }

            return found;
        }

        internal static bool AreMixed(Scripts scripts) => (scripts & (scripts - 1)) != 0;

        internal static bool IsLetter(string text, int i)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            // Modifier letters (ʻ in Hawaiian and Uzbek names) belong to every script.
            return category <= UnicodeCategory.OtherLetter && category != UnicodeCategory.ModifierLetter;
        }

        private static Scripts Of(int c)
        {
            if (c < 0x0250 || In(c, 0x0250, 0x02AF) || In(c, 0x1E00, 0x1EFF) || In(c, 0x2C60, 0x2C7F) || In(c, 0xA720, 0xA7FF))
                return Scripts.Latin;
            if (In(c, 0x0370, 0x03FF) || In(c, 0x1F00, 0x1FFF)) return Scripts.Greek;
            if (In(c, 0x0400, 0x052F) || In(c, 0x1C80, 0x1C8F) || In(c, 0x2DE0, 0x2DFF) || In(c, 0xA640, 0xA69F)) return Scripts.Cyrillic;
            if (In(c, 0x0530, 0x058F)) return Scripts.Armenian;
            if (In(c, 0x0590, 0x05FF)) return Scripts.Hebrew;
            if (In(c, 0x0600, 0x06FF) || In(c, 0x0750, 0x077F) || In(c, 0x08A0, 0x08FF) || In(c, 0xFB50, 0xFEFF)) return Scripts.Arabic;
            if (In(c, 0x0900, 0x0DFF)) return Scripts.Indic;
            if (In(c, 0x0E00, 0x0E7F)) return Scripts.Thai;
            if (In(c, 0x10A0, 0x10FF) || In(c, 0x1C90, 0x1CBF)) return Scripts.Georgian;
            if (In(c, 0x1200, 0x139F)) return Scripts.Ethiopic;
            if (In(c, 0x1100, 0x11FF) || In(c, 0xAC00, 0xD7FF)) return Scripts.Korean;
            if (In(c, 0x3005, 0x30FF) || In(c, 0x3400, 0x9FFF) || In(c, 0xF900, 0xFAFF) || In(c, 0x20000, 0x3FFFF)) return Scripts.EastAsian;
            return Scripts.Other;
        }

        private static bool In(int c, int first, int last) => c >= first && c <= last;
    }
}
