#nullable enable

using System;
using Cognomen.Text;

namespace Cognomen.People
{
    /// <summary>
    /// Writes the parts of a name by a format: {given}, {family}, {patronymic}, {second}, or {given.} for an initial. Text before a part that the name
    /// does not have is left out with it.
    /// </summary>
    internal static class PersonFormat
    {
        private const string Rule = "a part is {given}, {family}, {patronymic} or {second}, with a full stop inside for an initial";

        /// <summary>Writes a name.</summary>
        /// <param name="format">The format.</param>
        /// <param name="parts">The parts of the name; empty if it has none.</param>
        /// <param name="destination">Receives the name.</param>
        /// <param name="charsWritten">Its length.</param>
        /// <returns>False if the destination is too short.</returns>
        /// <exception cref="FormatException">The format names an unknown part, or a brace has no partner.</exception>
        public static bool TryWrite(ReadOnlySpan<char> format, PersonParts parts, Span<char> destination, out int charsWritten)
        {
            charsWritten = 0;
            int written = 0;
            int at = 0;
            bool anyPart = false;
            while (at < format.Length)
            {
                int open = format.Slice(at).IndexOf('{');
                ReadOnlySpan<char> text = open < 0 ? format.Slice(at) : format.Slice(at, open);
                if (text.IndexOf('}') >= 0)
                    throw Wrong(format, "a closing brace has no opening one");
                if (open < 0)
                {
                    if (!Append(text, destination, ref written))
                        return false;
                    break;
                }

                int close = format.Slice(at + open).IndexOf('}');
                if (close < 0)
                    throw Wrong(format, "an opening brace has no closing one");
                ReadOnlySpan<char> word = format.Slice(at + open + 1, close - 1);
                bool isInitial = word.Length > 0 && word[word.Length - 1] == '.';
                ReadOnlySpan<char> part = Part(format, isInitial ? word.Slice(0, word.Length - 1) : word, parts);
                if (part.Length > 0)
                {
                    bool keepsText = at == 0 || anyPart;
                    if ((keepsText && !Append(text, destination, ref written))
                        || !Append(isInitial ? part.Slice(0, Initial(part)) : part, destination, ref written)
                        || (isInitial && !Append(".".AsSpan(), destination, ref written)))
                        return false;
                    anyPart = true;
                }

                at += open + close + 1;
            }

            charsWritten = written;
            return true;
        }

        // A surrogate pair is one letter.
        private static int Initial(ReadOnlySpan<char> part) => part.Length > 1 && char.IsHighSurrogate(part[0]) ? 2 : 1;

        private static ReadOnlySpan<char> Part(ReadOnlySpan<char> format, ReadOnlySpan<char> word, PersonParts parts)
        {
            if (word.SequenceEqual("given".AsSpan()))
                return parts.Given;
            if (word.SequenceEqual("family".AsSpan()))
                return parts.Family;
            if (word.SequenceEqual("patronymic".AsSpan()))
                return parts.Patronymic;
            if (word.SequenceEqual("second".AsSpan()))
                return parts.Second;
            throw Wrong(format, $"{Quoted.Text(word.ToString())} is no part");
        }

        private static bool Append(ReadOnlySpan<char> text, Span<char> destination, ref int written)
        {
            if (!text.TryCopyTo(destination.Slice(written)))
                return false;
            written += text.Length;
            return true;
        }

        private static FormatException Wrong(ReadOnlySpan<char> format, string what) =>
            new FormatException($"format is {Quoted.Text(format.ToString())}: {what}; {Rule}");
    }

    /// <summary>The parts of a whole name; empty if it has none.</summary>
    internal readonly ref struct PersonParts
    {
        public PersonParts(ReadOnlySpan<char> given, ReadOnlySpan<char> family, ReadOnlySpan<char> patronymic, ReadOnlySpan<char> second)
        {
            Given = given;
            Family = family;
            Patronymic = patronymic;
            Second = second;
        }

        public ReadOnlySpan<char> Given { get; }

        public ReadOnlySpan<char> Family { get; }

        public ReadOnlySpan<char> Patronymic { get; }

        public ReadOnlySpan<char> Second { get; }
    }
}
