using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Cognomen.Trainer.Baseline;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>A table of n-grams as a teacher.</summary>
internal sealed class KneserNeyTeacher(KneserNeyModel model) : ITeacher
{
    public string Name => "n-grams";

    public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk(model, conditions);

    private sealed class Walk(KneserNeyModel model, IReadOnlyList<int> conditions) : ITeacherWalk
    {
        private List<(int Condition, List<int> Prefix)> names = [.. conditions.Select(condition => (condition, new List<int>()))];
        private bool begun;

        public Tensor Read(ReadOnlySpan<int> symbols)
        {
            // The first boundary is implied.
            for (int i = 0; begun && i < symbols.Length; i++)
                names[i].Prefix.Add(symbols[i]);
            begun = true;
            float[] probabilities = new float[names.Count * model.SymbolCount];
            Parallel.For(0, names.Count, i =>
            {
                ReadOnlySpan<int> prefix = CollectionsMarshal.AsSpan(names[i].Prefix);
                model.Distribution(prefix, names[i].Condition, probabilities.AsSpan(i * model.SymbolCount, model.SymbolCount));
            });
            return tensor(probabilities, names.Count, model.SymbolCount);
        }

        public void Keep(ReadOnlySpan<int> kept)
        {
            List<(int, List<int>)> left = new(kept.Length);
            foreach (int name in kept)
                left.Add(names[name]);
            names = left;
        }

        public void Dispose()
        {
            // There are no unmanaged resources.
        }
    }
}
