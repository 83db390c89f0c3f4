#nullable enable

using System;
using System.Collections.Generic;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>A corpus that cannot be used, with the reasons.</summary>
    public sealed class CorpusException : Exception
    {
        internal CorpusException(string name, IReadOnlyList<CorpusProblem> problems, int total, bool canSkip = false, Exception? inner = null)
            : base(Describe(name, problems, total), inner)
        {
            Name = name;
            Problems = problems;
            Total = total;
            CanSkip = canSkip;
        }

        internal CorpusException(string name, CorpusProblem problem, Exception? inner = null)
            : this(name, new[] { problem }, 1, false, inner)
        {
        }

        /// <summary>The corpus's file name.</summary>
        public string Name { get; }

        /// <summary>The first problems, in the order of the file; at least one.</summary>
        public IReadOnlyList<CorpusProblem> Problems { get; }

        /// <summary>The number of problems, with those that are not listed.</summary>
        public int Total { get; }

        /// <summary>Whether all problems are of single rows, which <see cref="CorpusOptions.SkipInvalid"/> leaves out.</summary>
        public bool CanSkip { get; }

        private static string Describe(string name, IReadOnlyList<CorpusProblem> problems, int total)
        {
            StringBuilder text = new StringBuilder();
            foreach (CorpusProblem problem in problems)
            {
                if (text.Length > 0) text.Append('\n');
                text.Append(name).Append(problem.Line == 0 ? ": " : " ").Append(problem);
            }

            if (total > problems.Count) text.Append('\n').Append($"{name}: and {total - problems.Count} more problems");
            return text.ToString();
        }
    }
}
