using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Quality as JSON.</summary>
internal static class QualityJson
{
    /// <summary>The format of results, which people can read too.</summary>
    public static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(Quality quality) => new()
    {
        ["rows"] = quality.Rows,
        ["symbols"] = quality.Symbols,
        ["nats"] = Rounded(quality.Nats),
        ["standardError"] = Rounded(quality.StandardError),
        ["accuracy"] = Rounded(quality.Accuracy),
    };

    public static JsonObject Of(SeenAndUnseen quality) => new()
    {
        ["all"] = Of(quality.All),
        ["unseen"] = Of(quality.Unseen),
    };

    public static JsonObject Of(SplitQuality report) => new()
    {
        ["all"] = Of(report.Overall.All),
        ["unseen"] = Of(report.Overall.Unseen),
        ["feminine"] = report.Feminine.All.Rows == 0 ? null : Of(report.Feminine),
        ["nationalities"] = new JsonArray([.. report.Nationalities.Select(entry => (JsonNode)Named(entry.Nationality, Of(entry.Quality)))]),
    };

    private static JsonObject Named(string nationality, JsonObject quality)
    {
        quality.Insert(0, "nationality", nationality);
        return quality;
    }

    /// <summary>Rounded to six decimals. Further ones are noise.</summary>
    public static double? Rounded(double? value) => value is double number ? Math.Round(number, 6) : null;
}
