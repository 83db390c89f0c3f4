#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Format;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>A request made ready for one model: names looked up, numbers turned into integers, once.</summary>
    internal sealed class NamePlan
    {
        private NamePlan(IReadOnlyList<PlannedNationality> choices, uint[] priors, NameRequest request)
        {
            Choices = choices;
            Priors = priors;
            foreach (uint prior in priors)
                PriorTotal += prior;
            InverseTemperature = request.InverseTemperature;
            MinLength = request.MinLength;
            MaxLength = request.MaxLength;
            Accept = request.Accept;
        }

        /// <summary>The nationalities that the name may have: one, or all of the model's.</summary>
        public IReadOnlyList<PlannedNationality> Choices { get; }

        /// <summary>The weight of each choice.</summary>
        public uint[] Priors { get; }

        public ulong PriorTotal { get; }

        /// <summary>In Q16.</summary>
        public int InverseTemperature { get; }

        public int MinLength { get; }

        public int MaxLength { get; }

        public NameFilter? Accept { get; }

        /// <summary>Looks a request up in a model.</summary>
        /// <exception cref="UnknownNationalityException">The model has no nationality of the request's name.</exception>
        public static NamePlan For(NameModel model, NameRequest request)
        {
            if (request.MinLength > request.MaxLength)
                throw new ArgumentException($"MinLength is {request.MinLength} and MaxLength is {request.MaxLength}: the least may not exceed the most", nameof(request));
            ModelDefinition definition = model.Definition;
            if (request.Nationality != null)
                return new NamePlan(new[] { Plan(model, model.NationalityIndex(request.Nationality), request.Gender) }, new uint[] { 1 }, request);
            if (definition.Nationalities.Count == 0)
                return new NamePlan(new[] { new PlannedNationality(0, model.AllSymbols) }, new uint[] { 1 }, request);
            var choices = new PlannedNationality[definition.Nationalities.Count];
            var priors = new uint[choices.Length];
            for (int i = 0; i < choices.Length; i++)
            {
                choices[i] = Plan(model, i, request.Gender);
                priors[i] = definition.Nationalities[i].Prior;
            }

            return new NamePlan(choices, priors, request);
        }

        private static PlannedNationality Plan(NameModel model, int nationality, Gender gender) =>
            new PlannedNationality(model.ConditionOf(nationality, gender), model.SymbolsOf(nationality));
    }

    /// <summary>One nationality of a plan.</summary>
    internal sealed class PlannedNationality
    {
        public PlannedNationality(int condition, SymbolSet symbols)
        {
            Condition = condition;
            Symbols = symbols;
        }

        public int Condition { get; }

        /// <summary>The symbols that may be written, ascending; the boundary (0) first.</summary>
        public SymbolSet Symbols { get; }
    }
}
