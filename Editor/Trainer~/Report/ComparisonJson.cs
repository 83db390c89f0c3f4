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
        ["difference"] = QualityJson.Rounded(group.Difference?.Nats),
        ["standardError"] = QualityJson.Rounded(group.Difference?.StandardError),
        ["realRecognised"] = QualityJson.Rounded(group.RealRecognised),
        ["first"] = Of(group.First),
        ["second"] = Of(group.Second),
    };

    private static JsonObject Of(ComparedModel model) => new()
    {
        ["quality"] = QualityJson.Of(model.Quality),
        ["new"] = QualityJson.Rounded(model.New),
        ["distinct"] = QualityJson.Rounded(model.Distinct),
        ["lengthDistance"] = QualityJson.Rounded(model.Lengths),
        ["recognised"] = QualityJson.Rounded(model.Recognised),
        ["samples"] = new JsonArray([.. model.Samples.Select(name => (JsonNode)name)]),
    };
}
