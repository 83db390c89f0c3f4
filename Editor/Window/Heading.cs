#nullable enable

using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The title of a part of a window.</summary>
    internal sealed class Heading : Label
    {
        public Heading(string text)
            : base(text)
        {
            AddToClassList(WindowStyle.Heading);
        }
    }
}
