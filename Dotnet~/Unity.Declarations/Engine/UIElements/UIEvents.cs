#nullable enable

namespace UnityEngine.UIElements
{
    public delegate void EventCallback<in TEventType>(TEventType evt);

    public enum TrickleDown
    {
        NoTrickleDown = 0,
        TrickleDown = 1,
    }

    public abstract class EventBase
    {
        public bool isPropagationStopped { get; private set; }

        public void StopPropagation() => isPropagationStopped = true;
    }

    public abstract class EventBase<T> : EventBase
        where T : EventBase<T>, new()
    {
        public static T GetPooled() => new T();
    }

    public class ChangeEvent<T> : EventBase<ChangeEvent<T>>
    {
        public T previousValue { get; private set; } = default!;

        public T newValue { get; private set; } = default!;

        public static ChangeEvent<T> GetPooled(T previousValue, T newValue) =>
            new ChangeEvent<T> { previousValue = previousValue, newValue = newValue };
    }

    public class DragUpdatedEvent : EventBase<DragUpdatedEvent>
    {
    }

    public class DragPerformEvent : EventBase<DragPerformEvent>
    {
    }

    public class DragLeaveEvent : EventBase<DragLeaveEvent>
    {
    }

    public class GeometryChangedEvent : EventBase<GeometryChangedEvent>
    {
    }

    public class AttachToPanelEvent : EventBase<AttachToPanelEvent>
    {
    }

    public class DetachFromPanelEvent : EventBase<DetachFromPanelEvent>
    {
    }
}
