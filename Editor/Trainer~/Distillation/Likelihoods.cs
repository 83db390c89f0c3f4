using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Encoding;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>How likely a teacher finds the symbols of given names.</summary>
internal static class Likelihoods
{
    /// <summary>For each name the probability of each symbol that comes, the boundary at its end included; unknown symbols are left out.</summary>
    public static IReadOnlyList<double>[] Of(ITeacher teacher, IReadOnlyList<LabelledName> names, CancellationToken cancellation)
    {
        List<double>[] found = [.. names.Select(_ => new List<double>())];
        Lesson.Give(teacher, [.. names.Select(name => name.Condition)], (present, step, probabilities) =>
        {
            int[] next = Lesson.GoOn(names, present, step);
            Tensor wanted = tensor(next.Select(symbol => Math.Max((long)symbol, SymbolTable.Boundary)).ToArray()).unsqueeze(1);
            float[] likelihood = [.. probabilities.gather(1, wanted).reshape(-1).data<float>()];
            for (int i = 0; i < present.Length; i++)
            {
                if (step >= names[present[i]].Symbols.Length || names[present[i]].Symbols[step] != SymbolTable.Unknown)
                    found[present[i]].Add(Math.Max(likelihood[i], float.Epsilon));
            }
            return next;
        }, cancellation);
        return found;
    }
}
