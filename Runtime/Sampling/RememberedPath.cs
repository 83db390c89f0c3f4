#nullable enable

using System;
using Cognomen.Caching;

namespace Cognomen.Sampling
{
    /// <summary>How far remembered beginnings lead into a name.</summary>
    internal readonly struct RememberedPath
    {
        private RememberedPath(PrefixStore? store, int node, int length, int boundary)
        {
            Store = store;
            Node = node;
            Length = length;
            Boundary = boundary;
        }

        /// <summary>The place where the beginning is remembered; null if it is not.</summary>
        public PrefixStore? Store { get; }

        /// <summary>Its address.</summary>
        public int Node { get; }

        /// <summary>The number of its symbols, and of its characters.</summary>
        public int Length { get; }

        /// <summary>Whether the name ends here.</summary>
        public bool IsWhole => Store != null && Boundary >= 0;

        /// <summary>Whether the name is complete and known to pass the default filters.</summary>
        public bool IsPassing => IsWhole && Store![Node].IsPassing(Boundary);

        // The index of the boundary among the possible symbols, if it was chosen; otherwise negative.
        private int Boundary { get; }

        /// <summary>
        /// Writes a name of a nationality without constraints, as far as it is remembered. The next random word then chooses the next symbol, unless the
        /// name is complete.
        /// </summary>
        /// <param name="nationality">The nationality.</param>
        /// <param name="longest">The most symbols of a name.</param>
        /// <param name="words">The random words from the second on. The first chose the nationality.</param>
        /// <param name="buffer">Receives the name.</param>
        public static RememberedPath Follow(PlannedNationality nationality, int longest, ref RandomWords words, Span<char> buffer)
        {
            PrefixStore? store = nationality.Remembered?.Store;
            int node = store?.Root ?? 0;
            if (node == 0)
                return new RememberedPath(null, 0, 0, -1);
            char[] chars = nationality.Chars!.First;
            int length = 0;
            while (true)
            {
                PrefixNode here = store![node];
                int entry = here.Choose(words.Next());
                if (entry < 0)
                    break;
                int place = here.Place(entry);
                if (place == 0)
                    return new RememberedPath(store, node, length, entry);
                int next = here.Link(entry);
                char letter = chars[place];
                if (next <= 0 || letter == 0 || length == longest)
                    break;
                buffer[length++] = letter;
                chars = nationality.Chars.Later;
                node = next;
            }

            words.Back();
            return new RememberedPath(store, node, length, -1);
        }

        /// <summary>Remembers that the name passes the default filters.</summary>
        public void MarkPassing() => Store![Node].MarkPassing(Boundary);
    }
}
