#nullable enable

using System.Collections.Generic;
using System.Globalization;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>Finds out which condition stands in the way when no name of the model can keep a request.</summary>
    internal static class ImpossibleRequest
    {
        private static readonly NameConstraint[] LetterByLetter =
        {
            NameConstraint.AllowedCharacters, NameConstraint.StartsWith, NameConstraint.EndsWith, NameConstraint.Contains, NameConstraint.Length,
        };

        /// <summary>A beginning, ending or part that is longer than any name of the model, or null.</summary>
        public static NameShortfall? TooLong(NameModel model, NameRequest request, LetterConditions conditions)
        {
            NameConstraint condition = conditions.StartsWith.Length > model.MaxChars ? NameConstraint.StartsWith
                : conditions.EndsWith.Length > model.MaxChars ? NameConstraint.EndsWith
                : conditions.Contains.Length > model.MaxChars ? NameConstraint.Contains
                : NameConstraint.None;
            return condition == NameConstraint.None
                ? null
                : new NameShortfall(condition, Value(request, condition), 0, $"no name of this model has more than {Number(model.MaxChars)} characters");
        }

        /// <summary>The condition that no name keeps by itself; else the one without which some name would keep the others.</summary>
        public static NameShortfall Diagnose(NameModel model, NameRequest request, Spelling spelling, LetterConditions conditions)
        {
            foreach (NameConstraint condition in LetterByLetter)
            {
                if (!IsPossible(model, request, spelling, conditions.Only(condition)))
                    return new NameShortfall(condition, Value(request, condition), 0, $"no name of {Who(request)} can be so");
            }

            foreach (NameConstraint condition in LetterByLetter)
            {
                if (IsPossible(model, request, spelling, conditions.Without(condition)))
                    return new NameShortfall(condition, Value(request, condition), 0, $"no name of {Who(request)} can be so together with the other conditions");
            }

            return new NameShortfall(NameConstraint.None, "", 0, $"no name of {Who(request)} can keep all of its conditions together");
        }

        /// <summary>What a request asks by a condition, as text.</summary>
        public static string Value(NameRequest request, NameConstraint condition) => condition switch
        {
            NameConstraint.Length => request.MaxLength == int.MaxValue
                ? Number(request.MinLength) + " or more"
                : Number(request.MinLength) + " to " + Number(request.MaxLength),
            NameConstraint.StartsWith => Quoted.Text(request.StartsWith),
            NameConstraint.EndsWith => Quoted.Text(request.EndsWith),
            NameConstraint.Contains => Quoted.Text(request.Contains),
            NameConstraint.AllowedCharacters => Quoted.Text(request.AllowedCharacters),
            NameConstraint.RealNames => request.RealNames.ToString(),
            _ => "",
        };

        private static bool IsPossible(NameModel model, NameRequest request, Spelling spelling, LetterConditions conditions)
        {
            List<(PlannedNationality Nationality, uint Prior)> choices = new NationalityPlanner(model, request, spelling, conditions).Choices();
            return choices.Exists(choice => choice.Nationality.Automaton?.IsPossible != false);
        }

        private static string Who(NameRequest request)
        {
            if (request.Blend != null)
                return "this blend";
            return request.Nationality ?? "any nationality";
        }

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
