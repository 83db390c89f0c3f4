#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Filtering;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A request made ready for one model: names looked up, numbers turned into integers, the ways to write an asked beginning weighed, once.
    /// A plan is immutable but for what it computes when first needed, which is the same whoever computes it.
    /// </summary>
    internal sealed class NamePlan
    {
        // Weights of up to 2^30 each stay below 2^40 together.
        private const int MostStarts = 1024;

        private readonly NameModel model;
        private readonly int topK;
        private readonly int topP;
        private readonly uint minWeight;
        private readonly uint reach;
        private BlendRoom? spareRoom;
        private Lookahead? lookahead;

        private NamePlan(NameModel model, NameRequest request, LetterConditions conditions)
        {
            this.model = model;
            Request = request;
            NationalityNumber = NumberOf(model, request);
            Conditions = conditions;
            topK = request.TopK;
            topP = request.TopPShare;
            minWeight = request.MinWeight ?? model.Definition.MinWeight;
            InverseTemperature = request.InverseTemperature;
            reach = Categorical.Reach(InverseTemperature, minWeight);
            Spelling = new Spelling(model.Definition.Alphabet, request.Diacritics, request.Casing);
            MayShowNothing = Spelling.MayShowNothing();
            Filters = new NameFilters(model, request);
            RemembersPassing = Filters.AreDefault && request.Diacritics == DiacriticsRule.Keep && request.Casing == NameCasing.AsWritten;
        }

        public NameRequest Request { get; }

        public LetterConditions Conditions { get; }

        /// <summary>What is mixed into the index: the number of the nationality asked for, of a blend all of theirs, or 0.</summary>
        public ulong NationalityNumber { get; }

        /// <summary>What symbols look like.</summary>
        public Spelling Spelling { get; }

        /// <summary>What is asked of whole names.</summary>
        public NameFilters Filters { get; }

        /// <summary>Whether a name can consist of symbols that display nothing; such a name is never given out.</summary>
        public bool MayShowNothing { get; }

        /// <summary>The text by which the plan was asked for last; the same object is known to ask for the same.</summary>
        public string? AskedBy { get; set; }

        /// <summary>Whether whole names have to pass what they pass by default, as the model writes them: where one did is remembered.</summary>
        public bool RemembersPassing { get; }

        /// <summary>Where a name can begin: a nationality with a way to write the asked beginning.</summary>
        public NameStart[] Starts { get; private set; } = Array.Empty<NameStart>();

        /// <summary>The weight of each start: its nationality's prior times its probability.</summary>
        public uint[] StartWeights { get; private set; } = Array.Empty<uint>();

        public ulong StartTotal { get; private set; }

        /// <summary>In Q16.</summary>
        public int InverseTemperature { get; }

        /// <summary>Why no name can keep the request, or null.</summary>
        public NameShortfall? Impossible { get; private set; }

        /// <summary>What steers draws towards names that keep the request, made when first needed.</summary>
        public Lookahead Lookahead
        {
            get
            {
                Lookahead? made = Volatile.Read(ref lookahead);
                if (made == null)
                    Volatile.Write(ref lookahead, made = Lookahead.Make(model, this));
                return made;
            }
        }

        /// <summary>Looks a request up in a model.</summary>
        /// <exception cref="UnknownNationalityException">The model has no nationality of the request's name.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public static NamePlan For(NameModel model, NameRequest request)
        {
            RequestChecks.Check(model, request);
            var plan = new NamePlan(model, request, LetterConditions.Of(request));
            plan.Impossible = ImpossibleRequest.TooLong(model, request, plan.Conditions);
            if (plan.Impossible != null)
                return plan;
            List<(PlannedNationality Nationality, uint Prior)> choices = new NationalityPlanner(model, request, plan.Spelling, plan.Conditions).Choices();
            choices.RemoveAll(choice => choice.Nationality.Automaton?.IsPossible == false);
            if (choices.Count == 0)
                plan.Impossible = ImpossibleRequest.Diagnose(model, request, plan.Spelling, plan.Conditions);
            else
                plan.Begin(choices);
            plan.Recall(choices);
            return plan;
        }

        /// <summary>The relative probabilities of the next symbol: all that the model and the temperature say, before any condition.</summary>
        /// <param name="walk">At the place of the symbol.</param>
        /// <param name="nationality">The walk's.</param>
        /// <param name="length">How many symbols are written: the boundary cannot come first.</param>
        /// <param name="weights">One for each of the nationality's symbols, or each but the boundary when it comes first.</param>
        /// <returns>Their sum.</returns>
        public ulong Weigh(BlendedWalk walk, PlannedNationality nationality, int length, out Span<uint> weights)
        {
            // The boundary stands first among the symbols.
            ReadOnlySpan<int> logits = walk.Logits(nationality).Slice(length == 0 ? 1 : 0);
            weights = walk.Weights.AsSpan(0, logits.Length);
            return Likeliest(weights, minWeight > 0
                ? Categorical.WeightsWithin(logits, InverseTemperature, reach, weights)
                : Categorical.Weights(logits, InverseTemperature, weights));
        }

        /// <summary>Sets the weights to 0 that the request does not consider.</summary>
        /// <returns>The sum of the others.</returns>
        public ulong Narrow(Span<uint> weights, ulong total) => Likeliest(weights, minWeight > 0 ? Narrowing.KeepFrom(weights, minWeight) : total);

        private ulong Likeliest(Span<uint> weights, ulong total) =>
            topK < weights.Length || topP < Narrowing.All ? Narrowing.Apply(weights, total, topK, topP) : total;

        /// <summary>The place, among the nationality's symbols, of the next symbol.</summary>
        /// <param name="walk">At the place of the symbol.</param>
        /// <param name="nationality">The walk's.</param>
        /// <param name="length">How many symbols are written: the boundary cannot come first.</param>
        /// <param name="word">The random word that chooses.</param>
        public int Choose(BlendedWalk walk, PlannedNationality nationality, int length, uint word)
        {
            if (walk.TryChoose(word, out int remembered))
                return remembered;
            ulong total = Weigh(walk, nationality, length, out Span<uint> weights);
            int chosen = Categorical.Choose(weights, total, word);
            walk.Remember(weights, total);
            return length == 0 ? chosen + 1 : chosen;
        }

        /// <summary>A walk for the plan's nationalities.</summary>
        public BlendedWalk RentWalk(out BlendRoom? room)
        {
            room = null;
            int conditions = Starts.Length == 0 ? 1 : Starts[0].Nationality.Blend.Length;
            if (conditions > 1)
                room = Interlocked.Exchange(ref spareRoom, null) ?? new BlendRoom(model, conditions);
            return new BlendedWalk(model.RentWalk(), room);
        }

        public void ReturnWalk(BlendedWalk walk, BlendRoom? room)
        {
            model.ReturnWalk(walk.First);
            if (room != null)
                Volatile.Write(ref spareRoom, room);
        }

        private static ulong NumberOf(NameModel model, NameRequest request)
        {
            if (request.Nationality != null)
                return NameAddress.NumberOf(model.Nationalities[model.NationalityIndex(request.Nationality)]);
            var parts = new HashSet<int>();
            foreach (KeyValuePair<string, double> part in request.Blend ?? new Dictionary<string, double>())
            {
                if (part.Value > 0)
                    parts.Add(model.NationalityIndex(part.Key));
            }

            ulong number = 0;
            foreach (int part in parts)
                number ^= NameAddress.NumberOf(model.Nationalities[part]);
            return number;
        }

        private void Recall(List<(PlannedNationality Nationality, uint Prior)> choices)
        {
            foreach ((PlannedNationality nationality, _) in choices)
            {
                if (nationality.IsBlend)
                    continue;
                nationality.Chars = new SymbolChars(nationality.Set, Spelling);
                nationality.Remembered = model.Prefixes.TreeOf(new PrefixRule(nationality.Condition, nationality.Set, InverseTemperature, minWeight, topK, topP));
            }
        }

        private void Begin(List<(PlannedNationality Nationality, uint Prior)> choices)
        {
            if (Conditions.StartsWith.Length == 0)
            {
                Starts = choices.ConvertAll(choice => new NameStart(choice.Nationality, Mass.Of(choice.Prior))).ToArray();
                StartWeights = choices.ConvertAll(choice => choice.Prior).ToArray();
                foreach (uint weight in StartWeights)
                    StartTotal += weight;
                if (StartTotal == 0)
                    Impossible = new NameShortfall(NameConstraint.None, "", 0, "every nationality that could keep it has the prior 0");
                return;
            }

            // The walk has to know how many conditions it follows.
            Starts = new[] { new NameStart(choices[0].Nationality, Mass.One) };
            BlendedWalk walk = RentWalk(out BlendRoom? room);
            var starts = new List<NameStart>();
            foreach ((PlannedNationality nationality, uint prior) in choices)
                starts.AddRange(PrefixPaths.Find(this, nationality, Mass.Of(prior), walk));
            ReturnWalk(walk, room);
            starts = PrefixPaths.Likeliest(starts, MostStarts);
            Starts = starts.ToArray();
            StartWeights = new uint[Starts.Length];
            StartTotal = Mass.ToWeights(starts.ConvertAll(start => start.Mass).ToArray(), StartWeights);
            if (StartTotal == 0)
                Impossible = new NameShortfall(NameConstraint.StartsWith, ImpossibleRequest.Value(Request, NameConstraint.StartsWith), 0, "the model finds every such beginning less likely than it can tell from impossible");
        }
    }
}
