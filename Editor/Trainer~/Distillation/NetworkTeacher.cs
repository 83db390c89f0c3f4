using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>A fitted network as a teacher; it owns the network.</summary>
internal sealed class NetworkTeacher(string name, RecurrentNetwork network) : ITeacher, IDisposable
{
    public string Name => name;

    public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk(network, conditions);

    public void Dispose() => network.Dispose();

    private sealed class Walk : ITeacherWalk
    {
        private readonly RecurrentNetwork network;
        private LayerState[] states;
        private Tensor conditions;

        public Walk(RecurrentNetwork network, IReadOnlyList<int> conditions)
        {
            this.network = network;
            network.eval();
            using IDisposable noGradient = no_grad();
            using DisposeScope scope = NewDisposeScope();
            this.conditions = tensor(conditions.Select(condition => (long)condition).ToArray()).DetachFromDisposeScope();
            states = Owned(network.InitialStates(this.conditions));
        }

        public Tensor Read(ReadOnlySpan<int> symbols)
        {
            using IDisposable noGradient = no_grad();
            LayerState[] next = [.. states];
            Tensor probabilities;
            using (DisposeScope scope = NewDisposeScope())
            {
                Tensor logits = network.Continue(Indices(symbols).unsqueeze(0), conditions, next);
                probabilities = logits.softmax(1).MoveToOuterDisposeScope();
                Replace(next);
            }
            return probabilities;
        }

        public void Keep(ReadOnlySpan<int> names)
        {
            using IDisposable noGradient = no_grad();
            using DisposeScope scope = NewDisposeScope();
            Tensor kept = Indices(names);
            Tensor old = conditions;
            conditions = old.index_select(0, kept).DetachFromDisposeScope();
            old.Dispose();
            Replace([.. states.Select(state => state.Keep(kept))]);
        }

        public void Dispose()
        {
            conditions.Dispose();
            Replace([]);
        }

        private void Replace(LayerState[] next)
        {
            LayerState[] old = states;
            states = Owned(next);
            foreach (LayerState state in old)
            {
                state.Hidden?.Dispose();
                state.Memory?.Dispose();
            }
        }

        private static LayerState[] Owned(LayerState[] states)
        {
            foreach (LayerState state in states)
            {
                state.Hidden?.DetachFromDisposeScope();
                state.Memory?.DetachFromDisposeScope();
            }
            return states;
        }

        private static Tensor Indices(ReadOnlySpan<int> values)
        {
            long[] wide = new long[values.Length];
            for (int i = 0; i < wide.Length; i++)
                wide[i] = values[i];
            return tensor(wide);
        }
    }
}
