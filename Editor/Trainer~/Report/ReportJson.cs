using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>A report as JSON: every figure of the page, and some more.</summary>
internal static class ReportJson
{
    private const int LettersListed = 40;
    private const int SuspectsListed = 500;

    public static string Write(ModelReport report) => new JsonObject
    {
        ["model"] = new JsonObject
        {
            ["fingerprint"] = report.Model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture),
            ["bytes"] = report.ModelBytes,
            ["cell"] = TrainingWords.Of(report.Model.Cell),
            ["hidden"] = report.Model.HiddenSize,
            ["parameters"] = report.Model.ParameterCount,
            ["notes"] = Notes(report.Model.Notes),
        },
        ["verdict"] = Of(report.Verdict),
        ["names"] = report.Options.Names,
        ["seed"] = report.Options.Seed,
        ["heldOut"] = report.HeldOut.ToString().ToLowerInvariant(),
        ["unknownNationalities"] = Texts(report.Unknown),
        ["quality"] = QualityJson.Of(report.Quality.Overall),
        ["baseline"] = QualityJson.Of(report.Baseline.Overall),
        ["baselineEntries"] = report.BaselineEntries,
        ["comparedWithBaseline"] = report.Compared.Count(),
        ["behindBaseline"] = Texts(report.BehindBaseline.Select(nationality => nationality.Nationality)),
        ["clearlyBehindBaseline"] = Texts(report.ClearlyBehindBaseline.Select(nationality => nationality.Nationality)),
        ["fidelity"] = Of(report.Fidelity),
        ["everyNationalityTheSame"] = report.EqualFidelity is not EqualFidelity equal ? null : new JsonObject
        {
            ["unseenNats"] = Rounded(report.EqualLoss),
            ["baselineUnseenNats"] = Rounded(report.EqualBaselineLoss),
            ["fidelity"] = Of(equal.All),
            ["smallerHalf"] = Of(equal.Smaller),
            ["largerHalf"] = Of(equal.Larger),
        },
        ["gender"] = report.GenderFidelity is not GenderFidelity gender ? null : new JsonObject
        {
            ["fidelity"] = Of(gender.Total),
            ["nationalities"] = new JsonArray([.. gender.Nationalities.Select(each =>
                (JsonNode)new JsonObject { ["nationality"] = each.Nationality, ["men"] = Of(each.Men), ["women"] = Of(each.Women) })]),
        },
        ["lengthBar"] = new JsonObject
        {
            ["bar"] = NationalityReport.LengthBar,
            ["nationalities"] = report.Sizable.Count(),
            ["met"] = report.Sizable.Count(nationality => nationality.MeetsLengthBar == true),
        },
        ["nationalities"] = new JsonArray([.. report.Nationalities.Select(nationality => (JsonNode)Of(nationality))]),
        ["epochs"] = new JsonArray([.. report.Epochs.Select(epoch => (JsonNode)Of(epoch))]),
        ["corpus"] = JsonNode.Parse(report.Corpus.ToJson()),
        ["suspects"] = new JsonObject
        {
            ["total"] = report.Suspects.Count,
            ["listed"] = new JsonArray([.. report.Suspects.Take(SuspectsListed).Select(suspect => (JsonNode)Of(suspect))]),
        },
    }.ToJsonString(QualityJson.Written);

    private static JsonObject Of(NationalityReport nationality) => new()
    {
        ["nationality"] = nationality.Nationality,
        ["trainingNames"] = nationality.TrainingNames,
        ["realNames"] = nationality.RealNames,
        ["quality"] = nationality.Model is null ? null : QualityJson.Of(nationality.Model),
        ["baseline"] = nationality.Baseline is null ? null : QualityJson.Of(nationality.Baseline),
        ["againstBaseline"] = Of(nationality.AgainstBaseline),
        ["fidelity"] = Of(nationality.Fidelity),
        ["novelty"] = new JsonObject
        {
            ["inTraining"] = Rounded(nationality.Novelty.InTraining),
            ["inHeldOut"] = Rounded(nationality.Novelty.InHeldOut),
            ["new"] = Rounded(nationality.Novelty.New),
            ["heldOutSeen"] = Rounded(nationality.Novelty.HeldOutSeen),
            ["editsToTraining"] = Rounded(nationality.Novelty.Edits),
            ["heldOutEditsToTraining"] = Rounded(nationality.Novelty.HeldOutEdits),
            ["oneEdit"] = Rounded(nationality.Novelty.OneEdit),
        },
        ["drawn"] = nationality.Drawn,
        ["distinct"] = nationality.Distinct,
        ["distinctInHundred"] = Rounded(nationality.DistinctInHundred),
        ["distinctInThousand"] = nationality.DistinctInThousand,
        ["lengths"] = new JsonObject
        {
            ["distance"] = Rounded(nationality.Lengths.Distance),
            ["noiseMedian"] = Rounded(nationality.Lengths.NoiseMedian),
            ["noise95"] = Rounded(nationality.Lengths.Noise95),
            ["meetsBar"] = nationality.MeetsLengthBar,
            ["real"] = Numbers(nationality.Lengths.Real),
            ["generated"] = Numbers(nationality.Lengths.Generated),
        },
        ["letters"] = new JsonObject
        {
            ["distance"] = Rounded(nationality.Letters.Distance),
            ["shares"] = new JsonArray([.. nationality.Letters.Letters.Take(LettersListed).Select(share => (JsonNode)Of(share))]),
        },
        ["samples"] = Texts(nationality.Samples),
    };

    private static JsonObject Of(Verdict verdict) => new()
    {
        ["level"] = verdict.Word,
        ["sentences"] = Texts(verdict.Sentences),
        ["advice"] = verdict.Advice,
        ["command"] = verdict.Command,
    };

    private static JsonObject? Of(LossDifference? difference) => difference is null ? null : new JsonObject
    {
        ["nats"] = Rounded(difference.Nats),
        ["standardError"] = Rounded(difference.StandardError),
        ["clear"] = difference.IsClear,
    };

    private static JsonObject? Of(Fidelity? fidelity) => fidelity is null ? null : new JsonObject
    {
        ["heldOut"] = fidelity.HeldOut,
        ["real"] = Rounded(fidelity.Real),
        ["unseen"] = Rounded(fidelity.Unseen),
        ["generated"] = Rounded(fidelity.Generated),
        ["new"] = Rounded(fidelity.New),
        ["mistakenFor"] = fidelity.MistakenFor,
    };

    private static JsonObject? Of(FidelityTotal? fidelity) => fidelity is null ? null : new JsonObject
    {
        ["nationalities"] = fidelity.Nationalities,
        ["heldOut"] = fidelity.HeldOut,
        ["real"] = Rounded(fidelity.Real),
        ["realStandardError"] = Rounded(fidelity.RealStandardError),
        ["unseen"] = Rounded(fidelity.Unseen),
        ["generated"] = Rounded(fidelity.Generated),
        ["new"] = Rounded(fidelity.New),
        ["ratio"] = Rounded(fidelity.Ratio),
        ["ratioUnseen"] = Rounded(fidelity.RatioUnseen),
        ["bar"] = FidelityTotal.Bar,
    };

    private static JsonObject Of(LetterShare share) => new()
    {
        ["letter"] = share.Letter,
        ["real"] = Rounded(share.Real),
        ["generated"] = Rounded(share.Generated),
    };

    private static JsonObject Of(EpochMessage epoch) => new()
    {
        ["network"] = epoch.Network,
        ["epoch"] = epoch.Epoch,
        ["trainLoss"] = Rounded(epoch.TrainLoss),
        ["validationLoss"] = Rounded(epoch.ValidationLoss),
        ["baseline"] = Rounded(epoch.Baseline),
    };

    private static JsonObject Of(SuspectRow suspect) => new()
    {
        ["line"] = suspect.Row.Line,
        ["surname"] = suspect.Row.Surname,
        ["nationality"] = suspect.Row.Nationality,
        ["probability"] = Rounded(suspect.Probability),
        ["likelier"] = suspect.Likelier,
        ["likelierProbability"] = Rounded(suspect.LikelierProbability),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(number => (JsonNode)Rounded(number)!)]);

    /// <summary>Rounded to six decimals; null if it is not a number.</summary>
    private static double? Rounded(double? value) => value is double number && double.IsFinite(number) ? Math.Round(number, 6) : null;

    private static JsonNode? Notes(string notes)
    {
        try
        {
            return JsonNode.Parse(notes);
        }
        catch (JsonException)
        {
            return notes;
        }
    }
}
