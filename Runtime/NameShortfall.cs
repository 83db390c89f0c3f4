#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>The reason why no name meets a request: the constraint that failed and the number of attempts.</summary>
    public sealed class NameShortfall
    {
        internal NameShortfall(NameConstraint constraint, string value, int attempts, string? reason = null)
        {
            Constraint = constraint;
            Value = value;
            Attempts = attempts;
            string subject = constraint == NameConstraint.None ? "the request" : value.Length == 0 ? constraint.ToString() : $"{constraint} is {value}";
            Message = reason != null
                ? $"{subject}: {reason}"
                : string.Format(CultureInfo.InvariantCulture, "{0}: none of {1} names drawn meets it; ask for less, or for a higher temperature", subject, attempts);
        }

        /// <summary>The constraint that rejected the most attempts. Filters on whole names take precedence over constraints on letters.</summary>
        public NameConstraint Constraint { get; }

        /// <summary>The requested value, as text.</summary>
        public string Value { get; }

        /// <summary>The number of drawn names; 0 if no name can meet the request and nothing was drawn.</summary>
        public int Attempts { get; }

        /// <summary>A sentence with the constraint, the requested value and the reason.</summary>
        public string Message { get; }

        /// <inheritdoc/>
        public override string ToString() => Message;
    }
}
