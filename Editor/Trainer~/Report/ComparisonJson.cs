using System;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Trainer.Evaluation;

namespace Cognomen.Trainer.Report;

/// <summary>A comparison as JSON.</summary>
internal static class ComparisonJson
{
    public static JsonObject Of(ModelComparison comparison, string first, string second) => new()
    {
        ["first"] = first,
        ["second"] = second,
        ["split"] = comparison.Split,
        ["unknownNationalities"] = new JsonArray([.. comparison.Unknown.Select(nationality => (JsonNode)nationality)]),
        ["groups"] = new JsonArray([.. comparison.Groups.Select(group => (JsonNode)Of(group))]),
    };

    private static JsonObject Of(ComparedGroup group) => new()
    {
        ["nationality"] = group.Nationality,
        ["difference"] = Rounded(group.Difference?.Nats),
        ["standardError"] = Rounded(group.Difference?.StandardError),
        ["realRecognised"] = Rounded(group.RealRecognised),
        ["first"] = Of(group.First),
        ["second"] = Of(group.Second),
    };

    private static JsonObject Of(ComparedModel model) => new()
    {
        ["quality"] = QualityJson.Of(model.Quality),
        ["new"] = Rounded(model.New),
        ["distinct"] = Rounded(model.Distinct),
        ["lengthDistance"] = Rounded(model.Lengths),
        ["recognised"] = Rounded(model.Recognised),
        ["samples"] = new JsonArray([.. model.Samples.Select(name => (JsonNode)name)]),
    };

    private static double? Rounded(double? value) => value is double number ? Math.Round(number, 6) : null;
}
