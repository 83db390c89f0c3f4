#nullable enable

using System.Globalization;
using Cognomen.Models;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>Finds the constraint that makes a request impossible for a model.</summary>
    internal static class ImpossibleRequest
    {
        private static readonly NameConstraint[] LetterByLetter =
        {
            NameConstraint.AllowedCharacters, NameConstraint.StartsWith, NameConstraint.EndsWith, NameConstraint.Contains, NameConstraint.Length,
        };

        /// <summary>A beginning, ending or part that is longer than any name of the model, or null.</summary>
        public static NameShortfall? TooLong(LoadedModel model, NameRequest request, LetterConstraints constraints)
        {
            NameConstraint constraint = constraints.StartsWith.Length > model.MaxChars ? NameConstraint.StartsWith
                : constraints.EndsWith.Length > model.MaxChars ? NameConstraint.EndsWith
                : constraints.Contains.Length > model.MaxChars ? NameConstraint.Contains
                : NameConstraint.None;
            return constraint == NameConstraint.None
                ? null
                : new NameShortfall(constraint, Value(request, constraint), 0, $"no name of this model has more than {Number(model.MaxChars)} characters");
        }

        /// <summary>The constraint that no name meets even alone. If there is none, the first one without which a name can meet the others.</summary>
        public static NameShortfall Diagnose(LoadedModel model, NameRequest request, Spelling spelling, LetterConstraints constraints)
        {
            string noName = "no " + Names(model, request);
            foreach (NameConstraint constraint in LetterByLetter)
            {
                if (!IsPossible(model, request, spelling, constraints.Only(constraint)))
                    return Shortfall(constraint, $"{noName} can {Predicate(request, constraint)}");
            }

            foreach (NameConstraint constraint in LetterByLetter)
            {
                if (IsPossible(model, request, spelling, constraints.Without(constraint)))
                    return Shortfall(constraint, $"{noName} can {Predicate(request, constraint)} and meet the other constraints");
            }

            return Shortfall(NameConstraint.None, $"{noName} can meet all constraints together");

            NameShortfall Shortfall(NameConstraint constraint, string reason) =>
                new NameShortfall(constraint, Value(request, constraint), 0, reason);
        }

        /// <summary>The value of a constraint in a request, as text.</summary>
        public static string Value(NameRequest request, NameConstraint constraint) => constraint switch
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

        private static bool IsPossible(LoadedModel model, NameRequest request, Spelling spelling, LetterConstraints constraints)
        {
            foreach ((PlannedNationality nationality, _) in new NationalityPlanner(model, request, spelling, constraints).Choices())
            {
                if (nationality.Automaton?.IsPossible != false)
                    return true;
            }

            return false;
        }

        private static string Names(LoadedModel model, NameRequest request)
        {
            if (request.Blend != null)
                return "name of this blend";
            return request.Nationality == null ? "name of this model" : model.Nationalities[model.NationalityIndex(request.Nationality)] + " name";
        }

        // The predicate of a name that meets a constraint.
        private static string Predicate(NameRequest request, NameConstraint constraint) => constraint switch
        {
            NameConstraint.StartsWith => "begin with " + Value(request, constraint),
            NameConstraint.EndsWith => "end in " + Value(request, constraint),
            NameConstraint.Contains => "contain " + Value(request, constraint),
            NameConstraint.AllowedCharacters => "be written with these characters alone",
            _ => $"have {Value(request, constraint)} characters",
        };

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
