#nullable enable

namespace UnityEngine.UIElements
{
    public enum StyleKeyword
    {
        Undefined,
        Null,
        Auto,
        None,
        Initial,
    }

    public enum DisplayStyle
    {
        Flex,
        None,
    }

    public enum LengthUnit
    {
        Pixel,
        Percent,
    }

    public struct Length
    {
        public Length(float value, LengthUnit unit)
        {
            this.value = value;
            this.unit = unit;
        }

        public float value { get; set; }

        public LengthUnit unit { get; set; }

        public static Length Percent(float value) => new Length(value, LengthUnit.Percent);

        public static implicit operator Length(float value) => new Length(value, LengthUnit.Pixel);
    }

    public struct StyleLength
    {
        private bool set;

        public StyleLength(Length v)
        {
            value = v;
            set = true;
        }

        public Length value { get; set; }

        internal bool IsSet => set;

        public static implicit operator StyleLength(float v) => new StyleLength(v);

        public static implicit operator StyleLength(Length v) => new StyleLength(v);
    }

    public struct StyleFloat
    {
        private bool set;

        public StyleFloat(float v)
        {
            value = v;
            set = true;
        }

        public float value { get; set; }

        internal bool IsSet => set;

        public static implicit operator StyleFloat(float v) => new StyleFloat(v);
    }

    public struct StyleColor
    {
        private bool set;

        public StyleColor(Color v)
        {
            value = v;
            set = true;
        }

        public Color value { get; set; }

        internal bool IsSet => set;

        public static implicit operator StyleColor(Color v) => new StyleColor(v);
    }

    public struct StyleEnum<T>
        where T : struct
    {
        private bool set;

        public StyleEnum(T v)
        {
            value = v;
            set = true;
        }

        public T value { get; set; }

        internal bool IsSet => set;

        public static implicit operator StyleEnum<T>(T v) => new StyleEnum<T>(v);
    }

    public interface IStyle
    {
        StyleEnum<DisplayStyle> display { get; set; }

        StyleLength width { get; set; }

        StyleLength height { get; set; }

        StyleLength left { get; set; }

        StyleLength top { get; set; }

        StyleFloat flexGrow { get; set; }

        StyleColor color { get; set; }

        StyleColor backgroundColor { get; set; }
    }

    internal sealed class InlineStyle : IStyle
    {
        public StyleEnum<DisplayStyle> display { get; set; }

        public StyleLength width { get; set; }

        public StyleLength height { get; set; }

        public StyleLength left { get; set; }

        public StyleLength top { get; set; }

        public StyleFloat flexGrow { get; set; }

        public StyleColor color { get; set; }

        public StyleColor backgroundColor { get; set; }
    }

    public class StyleSheet : ScriptableObject
    {
    }

    public class ThemeStyleSheet : StyleSheet
    {
    }

    public struct VisualElementStyleSheetSet
    {
        private readonly VisualElement owner;

        internal VisualElementStyleSheetSet(VisualElement owner)
        {
            this.owner = owner;
        }

        public int count => owner.Sheets.Count;

        public void Add(StyleSheet styleSheet) => owner.Sheets.Add(styleSheet);
    }
}
