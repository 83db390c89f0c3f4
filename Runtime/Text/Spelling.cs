#nullable enable

using System;

namespace Cognomen.Text
{
    /// <summary>How a request writes the symbols of a model, at the beginning of a name and later.</summary>
    internal sealed class Spelling
    {
        private readonly string[] first;
        private readonly string[] later;

        public Spelling(string[] alphabet, DiacriticsRule diacritics, NameCasing casing)
        {
            bool asWritten = diacritics == DiacriticsRule.Keep && casing == NameCasing.AsWritten;
            later = asWritten ? alphabet : Array.ConvertAll(alphabet, symbol => Write(symbol, diacritics, casing));
            first = casing == NameCasing.CapitalFirst
                ? Array.ConvertAll(alphabet, symbol => Write(symbol, diacritics, NameCasing.CapitalFirst, isFirst: true))
                : later;
        }

        /// <summary>Whether a symbol, and thus a name, can have no displayed character.</summary>
        public bool MayShowNothing() => Array.Exists(later, symbol => !Characters.Shows(symbol.AsSpan()));

        /// <summary>The spelling of a symbol.</summary>
        public string this[int symbol, bool isFirst] => isFirst ? first[symbol] : later[symbol];

        /// <summary>The spelling of a text after the first symbol of a name.</summary>
        public static string Write(string text, DiacriticsRule diacritics, NameCasing casing, bool isFirst = false)
        {
            if (diacritics == DiacriticsRule.Fold)
                text = DiacriticFolding.Fold(text.AsSpan());
            if (text.Length == 0)
                return text;
            return casing switch
            {
                NameCasing.Upper => Characters.Upper(text),
                NameCasing.Lower => Characters.Lower(text),
                NameCasing.CapitalFirst when isFirst => CapitalFirst(text),
                _ => text,
            };
        }

        /// <summary>The most UTF-16 characters that a symbol can become under any request.</summary>
        public static int Longest(string symbol) =>
            Math.Max(Math.Max(symbol.Length, Characters.Upper(symbol).Length), DiacriticFolding.Fold(symbol.AsSpan()).Length);

        private static string CapitalFirst(string text)
        {
            // ß at the beginning of a word is Ss, not SS.
            string capital = Characters.Upper(text[0]);
            return capital[0] + Characters.Lower(capital.Remove(0, 1)) + text.Remove(0, 1);
        }
    }
}
