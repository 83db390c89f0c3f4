using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>A gated linear recurrence without features as a teacher; it owns the network.</summary>
internal sealed class GatedLinearTeacher(string name, GatedLinearNetwork network) : ITeacher, IDisposable
{
    public string Name => name;

    public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk(network, conditions);

    public void Dispose() => network.Dispose();

    private sealed class Walk : ITeacherWalk
    {
        private readonly GatedLinearNetwork network;
        private readonly List<long[]> window = [];
        private long[] conditions;
        private Tensor? memory;

        public Walk(GatedLinearNetwork network, IReadOnlyList<int> conditions)
        {
            this.network = network;
            network.eval();
            this.conditions = [.. conditions.Select(condition => (long)condition)];
        }

        public Tensor Read(ReadOnlySpan<int> symbols)
        {
            using IDisposable noGradient = no_grad();
            using DisposeScope scope = NewDisposeScope();
            window.Insert(0, Array.ConvertAll(symbols.ToArray(), symbol => (long)symbol));
            if (window.Count > network.Shape.Window)
                window.RemoveAt(window.Count - 1);
            (Tensor logits, Tensor next) = network.Step([.. window.Select(read => tensor(read))], tensor(conditions), memory);
            memory?.Dispose();
            memory = next.DetachFromDisposeScope();
            return logits.softmax(1).MoveToOuterDisposeScope();
        }

        public void Keep(ReadOnlySpan<int> names)
        {
            int[] kept = names.ToArray();
            conditions = Array.ConvertAll(kept, name => conditions[name]);
            for (int i = 0; i < window.Count; i++)
            {
                long[] read = window[i];
                window[i] = Array.ConvertAll(kept, name => read[name]);
            }

            if (memory is not Tensor old)
                return;
            using IDisposable noGradient = no_grad();
            using Tensor places = tensor(Array.ConvertAll(kept, name => (long)name));
            memory = old.index_select(0, places).DetachFromDisposeScope();
            old.Dispose();
        }

        public void Dispose() => memory?.Dispose();
    }
}
