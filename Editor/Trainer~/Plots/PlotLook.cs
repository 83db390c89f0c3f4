using System.Linq;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Cognomen.Trainer.Plots;

/// <summary>How all plots look.</summary>
internal static class PlotLook
{
    /// <summary>The colour of text and axes.</summary>
    public static Color Ink { get; } = Color.FromHex("#24313A");

    /// <summary>What a plot is about.</summary>
    public static Color First { get; } = Color.FromHex("#1F77C9");

    /// <summary>The colour of the values for comparison.</summary>
    public static Color Second { get; } = Color.FromHex("#D9822B");

    /// <summary>A third thing.</summary>
    public static Color Third { get; } = Color.FromHex("#2A9D74");

    /// <summary>A fourth thing.</summary>
    public static Color Fourth { get; } = Color.FromHex("#B0498F");

    /// <summary>A fifth thing.</summary>
    public static Color Fifth { get; } = Color.FromHex("#C23B22");

    /// <summary>A sixth thing.</summary>
    public static Color Sixth { get; } = Color.FromHex("#8A8F98");

    /// <summary>Colours for several things of one kind. People with colour blindness can distinguish them.</summary>
    public static Color[] Series { get; } = [First, Second, Third, Fourth, Fifth];

    private const float EndRoom = 24;

    // Sans-serif fonts with the widths of Arial, so that text keeps its place if only one of them is installed.
    private static readonly string[] Faces = ["Arial", "Liberation Sans", "Helvetica", "DejaVu Sans"];

    /// <summary>An empty plot without a background.</summary>
    public static Plot New()
    {
        Plot plot = new();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Color(Ink);
        plot.Grid.MajorLineColor = Ink.WithAlpha(0.12);
        plot.Axes.Top.IsVisible = false;

        // An axis without lines: space for the half of the last number that is beyond its tick.
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Right.TickGenerator = new EmptyTickGenerator();
        plot.Axes.Right.MinimumSize = EndRoom;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Bottom.MinorTickStyle.Length = 0;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.FontSize = 13;
        plot.Axes.Bottom.Label.FontSize = 13;
        plot.Legend.BackgroundColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.Transparent;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontColor = Ink;
        plot.Legend.FontSize = 13;
        plot.Font.Set(Faces.FirstOrDefault(IsAtHand) ?? Fonts.Sans);
        return plot;
    }

    // The library replaces a missing font by another one.
    private static bool IsAtHand(string face)
    {
        using SkiaSharp.SKTypeface? found = SkiaSharp.SKFontManager.Default.MatchFamily(face);
        return found?.FamilyName == face;
    }
}
