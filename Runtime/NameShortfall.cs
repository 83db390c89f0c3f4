#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>Why there is no name that keeps a request: which condition was not met, and how hard was tried.</summary>
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

        /// <summary>What was asked for, as text.</summary>
        public string Value { get; }

        /// <summary>How many names were drawn; 0 where it was clear beforehand that none can keep the request.</summary>
        public int Attempts { get; }

        /// <summary>The condition, what was asked for, and what stands against it.</summary>
        public string Message { get; }

        /// <inheritdoc/>
        public override string ToString() => Message;
    }
}
