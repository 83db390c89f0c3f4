#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Models;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A request prepared for one model: with numbers of its nationalities, integers for its fractions, and the ways to write its beginning with
    /// their probabilities.
    /// </summary>
    /// <remarks>Immutable, except for what is computed at first use. Every thread computes the same.</remarks>
    internal sealed class NamePlan : PreparedRequest
    {
        // The sum of weights of at most 2^30 each stays below 2^40.
        private const int MostStarts = 1024;

        private BlendRoom? spareRoom;
        private Lookahead? lookahead;

        private NamePlan(LoadedModel model, NameRequest request, LetterConstraints constraints)
        {
            Model = model;
            Request = request;
            NationalityNumber = NumberOf(model, request);
            Constraints = constraints;
            Symbols = new SymbolSampler(request);
            Spelling = new Spelling(model.Definition.Alphabet, request.Diacritics, request.Casing);
            MayShowNothing = Spelling.MayShowNothing();
            Filters = new NameFilters(request, model);
            RemembersPassing = Filters.AreDefault && request.Diacritics == DiacriticsRule.Keep && request.Casing == NameCasing.AsWritten;
        }

        /// <summary>The model that the plan is for.</summary>
        public LoadedModel Model { get; }

        public NameRequest Request { get; }

        public LetterConstraints Constraints { get; }

        /// <summary>The number that is mixed into the index: the nationality's, all numbers of a blend combined by XOR, or 0 without a nationality.</summary>
        public ulong NationalityNumber { get; }

        /// <summary>The spelling of symbols.</summary>
        public Spelling Spelling { get; }

        /// <summary>The constraints on whole names.</summary>
        public NameFilters Filters { get; }

        /// <summary>Whether a name can consist of symbols without displayed characters. Such a name is always rejected.</summary>
        public bool MayShowNothing { get; }

        /// <summary>The string with which the plan was last found. The same object always has the same plan.</summary>
        public string? AskedBy { get; set; }

        /// <summary>Whether only the default filters apply, to names as the model writes them. Names that passed are then remembered.</summary>
        public bool RemembersPassing { get; }

        /// <summary>The number of beginnings that were continued by a symbol to find <see cref="Starts"/>.</summary>
        public int Followed { get; private set; }

        /// <summary>The possible starts of a name: a nationality with a way to write the asked beginning.</summary>
        public NameStart[] Starts { get; private set; } = Array.Empty<NameStart>();

        /// <summary>The weight of each start: its nationality's prior times its probability.</summary>
        public uint[] StartWeights { get; private set; } = Array.Empty<uint>();

        public ulong StartTotal { get; private set; }

        /// <summary>How the next symbol is chosen.</summary>
        public SymbolSampler Symbols { get; }

        /// <summary>The reason why no name can meet the request, or null.</summary>
        public NameShortfall? Impossible { get; private set; }

        /// <summary>Guides draws towards names that meet the request. It is made at its first use.</summary>
        public Lookahead Lookahead
        {
            get
            {
                Lookahead? made = Volatile.Read(ref lookahead);
                if (made == null)
                    Volatile.Write(ref lookahead, made = Lookahead.Make(this));
                return made;
            }
        }

        /// <summary>The plan of a request for a model. The request keeps its last plan.</summary>
        /// <exception cref="UnknownNationalityException">The model has no nationality of the request's name.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public static NamePlan For(LoadedModel model, NameRequest request)
        {
            var plan = request.Prepared as NamePlan;
            if (plan == null || plan.Model != model)
                request.Prepared = plan = Create(model, request);
            return plan;
        }

        /// <summary>Makes the plan of a request for a model.</summary>
        /// <inheritdoc cref="For"/>
        public static NamePlan Create(LoadedModel model, NameRequest request)
        {
            RequestChecks.Check(model, request);
            var plan = new NamePlan(model, request, LetterConstraints.Of(request));
            plan.Impossible = ImpossibleRequest.TooLong(model, request, plan.Constraints);
            if (plan.Impossible != null)
                return plan;
            var choices = new List<(PlannedNationality Nationality, uint Prior)>(new NationalityPlanner(model, request, plan.Spelling, plan.Constraints).Choices());
            choices.RemoveAll(choice => choice.Nationality.Automaton?.IsPossible == false);
            if (choices.Count == 0)
                plan.Impossible = ImpossibleRequest.Diagnose(model, request, plan.Spelling, plan.Constraints);
            else
                plan.Begin(choices);
            plan.Recall(choices);
            return plan;
        }

        /// <summary>A walk for the plan's nationalities.</summary>
        public BlendedWalk RentWalk(out BlendRoom? room)
        {
            room = null;
            int conditions = Starts.Length == 0 ? 1 : Starts[0].Nationality.Blend.Length;
            if (conditions > 1)
                room = Interlocked.Exchange(ref spareRoom, null) ?? new BlendRoom(Model, conditions);
            return new BlendedWalk(Model.RentWalk(), room);
        }

        public void ReturnWalk(BlendedWalk walk, BlendRoom? room)
        {
            Model.ReturnWalk(walk.First);
            if (room != null)
                Volatile.Write(ref spareRoom, room);
        }

        private static ulong NumberOf(LoadedModel model, NameRequest request)
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
                nationality.Remembered = Model.Prefixes.TreeOf(Symbols.RuleFor(nationality));
            }
        }

        private void Begin(List<(PlannedNationality Nationality, uint Prior)> choices)
        {
            if (Constraints.StartsWith.Length == 0)
            {
                Starts = choices.ConvertAll(choice => new NameStart(choice.Nationality, SoftFloat.Of(choice.Prior))).ToArray();
                StartWeights = choices.ConvertAll(choice => choice.Prior).ToArray();
                foreach (uint weight in StartWeights)
                    StartTotal += weight;
                if (StartTotal == 0)
                    Impossible = new NameShortfall(NameConstraint.None, "", 0, "every nationality that can meet it has a prior of 0");
                return;
            }

            // A rented walk has one network state for each condition of the first start.
            Starts = new[] { new NameStart(choices[0].Nationality, SoftFloat.One) };
            BlendedWalk walk = RentWalk(out BlendRoom? room);
            List<NameStart> starts = PrefixPaths.FindAll(this, choices, MostStarts, walk, out int followed);
            Followed = followed;
            ReturnWalk(walk, room);
            Starts = starts.ToArray();
            StartWeights = new uint[Starts.Length];
            StartTotal = SoftFloat.ToWeights(starts.ConvertAll(start => start.Weight).ToArray(), StartWeights);
            if (StartTotal == 0)
                Impossible = new NameShortfall(NameConstraint.StartsWith, ImpossibleRequest.Value(Request, NameConstraint.StartsWith), 0, "every such beginning is too unlikely for the model");
        }
    }
}
