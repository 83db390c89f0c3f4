#nullable enable

using System.Collections.Generic;
using System.Threading;

namespace Cognomen.Filtering
{
    /// <summary>The lists of real given names of several nationalities. Each is decoded at its first use.</summary>
    internal sealed class FamiliarNameLists
    {
        private readonly Dictionary<(string Nationality, Gender Gender), int> places = new Dictionary<(string, Gender), int>();
        private readonly CodedNameList[] coded;
        private readonly FamiliarNames?[] decoded;
        private HashSet<ulong>? keys;

        public FamiliarNameLists(CodedNameList[] coded)
        {
            this.coded = coded;
            decoded = new FamiliarNames?[coded.Length];
            for (int i = 0; i < coded.Length; i++)
                places.Add((coded[i].Nationality, coded[i].Gender), i);
        }

        public IReadOnlyList<CodedNameList> Coded => coded;

        /// <summary>The names of a nationality and gender; null if there is no such list.</summary>
        public FamiliarNames? Of(string nationality, Gender gender) => places.TryGetValue((nationality, gender), out int place) ? At(place) : null;

        /// <summary>Whether any list has a name.</summary>
        /// <param name="key">The <see cref="RealNames.KeyHash"/> of a name without marks, in small letters.</param>
        public bool Contains(ulong key) => (keys ?? AllKeys()).Contains(key);

        private FamiliarNames At(int place)
        {
            FamiliarNames? names = Volatile.Read(ref decoded[place]);
            if (names == null)
                Volatile.Write(ref decoded[place], names = coded[place].Decode());
            return names;
        }

        private HashSet<ulong> AllKeys()
        {
            var all = new HashSet<ulong>();
            for (int i = 0; i < coded.Length; i++)
                all.UnionWith(At(i).Keys);
            Volatile.Write(ref keys, all);
            return all;
        }
    }
}
