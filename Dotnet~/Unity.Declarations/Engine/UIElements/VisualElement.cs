#nullable enable

using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public abstract class CallbackEventHandler
    {
        private readonly List<(Type Type, Action<EventBase> Call)> callbacks = new List<(Type, Action<EventBase>)>();

        public void RegisterCallback<TEventType>(EventCallback<TEventType> callback, TrickleDown useTrickleDown = TrickleDown.NoTrickleDown)
            where TEventType : EventBase<TEventType>, new() =>
            callbacks.Add((typeof(TEventType), e => callback((TEventType)e)));

        /// <summary>Reaches nobody while the element is in no panel.</summary>
        public abstract void SendEvent(EventBase e);

        internal void Dispatch(EventBase e)
        {
            foreach ((Type type, Action<EventBase> call) in callbacks.ToArray())
            {
                if (type.IsInstanceOfType(e))
                    call(e);
            }
        }
    }

    public interface IPanel
    {
    }

    internal sealed class Panel : IPanel
    {
    }

    public class VisualElement : CallbackEventHandler
    {
        private readonly List<VisualElement> children = new List<VisualElement>();
        private readonly List<string> classes = new List<string>();
        private Scheduler? scheduler;
        private Panel? ownPanel;

        public VisualElement()
        {
            NativeCalls.Check("VisualElementCreation");
        }

        /// <summary>The panel that the element is shown in; null while it is in none.</summary>
        public IPanel? panel
        {
            get
            {
                VisualElement top = this;
                while (top.parent is { } above)
                    top = above;
                return top.ownPanel;
            }
        }

        public string viewDataKey { get; set; } = "";

        public string name { get; set; } = "";

        public string tooltip { get; set; } = "";

        public object? userData { get; set; }

        public bool enabledSelf { get; private set; } = true;

        public bool visible { get; set; } = true;

        public VisualElement? parent { get; private set; }

        public IStyle style { get; } = new InlineStyle();

        public VisualElementStyleSheetSet styleSheets => new VisualElementStyleSheetSet(this);

        public Rect contentRect { get; internal set; } = new Rect(0, 0, 400, 200);

        public Action<MeshGenerationContext>? generateVisualContent { get; set; }

        public IVisualElementScheduler schedule => scheduler ??= new Scheduler();

        public virtual VisualElement contentContainer => this;

        public int childCount => contentContainer.children.Count;

        public VisualElement this[int key] => contentContainer.children[key];

        internal List<StyleSheet> Sheets { get; } = new List<StyleSheet>();

        internal IReadOnlyList<string> Classes => classes;

        internal IReadOnlyList<VisualElement> Inner => children;

        internal int Repaints { get; private set; }

        public IEnumerable<VisualElement> Children() => contentContainer.children;

        public void Add(VisualElement child)
        {
            child.RemoveFromHierarchy();
            VisualElement container = contentContainer;
            container.children.Add(child);
            child.parent = container;
            if (panel != null)
                child.Tell(() => new AttachToPanelEvent());
        }

        public void Remove(VisualElement element) => element.RemoveFromHierarchy();

        public void RemoveFromHierarchy()
        {
            if (parent == null)
                return;
            if (panel != null)
                Tell(() => new DetachFromPanelEvent());
            parent.children.Remove(this);
            parent = null;
        }

        public void Clear()
        {
            foreach (VisualElement child in contentContainer.children.ToArray())
                child.RemoveFromHierarchy();
        }

        public override void SendEvent(EventBase e)
        {
            if (panel != null)
                Dispatch(e);
        }

        public void AddToClassList(string className)
        {
            if (!classes.Contains(className))
                classes.Add(className);
        }

        public void RemoveFromClassList(string className) => classes.Remove(className);

        public bool ClassListContains(string cls) => classes.Contains(cls);

        public void EnableInClassList(string className, bool enable)
        {
            if (enable)
                AddToClassList(className);
            else
                RemoveFromClassList(className);
        }

        public void SetEnabled(bool value) => enabledSelf = value;

        public void MarkDirtyRepaint() => Repaints++;

        /// <summary>Makes the element the top of a panel, as the window or document that owns it does.</summary>
        internal void Show()
        {
            ownPanel = new Panel();
            Tell(() => new AttachToPanelEvent());
        }

        /// <summary>Takes the panel away.</summary>
        internal void Hide()
        {
            if (ownPanel == null)
                return;
            Tell(() => new DetachFromPanelEvent());
            ownPanel = null;
        }

        private void Tell(Func<EventBase> make)
        {
            Dispatch(make());
            foreach (VisualElement child in children.ToArray())
                child.Tell(make);
        }

        /// <summary>Runs what was scheduled on this element and those below it, as the panel's clock does.</summary>
        internal void Tick()
        {
            scheduler?.Run();
            foreach (VisualElement child in children.ToArray())
                child.Tick();
        }

        /// <summary>Puts parts of a control below it that its content container does not hold.</summary>
        private protected VisualElement AddPart(VisualElement part)
        {
            children.Add(part);
            part.parent = this;
            return part;
        }
    }

    public interface IVisualElementScheduledItem
    {
        IVisualElementScheduledItem Every(long intervalMs);

        void Pause();

        void Resume();
    }

    public interface IVisualElementScheduler
    {
        IVisualElementScheduledItem Execute(Action updateEvent);
    }

    internal sealed class Scheduler : IVisualElementScheduler
    {
        private readonly List<Item> items = new List<Item>();

        public IVisualElementScheduledItem Execute(Action updateEvent)
        {
            var item = new Item(updateEvent);
            items.Add(item);
            return item;
        }

        public void Run()
        {
            foreach (Item item in items.ToArray())
                item.Run();
        }

        private sealed class Item : IVisualElementScheduledItem
        {
            private readonly Action action;
            private bool repeats;
            private bool paused;

            public Item(Action action)
            {
                this.action = action;
            }

            public IVisualElementScheduledItem Every(long intervalMs)
            {
                repeats = true;
                return this;
            }

            public void Pause() => paused = true;

            public void Resume() => paused = false;

            public void Run()
            {
                if (paused)
                    return;
                paused = !repeats;
                action();
            }
        }
    }

    public static class UQueryExtensions
    {
        public static T? Q<T>(this VisualElement e, string? name = null, string? className = null)
            where T : VisualElement
        {
            foreach (VisualElement child in e.Inner)
            {
                if (child is T found && (name == null || child.name == name) && (className == null || child.ClassListContains(className)))
                    return found;
                if (child.Q<T>(name, className) is { } deeper)
                    return deeper;
            }

            return null;
        }
    }
}
