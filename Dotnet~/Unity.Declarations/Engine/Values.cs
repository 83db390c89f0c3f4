#nullable enable

using System;

namespace UnityEngine
{
    public struct Vector2 : IEquatable<Vector2>
    {
        public float x;
        public float y;

        public Vector2(float x, float y)
        {
            this.x = x;
            this.y = y;
        }

        public static Vector2 zero => new Vector2(0, 0);

        public bool Equals(Vector2 other) => x == other.x && y == other.y;
    }

    public struct Color : IEquatable<Color>
    {
        public float r;
        public float g;
        public float b;
        public float a;

        public Color(float r, float g, float b)
            : this(r, g, b, 1)
        {
        }

        public Color(float r, float g, float b, float a)
        {
            this.r = r;
            this.g = g;
            this.b = b;
            this.a = a;
        }

        public static Color white => new Color(1, 1, 1, 1);

        public static Color HSVToRGB(float H, float S, float V)
        {
            float sector = H * 6;
            float Channel(float n)
            {
                float k = (n + sector) % 6;
                return V - V * S * Math.Max(0, Math.Min(Math.Min(k, 4 - k), 1));
            }

            return new Color(Channel(5), Channel(3), Channel(1));
        }

        public bool Equals(Color other) => r == other.r && g == other.g && b == other.b && a == other.a;
    }

    public struct Rect
    {
        public Rect(float x, float y, float width, float height)
        {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        public float x { get; set; }

        public float y { get; set; }

        public float width { get; set; }

        public float height { get; set; }

        public float xMin => x;

        public float yMin => y;

        public float xMax => x + width;

        public float yMax => y + height;
    }
}
