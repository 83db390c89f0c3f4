#nullable enable

using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public interface INotifyValueChanged<T>
    {
        T value { get; set; }

        void SetValueWithoutNotify(T newValue);
    }

    public static class INotifyValueChangedExtensions
    {
        public static bool RegisterValueChangedCallback<T>(this INotifyValueChanged<T> control, EventCallback<ChangeEvent<T>> callback)
        {
            if (!(control is CallbackEventHandler handler))
                return false;
            handler.RegisterCallback(callback);
            return true;
        }
    }

    public interface IBindable
    {
        string bindingPath { get; set; }
    }

    public abstract class BindableElement : VisualElement, IBindable
    {
        public string bindingPath { get; set; } = "";
    }

    public abstract class BaseField<TValueType> : BindableElement, INotifyValueChanged<TValueType>
    {
        public static readonly string alignedFieldUssClassName = "unity-base-field__aligned";

        private TValueType current = default!;

        internal BaseField(string? label)
        {
            this.label = label ?? "";
        }

        public string label { get; set; }

        public bool showMixedValue { get; set; }

        public virtual TValueType value
        {
            get => current;
            set
            {
                TValueType before = current;
                if (EqualityComparer<TValueType>.Default.Equals(before, value) && !showMixedValue)
                    return;
                SetValueWithoutNotify(value);
                showMixedValue = false;
                SendEvent(ChangeEvent<TValueType>.GetPooled(before, current));
            }
        }

        public virtual void SetValueWithoutNotify(TValueType newValue) => current = newValue;
    }

    public abstract class TextInputBaseField<TValueType> : BaseField<TValueType>
    {
        internal TextInputBaseField(string? label)
            : base(label)
        {
        }

        public bool isDelayed { get; set; }

        public bool isReadOnly { get; set; }
    }

    public class TextField : TextInputBaseField<string>
    {
        public TextField()
            : this(null)
        {
        }

        public TextField(string? label)
            : base(label)
        {
            SetValueWithoutNotify("");
        }

        public bool multiline { get; set; }
    }

    public class IntegerField : TextInputBaseField<int>
    {
        public IntegerField(string? label = null, int maxLength = -1)
            : base(label)
        {
        }
    }

    public class LongField : TextInputBaseField<long>
    {
        public LongField(string? label = null, int maxLength = -1)
            : base(label)
        {
        }
    }

    public class FloatField : TextInputBaseField<float>
    {
        public FloatField(string? label = null, int maxLength = -1)
            : base(label)
        {
        }
    }

    public class Toggle : BaseField<bool>
    {
        public Toggle(string? label = null)
            : base(label)
        {
        }

        public string text { get; set; } = "";
    }

    public enum SliderDirection
    {
        Horizontal,
        Vertical,
    }

    public abstract class BaseSlider<TValueType> : BaseField<TValueType>
        where TValueType : IComparable<TValueType>
    {
        internal BaseSlider(string? label, TValueType start, TValueType end)
            : base(label)
        {
            lowValue = start;
            highValue = end;
            SetValueWithoutNotify(start);
        }

        public TValueType lowValue { get; set; }

        public TValueType highValue { get; set; }

        public bool showInputField { get; set; }

        public override void SetValueWithoutNotify(TValueType newValue)
        {
            TValueType inside = newValue.CompareTo(lowValue) < 0 ? lowValue : newValue.CompareTo(highValue) > 0 ? highValue : newValue;
            base.SetValueWithoutNotify(inside);
        }
    }

    public class Slider : BaseSlider<float>
    {
        public Slider(string? label, float start = 0, float end = 10, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
            : base(label, start, end)
        {
        }
    }

    public class SliderInt : BaseSlider<int>
    {
        public SliderInt(string? label, int start = 0, int end = 10, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
            : base(label, start, end)
        {
        }
    }

    public class DropdownField : BaseField<string>
    {
        public DropdownField()
            : base(null)
        {
        }

        public DropdownField(
            string? label,
            List<string> choices,
            int defaultIndex,
            Func<string, string>? formatSelectedValueCallback = null,
            Func<string, string>? formatListItemCallback = null)
            : base(label)
        {
            this.choices = choices;
            this.formatSelectedValueCallback = formatSelectedValueCallback;
            this.formatListItemCallback = formatListItemCallback;
            if (defaultIndex >= choices.Count)
                throw new ArgumentException($"defaultIndex is {defaultIndex}, and there are {choices.Count} choices");
            SetValueWithoutNotify(defaultIndex < 0 ? null! : choices[defaultIndex]);
        }

        public List<string> choices { get; set; } = new List<string>();

        public Func<string, string>? formatSelectedValueCallback { get; set; }

        public Func<string, string>? formatListItemCallback { get; set; }

        /// <summary>What the closed list shows.</summary>
        public string text => showMixedValue ? "\u2014" : formatSelectedValueCallback?.Invoke(value) ?? value ?? "";

        public int index
        {
            get => choices.IndexOf(value);
            set => this.value = choices[value];
        }
    }
}
