using System;
using System.Globalization;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Checks that the exported integers are as good as the floats from which they were made.</summary>
internal static class IntegerCheck
{
    /// <summary>The largest difference in nats a symbol. Integers much better than floats mean that the floats were computed wrongly.</summary>
    public const double Largest = 0.02;

    /// <summary>The warning, or null.</summary>
    /// <param name="integers">Nats a symbol of the integer model.</param>
    /// <param name="floats">Nats a symbol of the float network.</param>
    public static string? Warning(double integers, double floats) => Math.Abs(integers - floats) <= Largest
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"integers give {integers:F4} nats a symbol and floats {floats:F4}: at most {Largest} between them is expected. {(integers > floats ? "Rounding costs too much" : "The floats, and the best epoch chosen by them, are wrong")}");
}
