#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Collects problems: the first are kept, the rest counted.</summary>
    internal sealed class ProblemList
    {
        private readonly string _name;
        private readonly int _kept;
        private readonly List<CorpusProblem> _problems = new List<CorpusProblem>();
        private int _total;
        private bool _fatal;

        internal ProblemList(string name, int kept)
        {
            _name = name;
            _kept = kept;
        }

        internal bool IsEmpty => _total == 0;

        internal void Add(int line, string column, string rule, string value = "")
        {
            _total++;
            _fatal = true;
            Keep(line, column, rule, value);
        }

        /// <summary>Adds the problem of one row, without which the file can be used.</summary>
        internal void AddRow(int line, string column, string rule, string value)
        {
            _total++;
            Keep(line, column, rule, value);
        }

        private void Keep(int line, string column, string rule, string value)
        {
            if (_problems.Count < _kept) _problems.Add(new CorpusProblem(line, column, rule, value));
        }

        internal void ThrowIfAny()
        {
            if (!IsEmpty) throw new CorpusException(_name, _problems.ToArray(), _total, !_fatal);
        }
    }
}
