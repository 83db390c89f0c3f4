using System.Globalization;

namespace Cognomen.Trainer.Commands;

/// <summary>Figures as the tables of the terminal show them; a dash for none.</summary>
internal static class TableText
{
    public static string Nats(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A share in whole per cent.</summary>
    public static string Share(double? value) => value is double share ? (share * 100).ToString("F0", CultureInfo.InvariantCulture) + " %" : "–";
}
