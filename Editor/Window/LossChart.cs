#nullable enable

using System.Collections.Generic;
using System.Globalization;
using Cognomen.Retraining;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Draws a <see cref="LossCurve"/>: a line for each network, and the n-gram baseline dashed.</summary>
    internal sealed class LossChart : VisualElement
    {
        private const int Dashes = 40;

        private static readonly Color Grid = new Color(0.5f, 0.5f, 0.5f, 0.25f);
        private static readonly Color Baseline = new Color(0.93f, 0.63f, 0.24f);
        private static readonly Color Student = new Color(0.35f, 0.72f, 0.98f);
        private static readonly Color Teacher = new Color(0.35f, 0.72f, 0.98f, 0.35f);

        private readonly VisualElement area = new VisualElement { name = "area" };
        private readonly List<Label> ticks = new List<Label>();
        private readonly Label caption = new Label { name = "caption" };
        private LossCurve curve = new LossCurve();

        public LossChart()
        {
            AddToClassList(WindowStyle.Chart);
            area.AddToClassList(WindowStyle.ChartArea);
            area.generateVisualContent += Draw;
            Add(area);
            caption.AddToClassList(WindowStyle.Note);
            Add(caption);
        }

        /// <summary>Shows the present curve.</summary>
        public void Show(LossCurve shown)
        {
            curve = shown;
            while (ticks.Count < curve.Ticks.Count)
                AddTick();
            for (int i = 0; i < ticks.Count; i++)
            {
                bool used = i < curve.Ticks.Count;
                ticks[i].style.display = used ? DisplayStyle.Flex : DisplayStyle.None;
                if (!used)
                    continue;
                ticks[i].text = curve.Ticks[i].ToString("0.0##", CultureInfo.InvariantCulture);
                ticks[i].style.top = Length.Percent((float)curve.Y(curve.Ticks[i]) * 100);
            }

            caption.text = Caption();
            area.MarkDirtyRepaint();
        }

        private void AddTick()
        {
            var tick = new Label();
            tick.AddToClassList(WindowStyle.ChartLabel);
            ticks.Add(tick);
            area.Add(tick);
        }

        private string Caption()
        {
            if (curve.Series.Count == 0)
                return "Validation loss in nats per symbol; lower is better.";
            LossSeries last = curve.Series[curve.Series.Count - 1];
            (int epoch, double loss) = last.Points[last.Points.Count - 1];
            string text = string.Format(CultureInfo.InvariantCulture, "{0}, epoch {1}: {2:0.000} nats per symbol", last.Name, epoch, loss);
            return curve.Baseline is double baseline
                ? text + string.Format(CultureInfo.InvariantCulture, "; dashed: the n-gram baseline, {0:0.000}", baseline)
                : text;
        }

        private void Draw(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            Rect place = area.contentRect;
            painter.lineWidth = 1;
            painter.strokeColor = Grid;
            foreach (double tick in curve.Ticks)
                Line(painter, place, (0, curve.Y(tick)), (1, curve.Y(tick)));

            if (curve.Baseline is double baseline)
            {
                painter.lineWidth = 1.5f;
                painter.strokeColor = Baseline;
                double y = curve.Y(baseline);
                for (int i = 0; i < Dashes; i++)
                    Line(painter, place, (i / (double)Dashes, y), ((i + 0.6) / Dashes, y));
            }

            painter.lineWidth = 2;
            painter.lineJoin = LineJoin.Round;
            for (int i = 0; i < curve.Series.Count; i++)
            {
                LossSeries series = curve.Series[i];
                painter.strokeColor = i == curve.Series.Count - 1 ? Student : Teacher;
                painter.BeginPath();
                for (int point = 0; point < series.Points.Count; point++)
                {
                    (int epoch, double loss) = series.Points[point];
                    Vector2 at = At(place, (curve.X(epoch), curve.Y(loss)));
                    if (point == 0)
                        painter.MoveTo(at);
                    else
                        painter.LineTo(at);
                }

                painter.Stroke();
            }
        }

        private static void Line(Painter2D painter, Rect place, (double X, double Y) from, (double X, double Y) to)
        {
            painter.BeginPath();
            painter.MoveTo(At(place, from));
            painter.LineTo(At(place, to));
            painter.Stroke();
        }

        private static Vector2 At(Rect place, (double X, double Y) point) =>
            new Vector2(place.xMin + (float)point.X * place.width, place.yMin + (float)point.Y * place.height);
    }
}
