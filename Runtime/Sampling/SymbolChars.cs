#nullable enable

using Cognomen.Inference;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>The character of each of a nationality's symbols, by place in the set; 0 if a symbol has none or several.</summary>
    internal sealed class SymbolChars
    {
        public SymbolChars(SymbolSet set, Spelling spelling)
        {
            First = new char[set.Count];
            Later = new char[set.Count];
            for (int place = 1; place < set.Count; place++)
            {
                First[place] = Single(spelling[set.Symbols[place], true]);
                Later[place] = Single(spelling[set.Symbols[place], false]);
            }
        }

        /// <summary>At the beginning of a name.</summary>
        public char[] First { get; }

        /// <summary>Further on.</summary>
        public char[] Later { get; }

        private static char Single(string text) => text.Length == 1 ? text[0] : '\0';
    }
}
