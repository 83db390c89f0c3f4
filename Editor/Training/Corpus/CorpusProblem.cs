#nullable enable

namespace Cognomen.Training
{
    /// <summary>One reason why a corpus is refused.</summary>
    public sealed class CorpusProblem
    {
        private const int ShownLength = 40;

        internal CorpusProblem(int line, string column, string rule, string value = "")
        {
            Line = line;
            Column = column;
            Rule = rule;
            Value = value.Length <= ShownLength ? value : value.Remove(CutAt(value)) + "…";
        }

        /// <summary>The line, from 1; 0 for the whole file.</summary>
        public int Line { get; }

        /// <summary>The column's name; empty for the whole record.</summary>
        public string Column { get; }

        /// <summary>The broken rule, as the second half of a sentence: <c>is empty</c>.</summary>
        public string Rule { get; }

        /// <summary>The value, shortened to 40 characters; may be empty.</summary>
        public string Value { get; }

        /// <summary>The problem as a sentence without the file's name: <c>line 17: nationality is empty</c>.</summary>
        public override string ToString()
        {
            string place = Line == 0 ? string.Empty : $"line {Line}: ";
            string thing = Column.Length == 0 ? string.Empty : Column + " ";
            return Value.Length == 0 ? place + thing + Rule : $"{place}{thing}'{Printable(Value)}' {Rule}";
        }

        private static int CutAt(string value) => char.IsHighSurrogate(value[ShownLength - 1]) ? ShownLength - 1 : ShownLength;

        private static string Printable(string value)
        {
            char[] shown = value.ToCharArray();
            for (int i = 0; i < shown.Length; i++)
            {
                if (char.IsControl(shown[i])) shown[i] = '\uFFFD';
            }

            return new string(shown);
        }
    }
}
