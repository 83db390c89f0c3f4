using System;
using System.Globalization;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Trainer.Progress;

/// <summary>Messages as lines for people.</summary>
internal static class MessageText
{
    public static string Of(ProgressMessage message) => message switch
    {
        StartedMessage started => Invariant(
            $"{started.Corpus}: {started.TrainRows:N0} names to learn from, {started.Nationalities:N0} nationalities; {started.Preset}, {started.Cell}, {Counted(started.Networks, "network")} to fit"),
        EpochMessage epoch => Invariant(
            $"{epoch.Network}, epoch {epoch.Epoch} of {epoch.Of}: training {epoch.TrainLoss:F3}, validation {epoch.ValidationLoss:F3} nats a symbol{Left(epoch.EtaSeconds)}"),
        SampleMessage sample => $"{sample.Nationality ?? "names"}: {string.Join(", ", sample.Names)}",
        WarningMessage warning => "warning: " + warning.Text,
        LogMessage log => log.Text,
        FinishedMessage finished => Invariant($"{finished.Path} ({finished.Fingerprint}): {Of(finished.Quality)} in {Duration(finished.Seconds)}") + (finished.Verdict is Verdict verdict ? "\n" + Of(verdict) : ""),
        FailedMessage failed => "error: " + failed.Message,
        _ => message.Type,
    };

    /// <summary>A verdict as lines: the level, the sentences, the advice, the command.</summary>
    public static string Of(Verdict verdict) => string.Join('\n', [
        $"verdict: {verdict.Word}",
        .. verdict.Sentences.Select(sentence => "  " + sentence),
        "next: " + verdict.Advice,
        .. verdict.Command is string command ? new[] { "  " + CommandText.Of(command) } : [],
    ]);

    /// <summary>Minutes and seconds.</summary>
    public static string Duration(double seconds) =>
        seconds < 60 ? Invariant($"{seconds:F0} s") : Invariant($"{Math.Floor(seconds / 60):F0} min {seconds % 60:F0} s");

    private static string Of(TrainingQuality quality) => quality.Nats is not double nats
        ? "not measured, the corpus has no test rows"
        : Invariant($"{nats:F3} nats a symbol on test names")
            + (quality.NatsUnseen is double unseen ? Invariant($", {unseen:F3} on unseen ones") : "")
            + (quality.BaselineNatsUnseen is double baseline ? Invariant($" (n-grams {quality.BaselineNats:F3} and {baseline:F3})") : "")
            + (quality.Accuracy is double accuracy ? Invariant($", {accuracy:P1} of symbols guessed first") : "")
            + (quality.Novelty is double novelty ? Invariant($", {novelty:P1} of its names new") : "");

    private static string Left(double? etaSeconds) => etaSeconds is double seconds ? ", " + Duration(seconds) + " left" : "";

    private static string Counted(int count, string thing) => Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
