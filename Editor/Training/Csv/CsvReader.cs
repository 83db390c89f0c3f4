#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>Reads records of fields (RFC 4180) from a text, one at a time, in memory bounded by the longest record it accepts.</summary>
    /// <remarks>Line ends are CR, LF or CRLF. Empty lines are ignored.</remarks>
    internal sealed class CsvReader
    {
        /// <summary>The longest field, in UTF-16 units.</summary>
        public const int MaximumFieldLength = 65536;

        /// <summary>The most fields of one record.</summary>
        public const int MaximumFields = 1024;

        private const int BufferLength = 16384;
        private readonly TextReader text;
        private readonly char[] buffer = new char[BufferLength];
        private readonly List<string> fields = new List<string>();
        private readonly StringBuilder field = new StringBuilder();
        private CsvDialect dialect;
        private int next, end, nextLine = 1;

        /// <summary>Starts to read. The separator is found in the first line, or in a line <c>sep=;</c> before it, as Excel writes it.</summary>
        /// <param name="text">The text. The caller disposes of it.</param>
        public CsvReader(TextReader text)
        {
            this.text = text ?? throw new ArgumentNullException(nameof(text));
            Fill();
            if (CsvDialect.IsNamed(buffer.AsSpan(0, end), out char separator))
            {
                next += CsvDialect.NameLength;
                SkipLineEnd();
                dialect = CsvDialect.Separated(separator);
                return;
            }

            dialect = CsvDialect.Detect(buffer.AsSpan(0, end));
        }

        /// <summary>Starts to read in a given dialect.</summary>
        /// <param name="text">The text. The caller disposes of it.</param>
        /// <param name="dialect">Separator and quotes.</param>
        public CsvReader(TextReader text, CsvDialect dialect)
        {
            this.text = text ?? throw new ArgumentNullException(nameof(text));
            this.dialect = dialect;
            Fill();
        }

        /// <summary>The dialect in use. Another one can be set before the first record is read.</summary>
        public CsvDialect Dialect
        {
            get => dialect;
            set => dialect = value;
        }

        /// <summary>The first line that is not empty, as far as it was read ahead: at most 16,384 characters. Use it before the first record is read.</summary>
        public string FirstLine
        {
            get
            {
                int start = next;
                while (start < this.end && IsLineEnd(buffer[start])) start++;
                int end = start;
                while (end < this.end && !IsLineEnd(buffer[end])) end++;
                return new string(buffer, start, end - start);
            }
        }

        /// <summary>The line, from 1, on which the current record begins.</summary>
        public int Line { get; private set; }

        /// <summary>The current record's fields, unquoted. The next <see cref="Read"/> overwrites the list.</summary>
        public IReadOnlyList<string> Fields => fields;

        /// <summary>The first fault in the current record's form.</summary>
        public CsvFault Fault { get; private set; }

        /// <summary>The field of <see cref="Fault"/>, from 0.</summary>
        public int FaultField { get; private set; }

        /// <summary>Reads the next record; false at the end of the text.</summary>
        public bool Read()
        {
            fields.Clear();
            Fault = CsvFault.None;
            FaultField = 0;
            while (IsLineEnd(Peek())) SkipLineEnd();
            if (Peek() < 0) return false;

            Line = nextLine;
            while (true)
            {
                if (dialect.Quotes && Peek() == '"') ReadQuoted();
                else ReadPlain();
                EndField();

                if (dialect.Separator == '\0' || Peek() != dialect.Separator) break;
                next++;
            }

            SkipLineEnd();
            return true;
        }

        private void ReadPlain()
        {
            for (int c = Peek(); !EndsField(c); c = Peek())
            {
                if (c == '"' && dialect.Quotes) Note(CsvFault.StrayQuote);
                Append(c);
                next++;
            }
        }

        private void ReadQuoted()
        {
            next++;
            while (true)
            {
                int c = Peek();
                if (c < 0)
                {
                    Note(CsvFault.UnterminatedQuote);
                    return;
                }

                if (IsLineEnd(c))
                {
                    ReadQuotedLineEnd();
                    continue;
                }

                next++;
                if (c != '"')
                {
                    Append(c);
                }
                else if (Peek() == '"')
                {
                    Append('"');
                    next++;
                }
                else
                {
                    if (EndsField(Peek())) return;
                    Note(CsvFault.TextAfterQuote);
                    ReadPlain();
                    return;
                }
            }
        }

        private void ReadQuotedLineEnd()
        {
            int c = Peek();
            Append(c);
            next++;
            nextLine++;
            if (c != '\r' || Peek() != '\n') return;
            Append('\n');
            next++;
        }

        private void SkipLineEnd()
        {
            int c = Peek();
            if (c < 0) return;
            next++;
            nextLine++;
            if (c == '\r' && Peek() == '\n') next++;
        }

        private void EndField()
        {
            if (fields.Count < MaximumFields) fields.Add(field.ToString());
            else Note(CsvFault.TooManyFields);
            field.Clear();
        }

        private void Append(int c)
        {
            if (field.Length < MaximumFieldLength) field.Append((char)c);
            else Note(CsvFault.FieldTooLong);
        }

        private void Note(CsvFault fault)
        {
            if (Fault != CsvFault.None) return;
            Fault = fault;
            FaultField = fields.Count;
        }

        private bool EndsField(int c) => c < 0 || IsLineEnd(c) || (c == dialect.Separator && dialect.Separator != '\0');

        private static bool IsLineEnd(int c) => c == '\n' || c == '\r';

        private int Peek()
        {
            if (next == end) Fill();
            return next == end ? -1 : buffer[next];
        }

        private void Fill()
        {
            next = 0;
            end = text.ReadBlock(buffer, 0, BufferLength);
        }
    }
}
