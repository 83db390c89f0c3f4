#nullable enable

using System;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Several pages, one of which is visible, with a row of buttons above them.</summary>
    internal sealed class Tabs : VisualElement
    {
        private readonly Button[] buttons;
        private readonly VisualElement[] pages;
        private readonly Action<int> opened;

        /// <param name="first">The number of the first visible page.</param>
        /// <param name="opened">Receives the number of each page that is opened.</param>
        /// <param name="tabs">The pages, each with its title.</param>
        public Tabs(int first, Action<int> opened, params (string Title, VisualElement Page)[] tabs)
        {
            this.opened = opened;
            AddToClassList(WindowStyle.Fill);
            buttons = new Button[tabs.Length];
            pages = new VisualElement[tabs.Length];
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.Tabs);
            Add(row);
            for (int i = 0; i < tabs.Length; i++)
            {
                int number = i;
                buttons[i] = new Button(() => Open(number)) { text = tabs[i].Title, name = "tab-" + tabs[i].Page.name };
                buttons[i].AddToClassList(WindowStyle.Tab);
                row.Add(buttons[i]);
                pages[i] = tabs[i].Page;
                Add(pages[i]);
            }

            Open(first >= 0 && first < pages.Length ? first : 0);
        }

        private void Open(int number)
        {
            for (int i = 0; i < pages.Length; i++)
            {
                pages[i].style.display = i == number ? DisplayStyle.Flex : DisplayStyle.None;
                buttons[i].EnableInClassList(WindowStyle.TabOpen, i == number);
            }

            opened(number);
        }
    }
}
