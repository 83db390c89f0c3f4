#nullable enable

using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public enum LineJoin
    {
        Miter,
        Bevel,
        Round,
    }

    public enum FillRule
    {
        NonZero,
        OddEven,
    }

    public class MeshGenerationContext
    {
        internal MeshGenerationContext(VisualElement element)
        {
            visualElement = element;
        }

        public VisualElement visualElement { get; }

        public Painter2D painter2D { get; } = new Painter2D();
    }

    public class Painter2D
    {
        private readonly List<List<Vector2>> open = new List<List<Vector2>>();

        public Color strokeColor { get; set; }

        public Color fillColor { get; set; }

        public float lineWidth { get; set; } = 1;

        public LineJoin lineJoin { get; set; }

        /// <summary>What was drawn, in order.</summary>
        internal List<PaintedPath> Painted { get; } = new List<PaintedPath>();

        public void BeginPath() => open.Clear();

        public void MoveTo(Vector2 pos) => open.Add(new List<Vector2> { pos });

        public void LineTo(Vector2 pos) => open[open.Count - 1].Add(pos);

        public void ClosePath() => open[open.Count - 1].Add(open[open.Count - 1][0]);

        public void Stroke() => Painted.Add(new PaintedPath(Copy(), strokeColor, lineWidth));

        public void Fill(FillRule fillRule = FillRule.NonZero) => Painted.Add(new PaintedPath(Copy(), fillColor, 0));

        private List<List<Vector2>> Copy()
        {
            var copy = new List<List<Vector2>>();
            foreach (List<Vector2> line in open)
                copy.Add(new List<Vector2>(line));
            return copy;
        }
    }

    internal sealed class PaintedPath
    {
        public PaintedPath(List<List<Vector2>> lines, Color color, float width)
        {
            Lines = lines;
            Color = color;
            Width = width;
        }

        public List<List<Vector2>> Lines { get; }

        public Color Color { get; }

        /// <summary>0 for a filled area.</summary>
        public float Width { get; }
    }
}
