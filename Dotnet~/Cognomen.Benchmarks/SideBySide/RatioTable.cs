using System;
using System.Collections.Generic;
using Cognomen.Benchmarks.Measuring;
using Spectre.Console;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>A table of the cost of a name, with ratios to two of its rows.</summary>
internal static class RatioTable
{
    public static void Print(Rounds rounds, IReadOnlyList<Contender> contenders, params (int Row, string Title)[] beside)
    {
        Table table = new() { Border = TableBorder.Markdown };
        table.AddColumn("");
        foreach (string title in new[] { "ns a name", "names a second", "bytes a name" })
            table.AddColumn(title, column => column.RightAligned());
        foreach ((_, string title) in beside)
            table.AddColumn(title, column => column.RightAligned());
        for (int i = 0; i < contenders.Count; i++)
        {
            double nanoseconds = rounds.Nanoseconds(i);
            List<string> cells = [contenders[i].Name, Texts.Number(nanoseconds), Texts.Number(1e9 / nanoseconds), Math.Round(rounds.Bytes(i)).ToString("F0", System.Globalization.CultureInfo.InvariantCulture)];
            foreach ((int row, _) in beside)
                cells.Add("× " + Texts.Number(rounds.Ratio(i, row)));
            table.AddRow(cells.ConvertAll(cell => new Spectre.Console.Text(cell)));
        }
        AnsiConsole.Profile.Width = 220;
        AnsiConsole.Write(table);
    }
}
