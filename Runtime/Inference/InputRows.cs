#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>The inputs of the gates from the newest symbols: three rows of one length, added where they are needed. Their sums always fit into 16 bits.</summary>
    internal readonly ref struct InputRows
    {
        public InputRows(ReadOnlySpan<short> first, ReadOnlySpan<short> second, ReadOnlySpan<short> third)
        {
            First = first;
            Second = second.Slice(0, first.Length);
            Third = third.Slice(0, first.Length);
        }

        public ReadOnlySpan<short> First { get; }

        public ReadOnlySpan<short> Second { get; }

        public ReadOnlySpan<short> Third { get; }

        /// <summary>The sum at a place.</summary>
        public int this[int place] => First[place] + Second[place] + Third[place];

        /// <summary>A part of the rows.</summary>
        public InputRows Slice(int start, int length) => new InputRows(First.Slice(start, length), Second.Slice(start, length), Third.Slice(start, length));
    }
}
