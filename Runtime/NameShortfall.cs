#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>The reason why no name meets a request: the constraint that failed and the number of attempts.</summary>
    public sealed class NameShortfall
    {
        internal NameShortfall(NameCondition condition, string value, int attempts, string? reason = null)
        {
            Condition = condition;
            Value = value;
            Attempts = attempts;
            string subject = condition == NameCondition.None ? "the request" : value.Length == 0 ? condition.ToString() : $"{condition} is {value}";
            Message = reason != null
                ? $"{subject}: {reason}"
                : string.Format(CultureInfo.InvariantCulture, "{0}: none of {1} names drawn meets it; ask for less, or for a higher temperature", subject, attempts);
        }

        /// <summary>The condition that could not be met. Where several refused names, it is the filter of whole names that refused most of them, and only
        /// where no name came so far the condition on letters that did.</summary>
        public NameCondition Condition { get; }

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
