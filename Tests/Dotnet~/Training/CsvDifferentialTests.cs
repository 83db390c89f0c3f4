using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using CsvLibrary = CsvHelper;

namespace Cognomen.Training.Tests;

/// <summary>Our CSV reader against a well-kept library, on random documents.</summary>
internal sealed class CsvDifferentialTests
{
    private static readonly Gen<string> Field = Gen.OneOf(
        Gen.String[Gen.Char["abz é,;\t\"\r\n '"], 0, 8],
        Gen.String[Gen.Char['a', 'z'], 1, 5]);

    // A document as some program might write it: any line end, quotes where needed and sometimes where not.
    private static readonly Gen<(string[][] Rows, char Separator, string End, bool QuoteAll, bool EndsOpen)> Documents = Gen.Select(
        Field.Array[1, 5].Array[1, 12], Gen.Char[",;\t"], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r"), Gen.Const("\r\n")), Gen.Bool, Gen.Bool);

    [Test]
    public void What_was_written_is_read_as_CsvHelper_reads_it()
    {
        Documents.Sample(
            document =>
            {
                string text = Write(document.Rows, document.Separator, document.End, document.QuoteAll, document.EndsOpen);
                string[][] ours = OwnRows(text, document.Separator, out bool sound);
                return sound && Same(ours, RowsOfCsvHelper(text, document.Separator)) && Same(ours, document.Rows.Where(row => row.Length > 1 || row[0].Length > 0 || document.QuoteAll).ToArray());
            },
            iter: 20_000);
    }

    [Test]
    public void Any_text_is_read_as_CsvHelper_reads_it_broken_ones_too()
    {
        Gen.String[Gen.Char["ab,\"\n\r"], 0, 30].Sample(text => Same(OwnRows(text, ',', out _), RowsOfCsvHelper(text, ',')), iter: 100_000);
    }

    private static string Write(string[][] rows, char separator, string end, bool quoteAll, bool endsOpen)
    {
        StringBuilder text = new();
        for (int i = 0; i < rows.Length; i++)
        {
            text.AppendJoin(separator, rows[i].Select(field => quoteAll || field.IndexOfAny([separator, '"', '\r', '\n']) >= 0
                ? '"' + field.Replace("\"", "\"\"", System.StringComparison.Ordinal) + '"'
                : field));
            if (i < rows.Length - 1 || !endsOpen) text.Append(end);
        }

        return text.ToString();
    }

    private static string[][] OwnRows(string text, char separator, out bool sound)
    {
        CsvReader reader = new(new StringReader(text), CsvDialect.Separated(separator));
        List<string[]> records = [];
        sound = true;
        while (reader.Read())
        {
            sound &= reader.Fault == CsvFault.None;
            records.Add([.. reader.Fields]);
        }

        return [.. records];
    }

    private static string[][] RowsOfCsvHelper(string text, char separator)
    {
        CsvLibrary.CsvReaderOptions options = new() { Separator = separator, HasHeader = false };
        using CsvLibrary.CsvReader reader = CsvLibrary.CsvReader.FromText(text, options);
        List<string[]> records = [];
        while (reader.Read()) records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. records];
    }

    private static bool Same(string[][] one, string[][] other) => one.Length == other.Length && one.Zip(other).All(pair => pair.First.SequenceEqual(pair.Second));
}
