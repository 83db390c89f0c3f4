#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Filtering
{
    /// <summary>The names of one nationality and gender, compressed. They are in ordinal order.</summary>
    /// <remarks>
    /// Each name has three kinds of numbers in Rice's code: how many letters it shares with the name before it, the places of its other letters in
    /// the list of letters (the frequent ones first; 0 ends a name), and its familiarity less 1.
    /// </remarks>
    internal sealed class CodedNameList
    {
        /// <summary>The most UTF-16 characters of a name.</summary>
        public const int LargestName = 64;

        private const int LargestParameter = 7;

        private CodedNameList(string nationality, Gender gender, int count, string letters, int sharedParameter, int letterParameter, byte[] bits)
        {
            Nationality = nationality;
            Gender = gender;
            Count = count;
            Letters = letters;
            SharedParameter = sharedParameter;
            LetterParameter = letterParameter;
            Bits = bits;
        }

        public string Nationality { get; }

        public Gender Gender { get; }

        /// <summary>The number of names.</summary>
        public int Count { get; }

        /// <summary>The letters of the names, the most frequent first.</summary>
        public string Letters { get; }

        /// <summary>Rice's parameter of the numbers of shared letters.</summary>
        public int SharedParameter { get; }

        /// <summary>Rice's parameter of the places of letters.</summary>
        public int LetterParameter { get; }

        public byte[] Bits { get; }

        /// <summary>Makes a list that can be decoded.</summary>
        /// <param name="nationality">The nationality.</param>
        /// <param name="gender">Masculine or feminine.</param>
        /// <param name="count">The number of names.</param>
        /// <param name="letters">The letters of the names.</param>
        /// <param name="sharedParameter">Rice's parameter of the numbers of shared letters.</param>
        /// <param name="letterParameter">Rice's parameter of the places of letters.</param>
        /// <param name="bits">The coded names.</param>
        /// <param name="offset">The offset of the bits in the file, for messages.</param>
        /// <exception cref="NameModelException">The bits do not encode that number of names.</exception>
        public static CodedNameList Read(string nationality, Gender gender, uint count, string letters, byte sharedParameter, byte letterParameter, byte[] bits, int offset)
        {
            if (gender != Gender.Masculine && gender != Gender.Feminine)
                throw Wrong("gender", (int)gender, "a list is of men (1) or of women (2)", offset);
            if (sharedParameter > LargestParameter)
                throw Wrong("sharedParameter", sharedParameter, $"a parameter is 0 to {LargestParameter}", offset);
            if (letterParameter > LargestParameter)
                throw Wrong("letterParameter", letterParameter, $"a parameter is 0 to {LargestParameter}", offset);
            if (count == 0 || count > 8L * bits.Length)
                throw Wrong("count", count, "a list has one name or more, and each takes a bit or more", offset);
            var list = new CodedNameList(nationality, gender, (int)count, letters, sharedParameter, letterParameter, bits);
            list.Decode(null, null, offset);
            return list;
        }

        /// <summary>Codes names.</summary>
        /// <param name="nationality">The nationality.</param>
        /// <param name="gender">Masculine or feminine.</param>
        /// <param name="familiarity">The names, each once, and the familiarity of each.</param>
        public static CodedNameList Of(string nationality, Gender gender, SortedDictionary<string, int> familiarity)
        {
            string letters = ByFrequency(familiarity.Keys);
            var shared = new List<int>();
            var places = new List<int>();
            string before = "";
            foreach (string name in familiarity.Keys)
            {
                shared.Add(Shared(before, name));
                for (int i = shared[shared.Count - 1]; i < name.Length; i++)
                    places.Add(letters.IndexOf(name[i]) + 1);
                places.Add(0);
                before = name;
            }

            int sharedParameter = RiceWriter.BestParameter(shared, LargestParameter), letterParameter = RiceWriter.BestParameter(places, LargestParameter);
            var writer = new RiceWriter();
            int at = 0, place = 0;
            foreach (int known in familiarity.Values)
            {
                writer.Add(shared[at++], sharedParameter);
                do
                    writer.Add(places[place], letterParameter);
                while (places[place++] > 0);
                writer.Add(known - 1, 0);
            }

            return new CodedNameList(nationality, gender, familiarity.Count, letters, sharedParameter, letterParameter, writer.Finish());
        }

        /// <summary>The names.</summary>
        public FamiliarNames Decode()
        {
            var names = new string[Count];
            var familiarity = new byte[Count];
            Decode(names, familiarity, 0);
            return new FamiliarNames(names, familiarity);
        }

        private void Decode(string[]? names, byte[]? familiarity, int offset)
        {
            var reader = new RiceReader(Bits, "names", offset);
            Span<char> name = stackalloc char[LargestName];
            int length = 0;
            for (int i = 0; i < Count; i++)
            {
                length = reader.Next("shared letters", SharedParameter, length);
                for (int place = Place(ref reader); place > 0; place = Place(ref reader))
                {
                    if (length == LargestName)
                        throw Wrong("names", Nationality, $"a name has at most {LargestName} characters", offset);
                    name[length++] = Letters[place - 1];
                }

                if (length == 0)
                    throw Wrong("names", Nationality, "a name has 1 letter or more", offset);
                int known = reader.Next("familiarity", 0, FamiliarNames.MostFamiliar - 1) + 1;
                if (names == null || familiarity == null)
                    continue;
                names[i] = name.Slice(0, length).ToString();
                familiarity[i] = (byte)known;
            }
        }

        private static NameModelException Wrong(string field, object value, string rule, int offset) =>
            new NameModelException(field, Convert.ToString(value, CultureInfo.InvariantCulture), rule, offset);

        private static int Shared(string before, string name)
        {
            int shared = 0;
            while (shared < before.Length && shared < name.Length && before[shared] == name[shared])
                shared++;
            return shared;
        }

        private static string ByFrequency(IEnumerable<string> names)
        {
            var counts = new SortedDictionary<char, int>();
            foreach (string name in names)
            {
                foreach (char letter in name)
                    counts[letter] = counts.TryGetValue(letter, out int count) ? count + 1 : 1;
            }

            // Letters of the same frequency stay in ordinal order.
            return string.Concat(counts.OrderByDescending(count => count.Value).Select(count => count.Key));
        }

        private int Place(ref RiceReader reader) => reader.Next("letter", LetterParameter, Letters.Length);
    }
}
