using System.Globalization;

namespace Cognomen.Benchmarks.Measuring;

/// <summary>Figures with their significant digits.</summary>
internal static class Texts
{
    public static string Number(double value) => value switch
    {
        >= 1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        0 => "0",
        < 0.1 => value.ToString("F4", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };
}
