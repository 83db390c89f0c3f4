#nullable enable

using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The style sheet, and the names of its classes.</summary>
    internal static class WindowStyle
    {
        public const string Page = "cognomen-page";
        public const string Heading = "cognomen-heading";
        public const string Note = "cognomen-note";
        public const string Row = "cognomen-row";
        public const string Fill = "cognomen-fill";
        public const string Tab = "cognomen-tab";
        public const string TabOpen = "cognomen-tab--open";
        public const string Tabs = "cognomen-tabs";
        public const string Drop = "cognomen-drop";
        public const string DropOver = "cognomen-drop--over";
        public const string Table = "cognomen-table";
        public const string TableHead = "cognomen-table__head";
        public const string TableRow = "cognomen-table__row";
        public const string TableCell = "cognomen-table__cell";
        public const string Bar = "cognomen-bar";
        public const string Names = "cognomen-names";
        public const string Name = "cognomen-name";
        public const string Chart = "cognomen-chart";
        public const string ChartArea = "cognomen-chart__area";
        public const string ChartLabel = "cognomen-chart__label";
        public const string Main = "cognomen-main";

        /// <summary>Adds the style sheet to an element. Without the sheet everything works, but looks plainer.</summary>
        public static void AddTo(VisualElement element)
        {
            StyleSheet? sheet = AssetDatabase.LoadAssetAtPath<StyleSheet>(PackagePaths.Assets + "Editor/Window/Cognomen.uss");
            if (sheet != null)
                element.styleSheets.Add(sheet);
        }
    }
}
