#nullable enable

using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>Writes a report as JSON.</summary>
    internal static class CorpusReportJson
    {
        internal static string Write(CorpusReport report)
        {
            StringWriter text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            using (JsonTextWriter json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
            {
                json.WriteStartObject();
                Member(json, "corpus", report.Corpus);
                Member(json, "fingerprint", report.Fingerprint);
                Member(json, "columns", report.Columns);
                Member(json, "rows", report.Rows);
                Member(json, "train", report.Train);
                Member(json, "validation", report.Validation);
                Member(json, "test", report.Test);
                Member(json, "unmarked", report.Unmarked);
                Member(json, "masculine", report.Masculine);
                Member(json, "feminine", report.Feminine);
                Member(json, "symbols", report.Symbols);
                json.WritePropertyName("nationalities");
                json.WriteStartArray();
                foreach (NationalityCount count in report.Nationalities) WriteCount(json, count);
                json.WriteEndArray();
                json.WritePropertyName("findings");
                json.WriteStartObject();
                foreach (CorpusFindings findings in report.Findings) WriteFindings(json, findings);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            return text.ToString();
        }

        private static void WriteCount(JsonTextWriter json, NationalityCount count)
        {
            json.WriteStartObject();
            Member(json, "nationality", count.Nationality);
            Member(json, "rows", count.Rows);
            Member(json, "train", count.Train);
            Member(json, "validation", count.Validation);
            Member(json, "test", count.Test);
            Member(json, "unmarked", count.Unmarked);
            Member(json, "masculine", count.Masculine);
            Member(json, "feminine", count.Feminine);
            Member(json, "distinct", count.Distinct);
            json.WriteEndObject();
        }

        private static void WriteFindings(JsonTextWriter json, CorpusFindings findings)
        {
            json.WritePropertyName(Key(findings.Kind));
            json.WriteStartObject();
            Member(json, "total", findings.Total);
            Member(json, "rows", findings.Rows);
            json.WritePropertyName("listed");
            json.WriteStartArray();
            foreach (CorpusFinding finding in findings.Listed)
            {
                json.WriteStartObject();
                Member(json, "what", finding.What);
                Member(json, "rows", finding.Rows);
                json.WritePropertyName("lines");
                json.WriteStartArray();
                foreach (int line in finding.Lines) json.WriteValue(line);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        private static string Key(CorpusFindingKind kind)
        {
            switch (kind)
            {
                case CorpusFindingKind.Duplicate: return "duplicate";
                case CorpusFindingKind.SeenInTraining: return "seen_in_training";
                case CorpusFindingKind.TinyNationality: return "tiny_nationality";
                case CorpusFindingKind.SharedSurname: return "shared_surname";
                case CorpusFindingKind.SimilarNationality: return "similar_nationality";
                case CorpusFindingKind.RareSymbol: return "rare_symbol";
                case CorpusFindingKind.UnusualSymbol: return "unusual_symbol";
                case CorpusFindingKind.MixedScripts: return "mixed_scripts";
                case CorpusFindingKind.Skipped: return "skipped";
                default: return "repair";
            }
        }

        private static void Member(JsonTextWriter json, string name, string value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        private static void Member(JsonTextWriter json, string name, int value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
