#nullable enable

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Cognomen.Training
{
    /// <summary>Reads messages from lines. No line causes an exception.</summary>
    internal static class ProgressReader
    {
        /// <summary>Reads one line. Returns false if it is not one JSON object with a type and the members of that type.</summary>
        /// <remarks>A message of an unknown type becomes an <see cref="UnknownMessage"/>. Unknown members are ignored.</remarks>
        /// <param name="line">The line without its end; null (the end of a stream) is no message.</param>
        /// <param name="message">The message, or null.</param>
        public static bool TryParse(string? line, [NotNullWhen(true)] out ProgressMessage? message)
        {
            message = null;
            if (line == null || line.IndexOf('{') < 0) return false;
            ProgressFields? fields = ProgressFields.Read(line);
            string? type = fields?.Text("type");
            if (fields == null || type == null) return false;
            message = Make(type, fields);
            return message != null;
        }

        private static ProgressMessage? Make(string type, ProgressFields fields)
        {
            switch (type)
            {
                case StartedMessage.TypeName: return Started(fields);
                case EpochMessage.TypeName: return Epoch(fields);
                case SampleMessage.TypeName:
                    return fields.Texts("names") is IReadOnlyList<string> names ? new SampleMessage(fields.Text("nationality"), names) : null;
                case LogMessage.TypeName:
                    return fields.Text("text") is string text ? new LogMessage(ProgressLevels.Read(fields.Text("level")), text) : null;
                case WarningMessage.TypeName:
                    return fields.Text("text") is string warning ? new WarningMessage(warning) : null;
                case FinishedMessage.TypeName: return Finished(fields);
                case FailedMessage.TypeName:
                    return fields.Text("message") is string reason ? new FailedMessage(reason, fields.Whole("exit_code") ?? 1) : null;
                default: return new UnknownMessage(type);
            }
        }

        private static StartedMessage? Started(ProgressFields fields)
        {
            string? corpus = fields.Text("corpus");
            if (corpus == null) return null;
            return new StartedMessage(
                corpus,
                fields.Text("corpus_fingerprint") ?? string.Empty,
                fields.Text("preset") ?? string.Empty,
                fields.Text("cell") ?? string.Empty,
                fields.Whole("train_rows") ?? 0,
                fields.Whole("nationalities") ?? 0,
                fields.Whole("networks") ?? 1,
                fields.Number("eta_seconds"));
        }

        private static EpochMessage? Epoch(ProgressFields fields)
        {
            int? epoch = fields.Whole("epoch"), of = fields.Whole("of");
            if (epoch == null || of == null) return null;
            return new EpochMessage(
                fields.Text("phase") ?? string.Empty,
                fields.Text("network") ?? string.Empty,
                epoch.Value,
                of.Value,
                fields.Number("train_loss") ?? double.NaN,
                fields.Number("validation_loss") ?? double.NaN,
                fields.Number("baseline"),
                fields.Number("seconds") ?? 0,
                fields.Number("eta_seconds"));
        }

        private static FinishedMessage? Finished(ProgressFields fields)
        {
            string? path = fields.Text("path");
            ProgressFields? quality = fields.Object("quality");
            if (path == null || quality == null) return null;
            TrainingQuality measured = new TrainingQuality(
                quality.Number("nats"),
                quality.Number("nats_unseen"),
                quality.Number("accuracy"),
                quality.Number("accuracy_unseen"),
                quality.Number("baseline_nats"),
                quality.Number("baseline_nats_unseen"),
                quality.Number("novelty"),
                quality.Number("equal_nats_unseen"),
                quality.Number("equal_baseline_nats_unseen"));
            return new FinishedMessage(measured, path, fields.Text("fingerprint") ?? string.Empty, fields.Number("seconds") ?? 0, Judged(fields.Object("verdict")));
        }

        private static Verdict? Judged(ProgressFields? fields) =>
            fields != null && Verdict.LevelOf(fields.Text("level")) is VerdictLevel level && fields.Texts("sentences") is IReadOnlyList<string> sentences
                ? new Verdict(level, sentences, fields.Text("advice") ?? string.Empty, fields.Text("command"))
                : null;
    }
}
