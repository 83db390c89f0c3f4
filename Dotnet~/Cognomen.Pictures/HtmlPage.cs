using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Cognomen.Pictures;

/// <summary>An element tree as a page. UI Toolkit uses flexbox too, so most of its style sheets are valid CSS.</summary>
internal static class HtmlPage
{
    /// <summary>The whole page.</summary>
    public static string Of(Picture picture) => $$"""
        <!doctype html><meta charset="utf-8"><style>
        {{Base}}
        {{Css(File.ReadAllText(picture.Sheet))}}
        </style>
        <div class="frame" style="width:{{picture.Width}}px;height:{{picture.Height}}px">
        <div class="title"><span>{{WebUtility.HtmlEncode(picture.Title)}}</span><span class="mark">rendering, not a screenshot</span></div>
        {{Element(picture.Root)}}
        </div>
        """;

    private const string Base = """
        * { box-sizing: border-box; }
        html, body { margin: 0; background: #383838; }
        .frame { display: flex; flex-direction: column; overflow: hidden; background: #383838; color: #d2d2d2; font: 12px Inter, "Noto Sans", "DejaVu Sans", sans-serif; }
        .frame > .ve { flex-grow: 1; min-height: 0; }
        .title { background: #282828; padding: 5px 10px; display: flex; justify-content: space-between; }
        .mark { opacity: .55; font-style: italic; }
        .ve { display: flex; flex-direction: column; flex-shrink: 1; min-width: 0; position: relative; align-content: flex-start; }
        .text { display: block; padding: 1px 2px; white-space: pre-line; }
        .button { background: #585858; border: 1px solid #303030; border-radius: 3px; padding: 2px 8px; margin: 1px 3px; text-align: center; }
        .off { opacity: .5; }
        .field { display: flex; flex-direction: row; align-items: center; margin: 1px 3px; }
        .field > .label { width: 130px; flex-shrink: 0; }
        .input { flex-grow: 1; background: #2a2a2a; border: 1px solid #212121; border-radius: 3px; padding: 1px 5px; min-height: 18px; white-space: nowrap; overflow: hidden; }
        .drop { background: #515151; border-color: #303030; display: flex; justify-content: space-between; }
        .track { flex-grow: 1; height: 2px; background: #5e5e5e; position: relative; margin: 0 8px; }
        .knob { position: absolute; top: -4px; width: 10px; height: 10px; border-radius: 5px; background: #999; }
        .small { flex-grow: 0; width: 46px; }
        .progress { height: 18px; background: #2a2a2a; border: 1px solid #212121; margin: 2px 3px; position: relative; text-align: center; line-height: 16px; }
        .progress > i { position: absolute; inset: 0 auto 0 0; background: #3a5f8a; } .progress > b { position: relative; font-weight: normal; }
        .fold { margin-left: 2px; } .fold > .inside { margin-left: 15px; display: flex; flex-direction: column; } .fold > .head { padding: 2px; }
        .help { background: #404040; border: 1px solid #252525; border-radius: 3px; padding: 6px 8px; margin: 3px; white-space: pre-line; }
        .sample .input { background: #232733; border-color: #4a5166; } .sample .drop { background: #3a4154; } .sample .button { background: #46506a; padding: 5px; margin: 4px 3px; }
        .sample .field > .label { width: 96px; } .sample .field { margin: 4px 3px; } .sample .small { width: 52px; }
        .cognomen-chart__area svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; } .cognomen-chart__area { position: relative; }
        """;

    private static string Css(string uss)
    {
        uss = Regex.Replace(uss, "@import[^;]*;", "");
        uss = uss.Replace("-unity-font-style: bold", "font-weight: bold", StringComparison.Ordinal).Replace("Label", ".text", StringComparison.Ordinal)
            .Replace("white-space: normal", "white-space: pre-line", StringComparison.Ordinal);
        return Regex.Replace(uss, @"border-(\w+-)?width: (\S+);", "$0 border-$1style: solid;");
    }

