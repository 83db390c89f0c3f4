using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Cognomen.Trainer.Plots;
using Cognomen.Training;
using ScottPlot;
using ScottPlot.Plottables;

namespace Cognomen.Trainer.Report;

/// <summary>The charts of a report.</summary>
internal static class ReportCharts
{
    private const int Wide = 920;
    private const int RowHeight = 17, RowsMargin = 62;
    private const int CommonLetters = 30;

    /// <summary>The losses of every network by epoch, with those of the n-grams.</summary>
    public static string Losses(IReadOnlyList<EpochMessage> epochs)
    {
        Plot plot = PlotLook.New();
        foreach ((int index, IGrouping<string, EpochMessage> network) in epochs.GroupBy(epoch => epoch.Network).Index())
        {
            Color color = PlotLook.Series[index % PlotLook.Series.Length];
            double[] numbers = [.. network.Select(epoch => (double)epoch.Epoch)];
            Line(plot, numbers, [.. network.Select(epoch => epoch.ValidationLoss)], color, 2.5f).LegendText = network.Key;
            Line(plot, numbers, [.. network.Select(epoch => epoch.TrainLoss)], color.WithAlpha(0.7), 1);
        }
        if (epochs[^1].Baseline is double baseline)
        {
            HorizontalLine line = plot.Add.HorizontalLine(baseline, 1.5f, PlotLook.Ink.WithAlpha(0.6));
            line.LegendText = "n-grams";
        }
        plot.XLabel("epoch");
        plot.YLabel("nats a symbol");
        plot.ShowLegend(Alignment.UpperRight);
        return InlineSvg.Of(plot, Wide, 380, "losses", "Losses of every network by epoch");
    }

