using System.Net;
using System.Text.RegularExpressions;
using ScottPlot;

namespace Cognomen.Trainer.Plots;

/// <summary>
/// Plots as parts of a page: as wide as their place, in the page's fonts and colours (<c>--first</c> to <c>--fourth</c>, and that of the
/// text), so that they are readable in dark mode too.
/// </summary>
internal static partial class InlineSvg
{
    /// <param name="plot">The plot.</param>
    /// <param name="width">Its width. The page may show it smaller.</param>
    /// <param name="height">Its height.</param>
    /// <param name="id">A name that no other plot of the page has.</param>
    /// <param name="label">A description for screen readers.</param>
    public static string Of(Plot plot, int width, int height, string id, string label)
    {
        string svg = Declaration().Replace(plot.GetSvgXml(width, height), "");
        svg = Size().Replace(svg, $" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">", 1);
        svg = Faces().Replace(svg, "");
        svg = Between().Replace(svg, "");
        svg = svg.Replace("cl_", id + "-", System.StringComparison.Ordinal);
        svg = svg.Replace(Hex(PlotLook.Ink), "currentColor", System.StringComparison.OrdinalIgnoreCase);
        string[] names = ["first", "second", "third", "fourth"];
        for (int i = 0; i < names.Length; i++)
            svg = svg.Replace(Hex(PlotLook.Series[i]), $"var(--{names[i]})", System.StringComparison.OrdinalIgnoreCase);
        return svg;
    }

    private static string Hex(Color color) => color.ToStringRGB();

    [GeneratedRegex(@"^\s*<\?xml[^>]*>\s*")]
    private static partial Regex Declaration();

    /// <summary>All attributes of the root: a page needs no namespaces.</summary>
    [GeneratedRegex(@"(?<=<svg)[^>]*>")]
    private static partial Regex Size();

    [GeneratedRegex(" font-family=\"[^\"]*\"")]
    private static partial Regex Faces();

    [GeneratedRegex(@"(?<=>)\s+|\s+(?=<)")]
    private static partial Regex Between();
}
