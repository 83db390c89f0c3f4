using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Plots;
using Cognomen.Training;
using ScottPlot;
using ScottPlot.Plottables;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>The plots of a diagnosis, each as a PNG and an SVG.</summary>
internal static class DiagnosisPlots
{
    private const int Width = 860, Height = 460;
    private const float Strong = 3, Thin = 1.2f;

    /// <summary>Writes all plots into a folder.</summary>
    /// <returns>The names of the files.</returns>
    public static IReadOnlyList<string> Write(DiagnosisResult result, string folder) =>
    [
        .. Save(Gradients(result, after: false), folder, "gradients-before"),
        .. Save(Gradients(result, after: true), folder, "gradients-after"),
        .. Save(Recall(result), folder, "recall"),
    ];

    /// <summary>The share of the gradient that returns, by steps: a strong line with remedies, a thin one without. (Skia draws no dashes in SVG.)</summary>
    private static Plot Gradients(DiagnosisResult result, bool after)
    {
        Plot plot = PlotLook.New();
        double least = 0;
        foreach ((int index, RecurrentCell cell) in result.Options.Cells.Index())
        {
            Color color = PlotLook.Series[index % PlotLook.Series.Length];
            Remedies with = new(Careful: true, Clipped: true), without = after ? new(Careful: true, Clipped: false) : new(Careful: false, Clipped: true);
            least = Math.Min(least, Curve(plot, result.Returned(cell, with, after), color, Strong, TrainingWords.Of(cell)));
            least = Math.Min(least, Curve(plot, result.Returned(cell, without, after), color, Thin, null));
            if (cell == RecurrentCell.Lstm)
                least = Math.Min(least, Curve(plot, result.Returned(cell, with, after, memory: true), PlotLook.Sixth, Strong, "lstm, memory"));
        }
        int lowest = Math.Max((int)Math.Floor(least), (int)Math.Log10(DiagnosisResult.Least)), step = lowest < -8 ? 2 : 1;
        int[] powers = [.. Enumerable.Range(0, 1 + (2 - lowest) / step).Select(i => 2 - i * step)];
        plot.Axes.Left.SetTicks([.. powers.Select(power => (double)power)], [.. powers.Select(Power)]);
        plot.Axes.SetLimits(-0.3, result.Options.Depth + 0.3, lowest, 2);
        plot.XLabel("steps back from the last one");
        plot.YLabel("gradient, as a share of the last step's");
        return Titled(plot, after
            ? $"After learning to recall over {result.Options.Depth} steps (thin: without clipping)"
            : "Before any training (thin: uniform instead of careful weights)");
    }

    private static Plot Recall(DiagnosisResult result)
    {
        Plot plot = PlotLook.New();
        double[] places = [.. result.Options.Lags.Select((_, i) => (double)i)];
        foreach ((int index, RecurrentCell cell) in result.Options.Cells.Index())
        {
            Color color = PlotLook.Series[index % PlotLook.Series.Length];
            foreach (Remedies remedies in new Remedies[] { new(Careful: true, Clipped: true), new(Careful: false, Clipped: false) })
            {
                Scatter line = plot.Add.Scatter(places, result.Options.Lags.Select(lag => (result.Accuracy(cell, remedies, lag) ?? 0) * 100).ToArray(), color);
                line.LineWidth = remedies.Careful ? Strong : Thin;
                line.MarkerSize = remedies.Careful ? 9 : 5;
                if (remedies.Careful)
                    line.LegendText = TrainingWords.Of(cell);
            }
        }
        plot.Add.HorizontalLine(100.0 / RecallTask.Values, 1, PlotLook.Ink.WithAlpha(0.5)).LegendText = "chance";
        plot.Axes.Bottom.SetTicks(places, [.. result.Options.Lags.Select(lag => lag.ToString(CultureInfo.InvariantCulture))]);
        plot.Axes.SetLimits(-0.2, places.Length - 0.8, 0, 104);
        plot.XLabel("steps from the value to the question");
        plot.YLabel("% answered rightly");
        return Titled(plot, "Recall (thin: uniform weights, no clipping)");
    }

    /// <summary>Draws powers of ten, and returns the lowest.</summary>
    private static double Curve(Plot plot, IReadOnlyList<double> shares, Color color, float width, string? legend)
    {
        (int Step, double Power)[] points = [.. shares.Index().Where(share => double.IsFinite(share.Item)).Select(share => (share.Index, Math.Log10(share.Item)))];
        Scatter line = plot.Add.ScatterLine(points.Select(point => (double)point.Step).ToArray(), points.Select(point => point.Power).ToArray(), color);
        line.LineWidth = width;
        if (legend != null)
            line.LegendText = legend;
        return points.Min(point => point.Power);
    }

    private static Plot Titled(Plot plot, string title)
    {
        plot.FigureBackground.Color = Colors.White;
        plot.Title(title, 15);
        plot.Axes.Title.Label.Bold = false;
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static string[] Save(Plot plot, string folder, string name)
    {
        plot.SavePng(Path.Combine(folder, name + ".png"), Width, Height);
        plot.SaveSvg(Path.Combine(folder, name + ".svg"), Width, Height);
        return [name + ".png", name + ".svg"];
    }

    private static string Power(int power) =>
        power < -3 ? string.Create(CultureInfo.InvariantCulture, $"1e{power}") : Math.Pow(10, power).ToString(CultureInfo.InvariantCulture);
}