    private static string Element(VisualElement element)
    {
        if (element.style.display is { IsSet: true, value: DisplayStyle.None })
            return "";
        string inner = string.Concat(element.Inner.Select(Element));
        return element switch
        {
            Button button => Tag(element, "button", Text(button.text)),
            Label label => label.text.Length == 0 ? "" : Tag(element, "text", Text(label.text)),
            Foldout fold => Tag(element, "fold", $"<div class=head>{(fold.value ? "▾" : "▸")} {Text(fold.text)}</div>" + (fold.value ? $"<div class=inside>{inner}</div>" : "")),
            HelpBox box => Tag(element, "help", "⚠ " + Text(box.text)),
            ProgressBar bar => Tag(element, "progress", Invariant($"<i style='width:{100 * (bar.value - bar.lowValue) / (bar.highValue - bar.lowValue)}%'></i><b>{Text(bar.title)}</b>")),
            Slider slider => Field(element, slider.label, Track((slider.value - slider.lowValue) / (slider.highValue - slider.lowValue), slider.value.ToString("0.##", CultureInfo.InvariantCulture))),
            SliderInt slider => Field(element, slider.label, Track((slider.value - slider.lowValue) / (float)(slider.highValue - slider.lowValue), Invariant($"{slider.value}"))),
            DropdownField field => Field(element, field.label, $"<div class='input drop'><span>{Text(field.text)}</span><span>▾</span></div>"),
            ObjectField field => Field(element, field.label, $"<div class='input drop'><span>{(field.value == null ? $"None ({UnityEditor.ObjectNames.NicifyVariableName(field.objectType.Name)})" : Text(field.value.name))}</span><span>◎</span></div>"),
            Toggle field => Field(element, field.label, field.value ? "☑" : "☐"),
            TextField field => Field(element, field.label, Input(field.value)),
            LongField field => Field(element, field.label, Input(Invariant($"{field.value}"))),
            IntegerField field => Field(element, field.label, Input(Invariant($"{field.value}"))),
            FloatField field => Field(element, field.label, Input(Invariant($"{field.value}"))),
            _ => Tag(element, "ve", Painting(element) + inner),
        };
    }

    private static string Painting(VisualElement element)
    {
        if (element.generateVisualContent is not { } draw)
            return "";
        element.contentRect = new UnityEngine.Rect(0, 0, 1000, 150);
        MeshGenerationContext context = new(element);
        draw(context);
        StringBuilder svg = new("<svg viewBox='0 0 1000 150' preserveAspectRatio='none'>");
        foreach (PaintedPath path in context.painter2D.Painted)
        {
            foreach (List<UnityEngine.Vector2> line in path.Lines)
            {
                string points = string.Join(' ', line.Select(point => Invariant($"{point.x:0.##},{point.y:0.##}")));
                svg.Append(Invariant($"<polyline points='{points}' fill='none' vector-effect='non-scaling-stroke' stroke='{Css(path.Color)}' stroke-width='{path.Width}'/>"));
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Field(VisualElement element, string label, string input) =>
        Tag(element, "field", (label.Length == 0 ? "" : $"<span class=label>{Text(label)}</span>") + input);

    private static string Track(float share, string value) =>
        Invariant($"<div class=track><div class=knob style='left:calc({share * 100}% - 5px)'></div></div><div class='input small'>{value}</div>");

    private static string Input(string text) => $"<div class=input>{Text(text)}</div>";

    private static string Tag(VisualElement element, string kind, string inner)
    {
        string classes = string.Join(' ', element.Classes.Prepend(kind)) + (element.enabledSelf ? "" : " off");
        return $"<div class='{classes}' style='{Style(element.style)}'>{inner}</div>";
    }

    private static string Style(IStyle style)
    {
        StringBuilder css = new();
        void Add(string name, StyleLength length)
        {
            if (length.IsSet)
                css.Append(Invariant($"{name}:{length.value.value}{(length.value.unit == LengthUnit.Percent ? "%" : "px")};"));
        }

        Add("width", style.width);
        Add("height", style.height);
        Add("left", style.left);
        Add("top", style.top);
        return css.ToString();
    }

    private static string Css(UnityEngine.Color color) => Invariant($"rgba({color.r * 255:0},{color.g * 255:0},{color.b * 255:0},{color.a})");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