    /// <summary>Two figures of every nationality on one line.</summary>
    /// <param name="rows">The nationalities from the top. Unknown figures are left out.</param>
    /// <param name="axis">The unit of both.</param>
    /// <param name="id">The chart's.</param>
    /// <param name="leastSpan">The least length of the axis, so that small differences do not look large.</param>
    public static string Pairs(IReadOnlyList<(string Nationality, double? First, double? Second)> rows, string axis, string id, double leastSpan = 0)
    {
        Plot plot = PlotLook.New();
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not (_, double one, double other))
                continue;
            Scatter line = plot.Add.ScatterLine(new[] { one, other }, new double[] { -i, -i }, PlotLook.Ink.WithAlpha(0.35));
            line.LineWidth = 1.5f;
        }
        Dots(plot, rows.Select(row => row.Second), PlotLook.Second);
        Dots(plot, rows.Select(row => row.First), PlotLook.First);
        Rows(plot, [.. rows.Select(row => row.Nationality)]);
        Span(plot, [.. rows.SelectMany(row => new[] { row.First, row.Second }).OfType<double>()], leastSpan);
        plot.XLabel(axis);
        return InlineSvg.Of(plot, Wide, rows.Count * RowHeight + RowsMargin, id, axis + ", by nationality");
    }

    /// <summary>Shares of a whole, one bar a nationality.</summary>
    /// <param name="rows">The nationalities from the top, each with as many shares.</param>
    /// <param name="axis">Their unit.</param>
    /// <param name="id">The chart's.</param>
    public static string Stacks(IReadOnlyList<(string Nationality, double[] Shares)> rows, string axis, string id)
    {
        Plot plot = PlotLook.New();
        for (int part = 0; part < rows[0].Shares.Length; part++)
        {
            List<Bar> bars = [];
            for (int i = 0; i < rows.Count; i++)
            {
                double from = rows[i].Shares.Take(part).Sum();
                bars.Add(Filled(-i, from, from + rows[i].Shares[part], 0.72, PlotLook.Series[part]));
            }
            plot.Add.Bars(bars).Horizontal = true;
        }
        Rows(plot, [.. rows.Select(row => row.Nationality)]);
        plot.Axes.SetLimitsX(0, rows.Max(row => row.Shares.Sum()) * 1.02);
        plot.XLabel(axis);
        return InlineSvg.Of(plot, Wide, rows.Count * RowHeight + RowsMargin, id, axis + ", by nationality");
    }

    /// <summary>The lengths of a nationality: real ones as bars, generated ones as a line.</summary>
    public static string Lengths(LengthFit lengths, string id, string nationality)
    {
        Plot plot = PlotLook.New();
        int last = Enumerable.Range(0, lengths.Real.Count).Last(length => lengths.Real[length] + lengths.Generated[length] >= 0.002);
        int[] shown = [.. Enumerable.Range(1, last)];
        plot.Add.Bars(shown.Select(length => Filled(length, 0, lengths.Real[length] * 100, 0.8, PlotLook.Second.WithAlpha(0.55))).ToArray());
        Scatter line = plot.Add.Scatter(shown.Select(length => (double)length).ToArray(), shown.Select(length => lengths.Generated[length] * 100).ToArray(), PlotLook.First);
        line.LineWidth = 2;
        line.MarkerSize = 5;
        plot.Axes.SetLimits(0, last + 1, 0, Math.Max(lengths.Real.Max(), lengths.Generated.Max()) * 108);
        plot.Axes.Bottom.SetTicks([.. shown.Where(length => length % 5 == 0).Select(length => (double)length)], [.. shown.Where(length => length % 5 == 0).Select(Text)]);
        plot.Axes.Left.IsVisible = false;
        plot.HideGrid();
        plot.Layout.Fixed(new PixelPadding(4, 4, 22, 4));
        return InlineSvg.Of(plot, 260, 120, id, $"Lengths of {nationality} names");
    }

    /// <summary>The most frequent letters: real and generated side by side.</summary>
    public static string Letters(LetterFit letters)
    {
        Plot plot = PlotLook.New();
        LetterShare[] shown = [.. letters.Letters.Take(CommonLetters)];
        plot.Add.Bars(shown.Select((share, i) => Filled(i - 0.2, 0, share.Real * 100, 0.38, PlotLook.Second)).ToArray());
        plot.Add.Bars(shown.Select((share, i) => Filled(i + 0.2, 0, share.Generated * 100, 0.38, PlotLook.First)).ToArray());
        plot.Axes.Bottom.SetTicks([.. shown.Select((_, i) => (double)i)], [.. shown.Select(share => share.Letter == " " ? "space" : share.Letter)]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.SetLimits(-0.6, shown.Length - 0.4, 0, shown.Max(share => Math.Max(share.Real, share.Generated)) * 108);
        plot.YLabel("% of letters");
        return InlineSvg.Of(plot, Wide, 300, "letters", "Shares of the most frequent letters, real and generated");
    }

    private static void Span(Plot plot, double[] values, double least)
    {
        if (values.Length == 0)
            return;
        double low = values.Min(), high = values.Max(), span = Math.Max(least, Math.Max(high - low, 1e-3));
        low = Math.Min(low, high - span);
        plot.Axes.SetLimitsX(low - span * 0.03, high + span * 0.03);
    }

    private static void Dots(Plot plot, IEnumerable<double?> values, Color color)
    {
        (double Value, int Row)[] known = [.. values.Index().Where(entry => entry.Item != null).Select(entry => (entry.Item!.Value, entry.Index))];
        Scatter dots = plot.Add.ScatterPoints(known.Select(dot => dot.Value).ToArray(), known.Select(dot => -(double)dot.Row).ToArray(), color);
        dots.MarkerSize = 9;
    }

    private static void Rows(Plot plot, string[] labels)
    {
        plot.Axes.Left.SetTicks([.. labels.Select((_, i) => -(double)i)], labels);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.SetLimitsY(-labels.Length + 0.4, 0.6);
        plot.Grid.YAxisStyle.IsVisible = false;
    }

    private static Scatter Line(Plot plot, double[] xs, double[] ys, Color color, float width)
    {
        Scatter line = plot.Add.ScatterLine(xs, ys, color);
        line.LineWidth = width;
        return line;
    }

    private static Bar Filled(double position, double from, double to, double size, Color color) =>
        new() { Position = position, ValueBase = from, Value = to, Size = size, FillColor = color, LineWidth = 0 };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
