using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Collects what a teacher says of real names and of names that it makes up.</summary>
internal sealed class SoftNamesBuilder(ITeacher teacher, int longest, Generator generator)
{
    private readonly List<LabelledName> names = [];
    private readonly List<List<int>> rows = [];
    private readonly List<Tensor> targets = [];
    private int count;

    /// <summary>Adds names as they are.</summary>
    public void AddReal(IReadOnlyList<LabelledName> real, CancellationToken cancellation)
    {
        int first = Open(real.Count);
        names.AddRange(real);
        TeacherRollout.Run(teacher, [.. real.Select(name => name.Condition)], (present, step, probabilities) =>
        {
            Store(present, first, probabilities);
            return TeacherRollout.NextSymbols(real, present, step);
        }, cancellation);
    }

    /// <summary>Adds names that the teacher makes up, one for each condition; those that get too long are cut off.</summary>
    /// <param name="conditions">The condition and the nationality of each.</param>
    /// <param name="cancellation">Honoured between two steps.</param>
    public void AddInvented(IReadOnlyList<(int Condition, int Nationality)> conditions, CancellationToken cancellation)
    {
        int first = Open(conditions.Count);
        List<int>[] symbols = [.. conditions.Select(_ => new List<int>())];
        TeacherRollout.Run(teacher, [.. conditions.Select(condition => condition.Condition)], (present, step, probabilities) =>
        {
            Store(present, first, probabilities);
            int[] next = Draw(probabilities);
            for (int i = 0; i < next.Length; i++)
            {
                if (next[i] == SymbolTable.Boundary || step + 1 == longest)
                    next[i] = TeacherRollout.End;
                else
                    symbols[present[i]].Add(next[i]);
            }
            return next;
        }, cancellation);
        names.AddRange(conditions.Zip(symbols, (told, name) => new LabelledName([.. name], told.Nationality, told.Condition)));
    }

    /// <summary>Everything added, ready to learn from; the builder is empty afterwards.</summary>
    public SoftNames Build()
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor padding = zeros(1, targets[0].shape[1], ScalarType.Float16);
        Tensor all = cat([.. targets, padding], 0);
        targets.ForEach(part => part.Dispose());
        targets.Clear();
        return new SoftNames(names, rows, all);
    }

    private int Open(int more)
    {
        int first = rows.Count;
        rows.AddRange(Enumerable.Range(0, more).Select(_ => new List<int>()));
        return first;
    }

    private void Store(int[] present, int first, Tensor probabilities)
    {
        targets.Add(probabilities.to(ScalarType.Float16).DetachFromDisposeScope());
        foreach (int name in present)
            rows[first + name].Add(count++);
    }

    private int[] Draw(Tensor probabilities)
    {
        long[] drawn = probabilities.multinomial(1, false, generator).Values<long>();
        return Array.ConvertAll(drawn, symbol => (int)symbol);
    }
}
