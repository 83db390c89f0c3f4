using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Finds how much each teacher should be heard: the weights under which validation names are likeliest.</summary>
internal static class MixtureWeights
{
    private const int Rounds = 200;

    /// <summary>Expectation maximisation over the steps of the names (Dempster, Laird &amp; Rubin 1977); it begins with equal weights.</summary>
    /// <returns>The weights, one a teacher, and the mixture's nats a symbol on the names.</returns>
    public static (double[] Weights, double Nats) Find(IReadOnlyList<ITeacher> teachers, IReadOnlyList<LabelledName> names, CancellationToken cancellation)
    {
        double[][] likelihoods = [.. teachers.Select(teacher => Likelihoods(teacher, names, cancellation))];
        double[] weights = [.. teachers.Select(_ => 1.0 / teachers.Count)];
        double nats = 0;
        for (int round = 0; round < Rounds; round++)
            nats = Improve(likelihoods, weights);
        return (weights, nats);
    }

    private static double Improve(double[][] likelihoods, double[] weights)
    {
        double[] credit = new double[weights.Length];
        double nats = 0;
        int steps = likelihoods[0].Length;
        for (int step = 0; step < steps; step++)
        {
            double whole = 0;
            for (int i = 0; i < weights.Length; i++)
                whole += weights[i] * likelihoods[i][step];
            nats -= Math.Log(whole);
            for (int i = 0; i < weights.Length; i++)
                credit[i] += weights[i] * likelihoods[i][step] / whole;
        }
        for (int i = 0; i < weights.Length; i++)
            weights[i] = credit[i] / steps;
        return nats / steps;
    }

    /// <summary>The probability of each symbol that comes, name by name and step by step; unknown symbols are left out.</summary>
    private static double[] Likelihoods(ITeacher teacher, IReadOnlyList<LabelledName> names, CancellationToken cancellation)
    {
        List<double>[] found = [.. names.Select(_ => new List<double>())];
        TeacherRollout.Run(teacher, [.. names.Select(name => name.Condition)], (present, step, probabilities) =>
        {
            int[] next = TeacherRollout.NextSymbols(names, present, step);
            Tensor wanted = tensor(next.Select(symbol => Math.Max((long)symbol, SymbolTable.Boundary)).ToArray()).unsqueeze(1);
            float[] likelihood = probabilities.gather(1, wanted).reshape(-1).Values<float>();
            for (int i = 0; i < present.Length; i++)
            {
                if (step >= names[present[i]].Symbols.Length || names[present[i]].Symbols[step] != SymbolTable.Unknown)
                    found[present[i]].Add(Math.Max(likelihood[i], float.Epsilon));
            }
            return next;
        }, cancellation);
        return [.. found.SelectMany(name => name)];
    }
}
