using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Teachers with their weights. The mixture's probabilities are the weighted mean of the teachers'.</summary>
internal sealed class TeacherMixture : ITeacher
{
    private readonly IReadOnlyList<ITeacher> teachers;

    /// <param name="teachers">At least one.</param>
    /// <param name="weights">One a teacher, none below 0, with the sum 1.</param>
    public TeacherMixture(IReadOnlyList<ITeacher> teachers, IReadOnlyList<double> weights)
    {
        if (teachers.Count == 0 || teachers.Count != weights.Count)
            throw new ArgumentException($"{weights.Count} weights for {teachers.Count} teachers; each needs one", nameof(weights));
        this.teachers = teachers;
        Weights = weights;
    }

    public string Name => string.Join(" + ", teachers.Select(teacher => teacher.Name));

    public IReadOnlyList<double> Weights { get; }

    public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk([.. teachers.Select(teacher => teacher.Begin(conditions))], Weights);

    private sealed class Walk(ITeacherWalk[] walks, IReadOnlyList<double> shares) : ITeacherWalk
    {
        // A number that libtorch reads must outlive the call. The garbage collector may free a temporary one at any time.
        private readonly Scalar[] weights = [.. shares.Select(share => (Scalar)share)];

        public Tensor Read(ReadOnlySpan<int> symbols)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor sum = walks[0].Read(symbols) * weights[0];
            for (int i = 1; i < walks.Length; i++)
                sum.add_(walks[i].Read(symbols), alpha: weights[i]);
            return sum.MoveToOuterDisposeScope();
        }

        public void Keep(ReadOnlySpan<int> names)
        {
            foreach (ITeacherWalk walk in walks)
                walk.Keep(names);
        }

        public void Dispose()
        {
            foreach (ITeacherWalk walk in walks)
                walk.Dispose();
            foreach (Scalar weight in weights)
                weight.Dispose();
        }
    }
}
