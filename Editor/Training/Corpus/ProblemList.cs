#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Collects problems: keeps the first ones, and counts the rest.</summary>
    internal sealed class ProblemList
    {
        private readonly string name;
        private readonly int kept;
        private readonly List<CorpusProblem> problems = new List<CorpusProblem>();
        private int total;
        private bool fatal;

        internal ProblemList(string name, int kept)
        {
            this.name = name;
            this.kept = kept;
        }

        internal bool IsEmpty => total == 0;

        internal void Add(int line, string column, string rule, string value = "")
        {
            total++;
            fatal = true;
            Keep(line, column, rule, value);
        }

        /// <summary>Adds the problem of one row. The file can be used without that row.</summary>
        internal void AddRow(int line, string column, string rule, string value)
        {
            total++;
            Keep(line, column, rule, value);
        }

        private void Keep(int line, string column, string rule, string value)
        {
            if (problems.Count < kept) problems.Add(new CorpusProblem(line, column, rule, value));
        }

        internal void ThrowIfAny()
        {
            if (!IsEmpty) throw new CorpusException(name, problems.ToArray(), total, !fatal);
        }
    }
}
