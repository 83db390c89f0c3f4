#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Text;

namespace Cognomen.Training
{
    /// <summary>Gives a split to rows without one: of a nationality's distinct surnames, 70 % are for training, 15 % for validation and 15 % for test.</summary>
    /// <remarks>
    /// A nationality with fewer than four surnames has all of them in training. Surnames are ranked by a hash of their text that ignores letter case, so
    /// the choice depends neither on the order of the rows nor on chance. All rows of one surname in one nationality have the same split: if the file
    /// gives a split to one of them, that split.
    /// </remarks>
    internal static class SplitAssigner
    {
        internal static void Assign(List<CorpusRow> rows, List<int> withoutSplit)
        {
            if (withoutSplit.Count == 0) return;
            Dictionary<string, Dictionary<string, Split>> chosen = NamedInFile(rows, withoutSplit);
            Dictionary<string, HashSet<string>> open = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (int i in withoutSplit)
            {
                CorpusRow row = rows[i];
                string key = Key(row);
                if (Of(chosen, row.Nationality).ContainsKey(key)) continue;
                if (!open.TryGetValue(row.Nationality, out HashSet<string>? keys))
                {
                    keys = new HashSet<string>(StringComparer.Ordinal);
                    open.Add(row.Nationality, keys);
                }

                keys.Add(key);
            }

            foreach (KeyValuePair<string, HashSet<string>> nationality in open) Divide(nationality.Value, Of(chosen, nationality.Key));
            foreach (int i in withoutSplit) rows[i] = rows[i].With(chosen[rows[i].Nationality][Key(rows[i])]);
        }

        private static Dictionary<string, Dictionary<string, Split>> NamedInFile(List<CorpusRow> rows, List<int> withoutSplit)
        {
            Dictionary<string, Dictionary<string, Split>> named = new Dictionary<string, Dictionary<string, Split>>(StringComparer.Ordinal);
            int next = 0;
            for (int i = 0; i < rows.Count; i++)
            {
                if (next < withoutSplit.Count && withoutSplit[next] == i) next++;
                else Of(named, rows[i].Nationality).TryAdd(Key(rows[i]), rows[i].Split);
            }

            return named;
        }

        private static void Divide(HashSet<string> keys, Dictionary<string, Split> into)
        {
            List<KeyValuePair<ulong, string>> ranked = new List<KeyValuePair<ulong, string>>(keys.Count);
            foreach (string key in keys) ranked.Add(new KeyValuePair<ulong, string>(StableHash.Of(key), key));
            ranked.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(a.Value, b.Value));

            int held = (15 * ranked.Count + 50) / 100;
            for (int i = 0; i < ranked.Count; i++)
            {
                Split split = i < held ? Split.Validation : i < 2 * held ? Split.Test : Split.Train;
                into.Add(ranked[i].Value, split);
            }
        }

        private static Dictionary<string, Split> Of(Dictionary<string, Dictionary<string, Split>> all, string nationality)
        {
            if (!all.TryGetValue(nationality, out Dictionary<string, Split>? splits))
            {
                splits = new Dictionary<string, Split>(StringComparer.Ordinal);
                all.Add(nationality, splits);
            }

            return splits;
        }

        private static string Key(CorpusRow row) => Characters.Upper(row.Surname);
    }
}
