using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace Cognomen.Housekeeping;

/// <summary>The names of README, as lines of text and as the page for their picture.</summary>
internal static class FrontPage
{
    /// <summary>The picture's size in CSS pixels. The picture has twice as many pixels.</summary>
    public const int Width = 1120, Height = 398;

    private const string Begin = "<!-- These lines and the picture are made by: dotnet run --project Dotnet~/Cognomen.Housekeeping -- front -->\n```\n";
    private const string End = "```\n";

    /// <summary>README with the names of the present model.</summary>
    /// <exception cref="System.IO.InvalidDataException">README has no place for them.</exception>
    public static string Readme(string readme)
    {
        int start = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = start < 0 ? -1 : readme.IndexOf(End, start + Begin.Length, StringComparison.Ordinal);
        return end < 0
            ? throw new System.IO.InvalidDataException($"README.md: there is no block of names after the line {Begin.Split('\n')[0]}")
            : readme[..(start + Begin.Length)] + Lines() + readme[end..];
    }

    /// <summary>The page of the picture.</summary>
    public static string Html() => $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Names by Cognomen</title>
        <style>
        * { box-sizing: border-box; margin: 0; }
        body { width: {{Width}}px; height: {{Height}}px; padding: 22px 34px; background: #f7f4ec; color: #22302a; font: 16px/1.45 "DejaVu Serif", Georgia, serif; }
        ul { list-style: none; padding: 0; columns: 2; column-gap: 40px; }
        li { display: flex; gap: 14px; break-inside: avoid; padding: 5px 0; border-bottom: 1px solid #ddd7c8; white-space: nowrap; }
        b { flex: 0 0 86px; font: 600 12px/25px "DejaVu Sans", sans-serif; color: #264d3f; }
        .wide { columns: 1; margin-top: 12px; }
        .wide li { border: 0; padding: 3px 0; font-size: 13.5px; }
        .wide b { flex-basis: 136px; color: #96620b; }
        i { font: 12px "DejaVu Sans", sans-serif; color: #6b6f66; }
        p { margin-top: 14px; font: 13px "DejaVu Sans", sans-serif; color: #55605a; }
        </style>
        <ul>
        {{string.Join('\n', FrontNames.Lines().Select(line => $"<li><b>{line.Nationality}</b> {Text(string.Join(", ", line.Names.Take(4)))}</li>"))}}
        </ul>
        <ul class="wide">
        <li><b>A Russian family</b> <span>{{string.Join(" · ", FrontNames.Family().Select(member => $"{Text(member.Name)} <i>{member.Role}</i>"))}}</span></li>
        <li><b>{{FrontNames.Blend().Cultures}}</b> {{Text(string.Join(", ", FrontNames.Blend().Names))}}</li>
        </ul>
        <p>A network of 340 KB wrote these surnames letter by letter, from seed {{FrontNames.Seed}}. They are the same on every machine.</p>
        </html>

        """;

    private static string Lines()
    {
        IReadOnlyList<(string Nationality, string[] Names)> lines = FrontNames.Lines();
        int width = lines.Max(line => line.Nationality.Length) + 2;
        return string.Concat(lines.Select(line => line.Nationality.PadRight(width) + string.Join(", ", line.Names) + "\n"));
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
