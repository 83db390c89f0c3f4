#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>How a text is divided into records and fields.</summary>
    internal readonly struct CsvDialect
    {
        private CsvDialect(char separator, bool quotes)
        {
            Separator = separator;
            Quotes = quotes;
        }

        /// <summary>One field a line. Quotes and separators have no meaning.</summary>
        public static CsvDialect Lines => new CsvDialect('\0', false);

        /// <summary>The character between two fields; <c>'\0'</c> if there is none.</summary>
        public char Separator { get; }

        /// <summary>Whether a field may be in double quotes (RFC 4180).</summary>
        public bool Quotes { get; }

        /// <summary>Fields between separators, quoted as in RFC 4180.</summary>
        /// <param name="separator">Comma, semicolon, tab or another character that is neither a quote nor a line end.</param>
        /// <exception cref="ArgumentException">The separator is a quote, a line end or <c>'\0'</c>.</exception>
        public static CsvDialect Separated(char separator)
        {
            if (separator == '"' || separator == '\r' || separator == '\n' || separator == '\0')
                throw new ArgumentException($"separator U+{(int)separator:X4}: a separator is no quote, line end or null", nameof(separator));
            return new CsvDialect(separator, true);
        }

        /// <summary>The characters of a line that sets the separator.</summary>
        internal const int NameLength = 5;

        /// <summary>Whether a text begins with a line that sets its separator, <c>sep=;</c>.</summary>
        internal static bool IsNamed(ReadOnlySpan<char> start, out char separator)
        {
            separator = start.Length < NameLength ? '\0' : start[NameLength - 1];
            return start.StartsWith("sep=".AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (separator == ',' || separator == ';' || separator == '\t' || separator == '|')
                && (start.Length == NameLength || start[NameLength] == '\r' || start[NameLength] == '\n');
        }

        /// <summary>The separator of a header: the one of tab, semicolon and comma that is most frequent outside quotes, or the comma if there is none.</summary>
        /// <param name="start">The beginning of the text, at least to the end of the header.</param>
        public static CsvDialect Detect(ReadOnlySpan<char> start)
        {
            int commas = 0, semicolons = 0, tabs = 0;
            bool quoted = false, begun = false;
            foreach (char c in start)
            {
                if (c == '"') quoted = !quoted;
                if (quoted) continue;
                if (c == '\r' || c == '\n')
                {
                    if (begun) break;
                    continue;
                }

                begun = true;
                if (c == ',') commas++;
                else if (c == ';') semicolons++;
                else if (c == '\t') tabs++;
            }

            char separator = tabs > semicolons && tabs > commas ? '\t' : semicolons > commas ? ';' : ',';
            return Separated(separator);
        }
    }
}
