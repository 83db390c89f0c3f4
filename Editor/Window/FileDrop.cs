#nullable enable

using System;
using System.IO;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Accepts a corpus that is dropped on an element, from the project window or from the desktop.</summary>
    internal static class FileDrop
    {
        private static readonly string[] Endings = { ".csv", ".tsv", ".txt" };

        /// <summary>Begins to listen.</summary>
        /// <param name="element">The element that accepts files.</param>
        /// <param name="take">Receives the path of a dropped file.</param>
        public static void On(VisualElement element, Action<string> take)
        {
            element.RegisterCallback<DragUpdatedEvent>(_ =>
            {
                bool welcome = Welcome() != null;
                DragAndDrop.visualMode = welcome ? DragAndDropVisualMode.Copy : DragAndDropVisualMode.Rejected;
                element.EnableInClassList(WindowStyle.DropOver, welcome);
            });
            element.RegisterCallback<DragLeaveEvent>(_ => element.RemoveFromClassList(WindowStyle.DropOver));
            element.RegisterCallback<DragPerformEvent>(_ =>
            {
                element.RemoveFromClassList(WindowStyle.DropOver);
                if (!(Welcome() is string path))
                    return;
                DragAndDrop.AcceptDrag();
                take(Path.IsPathRooted(path) ? path : FileUtil.GetPhysicalPath(path));
            });
        }

        private static string? Welcome()
        {
            string[]? paths = DragAndDrop.paths;
            return paths is { Length: 1 } && Array.IndexOf(Endings, Path.GetExtension(paths[0]).ToLowerInvariant()) >= 0 ? paths[0] : null;
        }
    }
}
