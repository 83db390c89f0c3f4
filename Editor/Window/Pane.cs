#nullable enable

using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>A part of a window that shows its view model.</summary>
    internal abstract class Pane : VisualElement
    {
        /// <summary>Draws the changes.</summary>
        public abstract void Refresh();

        /// <summary>Shows an element, or takes it out of the layout.</summary>
        protected static void Show(VisualElement element, bool shown) =>
            element.style.display = shown ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
