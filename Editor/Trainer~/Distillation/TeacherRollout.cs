using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Runs a teacher along many names at once, and passes on its distribution of the next symbol at every step.</summary>
internal static class TeacherRollout
{
    /// <summary>The next symbol of a name that has ended.</summary>
    public const int End = -1;

    private const int NamesAtOnce = 2048;

    /// <summary>Receives the teacher's predictions and chooses the next symbols.</summary>
    /// <param name="names">The numbers of the names that have not ended.</param>
    /// <param name="step">The step, from 0.</param>
    /// <param name="probabilities">The probabilities of each next symbol, names × S.</param>
    /// <returns>The next symbol of each name, or <see cref="End"/>.</returns>
    public delegate int[] Continuation(int[] names, int step, Tensor probabilities);

    /// <param name="teacher">The teacher.</param>
    /// <param name="conditions">One a name.</param>
    /// <param name="choose">Receives the teacher's predictions and chooses the next symbols.</param>
    /// <param name="cancellation">Honoured between two steps.</param>
    public static void Run(ITeacher teacher, IReadOnlyList<int> conditions, Continuation choose, CancellationToken cancellation)
    {
        for (int first = 0; first < conditions.Count; first += NamesAtOnce)
        {
            int[] names = [.. Enumerable.Range(first, Math.Min(NamesAtOnce, conditions.Count - first))];
            using ITeacherWalk walk = teacher.Begin([.. names.Select(name => conditions[name])]);
            int[] symbols = new int[names.Length];
            for (int step = 0; names.Length > 0; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                using DisposeScope scope = NewDisposeScope();
                int[] next = choose(names, step, walk.Read(symbols));
                int[] kept = [.. Enumerable.Range(0, next.Length).Where(place => next[place] != End)];
                names = [.. kept.Select(place => names[place])];
                symbols = [.. kept.Select(place => next[place])];
                walk.Keep(kept);
            }
        }
    }

    /// <summary>The next symbols of some names after a step.</summary>
    public static int[] NextSymbols(IReadOnlyList<LabelledName> all, int[] names, int step) =>
        [.. names.Select(name => step < all[name].Symbols.Length ? Math.Max(all[name].Symbols[step], SymbolTable.Boundary) : End)];
}
