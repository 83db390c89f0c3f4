#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// A gated linear recurrence with weights mixed for each condition, and n-gram features beside it. The weights of a condition are composed when it is first asked for;
    /// those of at most 16 MiB are kept, and others give way.
    /// </summary>
    internal sealed class GatedLinearNetwork : Network
    {
        /// <summary>The largest number of a window's row, in Q10: the sum of five fits 16 bits.</summary>
        public const int LargestRow = 6553;

        private const long LargestComposedBytes = 16 << 20;

        private readonly ModelDefinition model;
        private readonly IReadOnlyList<int>[] own;
        private readonly ComposedCondition?[] composed;
        private readonly FeatureTrie shared;
        private readonly int units;
        private readonly int projection;
        private readonly int recent;
        private long bytes;
        private int hand;

        public GatedLinearNetwork(ModelDefinition model)
            : base(model)
        {
            this.model = model;
            own = GatedLinearFile.OwnSymbols(model).ToArray();
            composed = new ComposedCondition[own.Length];
            units = Padded(model.Shape.Hidden);
            projection = Padded(model.Shape.Projection);
            recent = Math.Max(model.Shape.Window, model.Shape.ContextLength);
            FeatureTrie[] features = model.Parameters.GatedLinear!.Features;
            shared = features.Length == 0 ? FeatureTrie.Empty : features[0];
        }

        /// <summary>A number of units with its padding, a whole number of vectors.</summary>
        public static int Padded(int units) => PackedMatrix.Padded(units);

        public override NetworkState NewState() => new GatedLinearState(units, projection, recent, Shape.Symbols);

        public override void Begin(NetworkState state, int condition) => ((GatedLinearState)state).Clear();

        public override void Step(NetworkState state, int condition, int symbol)
        {
            var own = (GatedLinearState)state;
            ComposedCondition weights = Composed(condition);
            own.Push(symbol);
            Span<short> sums = own.Sums;
            weights.Row(0, own.Recent[0]).AsSpan(0, sums.Length).CopyTo(sums);
            int window = Math.Min(Shape.Window, own.Read);
            for (int place = 1; place < window; place++)
                GatedLinearCell.Add(weights.Row(place, own.Recent[place]), sums);
            GatedLinearCell.Step(sums.Slice(0, units), sums.Slice(units), weights.ToForget, weights.ToCandidate, own.Memory);
        }

        public override ReadOnlySpan<int> Logits(NetworkState state, int condition, SymbolSet set, int length)
        {
            var own = (GatedLinearState)state;
            ComposedCondition weights = Composed(condition);
            OutputRows output = weights.For(set, shared);
            short[] newest = weights.Row(0, own.Recent[0]);
            Span<short> gate = own.Sums.AsSpan(0, units);
            newest.AsSpan(2 * units, units).CopyTo(gate);
            int window = Math.Min(Shape.Window, own.Read);
            for (int place = 1; place < window; place++)
                GatedLinearCell.Add(weights.Row(place, own.Recent[place]).AsSpan(2 * units, units), gate);
            GatedLinearCell.Show(gate, own.Memory, own.Hidden);
            weights.Projection.Multiply(own.Hidden, own.ProjectionSums);
            GatedLinearCell.Project(own.ProjectionSums, newest.AsSpan(3 * units, projection), own.Projected);
            output.Weights.Multiply(own.Projected, own.Logits);
            Span<int> logits = own.Logits.AsSpan(0, output.Biases.Length);
            ReadOnlySpan<int> biases = output.Biases;
            for (int i = 0; i < logits.Length && i < biases.Length; i++)
                logits[i] = (unchecked(logits[i] + (1 << 6)) >> 7) + biases[i];
            int contexts = Math.Min(Shape.ContextLength, own.Read);
            FeatureContexts.Add(shared, own.Recent, contexts, null, output.SharedPlaces, logits);
            FeatureContexts.Add(weights.Features, own.Recent, contexts, weights.OwnPlaces, output.OwnPlaces, logits);
            AddEnding(logits, condition, length);
            return logits;
        }

        private ComposedCondition Composed(int condition) => Volatile.Read(ref composed[condition]) ?? Compose(condition);

        private ComposedCondition Compose(int condition)
        {
            var made = new ComposedCondition(model, condition, own[condition]);
            if (Interlocked.CompareExchange(ref composed[condition], made, null) != null)
                return made;
            Interlocked.Add(ref bytes, made.Bytes);

            // Conditions give way in turn; whoever still uses one keeps it.
            for (int tries = 0; tries < composed.Length && Interlocked.Read(ref bytes) > LargestComposedBytes; tries++)
            {
                int victim = (int)((uint)Interlocked.Increment(ref hand) % (uint)composed.Length);
                ComposedCondition? dropped = victim == condition ? null : Interlocked.Exchange(ref composed[victim], null);
                if (dropped != null)
                    Interlocked.Add(ref bytes, -dropped.Bytes);
            }

            return made;
        }
    }
}
