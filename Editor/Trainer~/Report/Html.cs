using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace Cognomen.Trainer.Report;

/// <summary>Pieces of a page.</summary>
internal static class Html
{
    private static readonly string[] Colours = ["first", "second", "third", "fourth"];

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <param name="columns">The headings. A heading that begins with &lt; is for texts, not for numbers.</param>
    /// <param name="rows">Cells, already encoded.</param>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        IEnumerable<string> head = columns.Select(column => $"<th{Class(column)}>{Text(column.TrimStart('<'))}</th>");
        IEnumerable<string> body = rows.Select(row => $"<tr>{string.Concat(row.Select((cell, i) => $"<td{Class(columns[i])}>{cell}</td>"))}</tr>");
        return $"<div class=\"scroll\"><table><thead><tr>{string.Concat(head)}</tr></thead><tbody>{string.Concat(body)}</tbody></table></div>";
    }

    public static string Details(string summary, string inside) => $"<details><summary>{Text(summary)}</summary>{inside}</details>";

    /// <param name="svg">The chart.</param>
    /// <param name="legend">The meanings of its colours, in the order of the style sheet.</param>
    public static string Chart(string svg, params IReadOnlyList<string> legend) =>
        $"<div class=\"chart\">{(legend.Count > 0 ? $"<p class=\"legend\">{Legend(legend)}</p>" : "")}{svg}</div>";

    /// <summary>The meanings of colours, in the order of the style sheet.</summary>
    public static string Legend(IReadOnlyList<string> meanings) =>
        string.Concat(meanings.Select((meaning, index) => $"<span class=\"key\" style=\"background: var(--{Colours[index]})\"></span>{Text(meaning)} "));

    public static string Nats(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";

    public static string Signed(double value) => value.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);

    public static string Percent(double? value) => value is double share ? (share * 100).ToString("F1", CultureInfo.InvariantCulture) + " %" : "–";

    public static string Tenths(double? value) => value?.ToString("F1", CultureInfo.InvariantCulture) ?? "–";

    public static string Whole(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A figure in one colour if it meets its bar, and in another if it does not.</summary>
    public static string Judged(string figure, bool? good) => good is bool met ? $"<span class=\"{(met ? "good" : "bad")}\">{figure} {(met ? "✓" : "✗")}</span>" : figure;

    private static string Class(string column) => column.StartsWith('<') ? " class=\"text\"" : "";
}
