#nullable enable

using System;

namespace UnityEngine.UIElements
{
    public class TextElement : BindableElement
    {
        public virtual string text { get; set; } = "";

        public bool enableRichText { get; set; } = true;
    }

    public class Label : TextElement
    {
        public Label()
            : this("")
        {
        }

        public Label(string text)
        {
            this.text = text;
        }
    }

    public class Button : TextElement
    {
        public Button()
        {
        }

        public Button(Action? clickEvent)
        {
            clicked += clickEvent;
        }

        public event Action? clicked;

        /// <summary>What a person's click does; nothing on a disabled button.</summary>
        internal void Click()
        {
            for (VisualElement? at = this; at != null; at = at.parent)
            {
                if (!at.enabledSelf || (at.style.display.IsSet && at.style.display.value == DisplayStyle.None))
                    throw new InvalidOperationException($"The button '{text}' cannot be clicked: it or what holds it is disabled or hidden.");
            }

            clicked?.Invoke();
        }
    }

    public abstract class AbstractProgressBar : BindableElement
    {
        public string title { get; set; } = "";

        public float lowValue { get; set; }

        public float highValue { get; set; } = 100;

        public virtual float value { get; set; }
    }

    public class ProgressBar : AbstractProgressBar
    {
    }

    public enum HelpBoxMessageType
    {
        None,
        Info,
        Warning,
        Error,
    }

    public class HelpBox : VisualElement
    {
        public HelpBox(string text, HelpBoxMessageType messageType)
        {
            this.text = text;
            this.messageType = messageType;
        }

        public string text { get; set; }

        public HelpBoxMessageType messageType { get; set; }
    }

    public class Foldout : BindableElement, INotifyValueChanged<bool>
    {
        private readonly VisualElement content;
        private bool current = true;

        public Foldout()
        {
            content = AddPart(new VisualElement());
        }

        public string text { get; set; } = "";

        public bool value
        {
            get => current;
            set
            {
                bool before = current;
                SetValueWithoutNotify(value);
                if (before != current)
                    SendEvent(ChangeEvent<bool>.GetPooled(before, current));
            }
        }

        public override VisualElement contentContainer => content ?? this;

        public void SetValueWithoutNotify(bool newValue) => current = newValue;
    }

    public enum ScrollViewMode
    {
        Vertical,
        Horizontal,
        VerticalAndHorizontal,
    }

    public class ScrollView : VisualElement
    {
        private readonly VisualElement content;

        public ScrollView(ScrollViewMode scrollViewMode = ScrollViewMode.Vertical)
        {
            mode = scrollViewMode;
            content = AddPart(new VisualElement());
        }

        public ScrollViewMode mode { get; set; }

        public override VisualElement contentContainer => content ?? this;
    }

    public class PanelSettings : ScriptableObject
    {
        public ThemeStyleSheet? themeStyleSheet { get; set; }
    }

    /// <summary>Has a root only while it is enabled, in a panel only where it has panel settings.</summary>
    public sealed class UIDocument : MonoBehaviour
    {
        public PanelSettings? panelSettings { get; set; }

        public VisualElement rootVisualElement { get; private set; } = null!;

        private void OnEnable()
        {
            rootVisualElement = new VisualElement();
            if (panelSettings != null)
                rootVisualElement.Show();
        }

        private void OnDisable()
        {
            rootVisualElement.Hide();
            rootVisualElement = null!;
        }
    }
}
