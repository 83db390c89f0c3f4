#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>The network of a gated linear recurrence (<see cref="GatedLinearCell"/>) with n-gram features.</summary>
    /// <remarks>
    /// The weights of a condition are mixed at first use and kept, up to 16 MiB in all. Beyond that the oldest are dropped, and mixed again when
    /// needed. A walk that uses dropped weights keeps them.
    /// </remarks>
    internal sealed class GatedLinearNetwork : Network
    {
        /// <summary>The approximate limit of the composed conditions in bytes, unless a single one needs more.</summary>
        public const long LargestBytes = 16 << 20;

        private readonly ModelDefinition model;
        private readonly ModelShape shape;
        private readonly int width;
        private readonly int units;
        private readonly int[]?[] own;

        // The row of a place in the window that has no symbol yet.
        private readonly short[] nothing;
        private readonly FeatureContexts? shared;
        private readonly ComposedCondition?[] conditions;

        // The composed conditions, the oldest first. Lock it before changing it.
        private readonly Queue<ComposedCondition> kept = new Queue<ComposedCondition>();
        private long keptBytes;

        public GatedLinearNetwork(ModelDefinition model)
            : this(model, WidestVector)
        {
        }

        /// <param name="model">The model.</param>
        /// <param name="width">Bits of the vectors to use, at most <see cref="WidestVector"/>; 0 to use none.</param>
        internal GatedLinearNetwork(ModelDefinition model, int width)
            : base(model)
        {
            this.model = model;
            this.width = width;
            shape = model.Shape;
            units = GatedLinearCell.Padded(shape.Hidden);
            conditions = new ComposedCondition[shape.Conditions];
            own = Own(model);
            nothing = new short[3 * units];
            if (shape.ContextLength > 0)
            {
                var places = new int[shape.Symbols];
                for (int symbol = 0; symbol < places.Length; symbol++)
                    places[symbol] = symbol;
                shared = new FeatureContexts(model.Parameters.GatedLinear!.Features[0], places);
            }
        }

        /// <summary>Bits of the widest vectors that this process can use; 0 if it has none.</summary>
        internal static int WidestVector
        {
            get
            {
#if NET
                return ShortVectors.Width;
#else
                return 0;
#endif
            }
        }

        /// <summary>The approximate bytes of the composed conditions now.</summary>
        internal long KeptBytes => keptBytes;

        public override NetworkState NewState() =>
            new GatedLinearState(units, PackedMatrix.Padded(shape.Projection), shape.Symbols, Math.Max(shape.Window, shape.ContextLength));

        public override void Begin(NetworkState state, int condition) => ((GatedLinearState)state).Clear();

        public override void Step(NetworkState state, int condition, int symbol)
        {
            var own = (GatedLinearState)state;
            ComposedCondition given = Given(own, condition);
            own.Push(symbol);
            GatedLinearCell.Step(Inputs(own, given), given.Feedback, own.Units, width);
        }

        public override ReadOnlySpan<int> Logits(NetworkState state, int condition, SymbolSet set, int length)
        {
            var own = (GatedLinearState)state;
            ComposedCondition given = Given(own, condition);
            if (own.Read == 0)
                throw new InvalidOperationException("a state has no logits before the boundary is read");
            InputRows inputs = Inputs(own, given);
            GatedLinearCell.OutputGate(inputs.Slice(2 * units, units), own.Units, own.Output, width);
            given.Projection.Multiply(own.Output, own.Sums);
            GatedLinearCell.Project(own.Sums, given.Row(0, own.Symbol(0)).AsSpan(3 * units), own.Projected, width);
            int[] logits = own.Logits;
            given.For(set).Compute(own, shared, given.Features, logits);
            logits[0] = unchecked(logits[0] + EndingBias(condition, length));
            return logits.AsSpan(0, set.Count);
        }

        // The products of the symbols in the window with the weights of the gates: three rows, of which the last is the sum of all older symbols.
        private InputRows Inputs(GatedLinearState state, ComposedCondition given)
        {
            int length = 3 * units;
            int places = Math.Min(shape.Window, state.Read);
            ReadOnlySpan<short> second = places > 1 ? given.Row(1, state.Symbol(1)) : nothing;
            ReadOnlySpan<short> third = places > 2 ? given.Row(2, state.Symbol(2)) : nothing;
            if (places > 3)
            {
                Span<short> older = state.Inputs;
                third.Slice(0, length).CopyTo(older);
                for (int place = 3; place < places; place++)
                    GatedLinearCell.Add(older, given.Row(place, state.Symbol(place)), width);
                third = older;
            }

            return new InputRows(given.Row(0, state.Symbol(0)).AsSpan(0, length), second, third);
        }

        private static int[]?[] Own(ModelDefinition model)
        {
            var own = new int[model.Shape.Conditions][];
            int condition = 0;
            foreach (NationalityEntry nationality in model.Nationalities)
            {
                var symbols = new int[nationality.Symbols.Count + 1];
                for (int i = 1; i < symbols.Length; i++)
                    symbols[i] = nationality.Symbols[i - 1];
                for (int gender = 0; gender < nationality.Genders.Count; gender++)
                    own[condition++] = symbols;
            }

            return own;
        }

        private ComposedCondition Given(GatedLinearState state, int condition)
        {
            ComposedCondition? given = state.Given;
            if (given == null || given.Condition != condition)
                state.Given = given = Volatile.Read(ref conditions[condition]) ?? Keep(new ComposedCondition(model, condition, own[condition], width));
            return given;
        }

        // Another thread may have composed the same condition meanwhile, with the same integers.
        private ComposedCondition Keep(ComposedCondition made)
        {
            lock (kept)
            {
                ComposedCondition? other = conditions[made.Condition];
                if (other != null)
                    return other;
                kept.Enqueue(made);
                keptBytes += made.Bytes;
                while (keptBytes > LargestBytes && kept.Count > 1)
                {
                    ComposedCondition dropped = kept.Dequeue();
                    keptBytes -= dropped.Bytes;
                    Volatile.Write(ref conditions[dropped.Condition], null);
                }

                Volatile.Write(ref conditions[made.Condition], made);
                return made;
            }
        }
    }
}
