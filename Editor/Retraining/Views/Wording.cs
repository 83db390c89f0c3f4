#nullable enable

using System;
using System.Globalization;

namespace Cognomen.Retraining
{
    /// <summary>Numbers in a readable form, the same in every culture.</summary>
    internal static class Wording
    {
        /// <summary>54185 as 54,185.</summary>
        internal static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

        /// <summary>A number with its noun: 1 row, 2 rows.</summary>
        internal static string Count(int number, string one, string many) => Count(number) + " " + (number == 1 ? one : many);

        /// <summary>0.4242 as 42.4 %.</summary>
        internal static string Share(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

        /// <summary>2.37581 as 2.376.</summary>
        internal static string Nats(double nats) => nats.ToString("0.000", CultureInfo.InvariantCulture);

        /// <summary>A time in a readable form: 8 s, 2 min 10 s, 1 h 5 min.</summary>
        internal static string Time(double seconds)
        {
            long whole = (long)Math.Ceiling(Math.Max(0, seconds));
            if (whole < 60) return FormattableString.Invariant($"{whole} s");
            if (whole < 3600) return FormattableString.Invariant($"{whole / 60} min {whole % 60} s");
            return FormattableString.Invariant($"{whole / 3600} h {whole % 3600 / 60} min");
        }
    }
}
