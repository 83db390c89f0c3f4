#nullable enable

using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>Rows of texts below headings.</summary>
    internal sealed class TextTable : VisualElement
    {
        private readonly VisualElement rows = new VisualElement();
        private readonly int columns;

        public TextTable(params string[] head)
        {
            columns = head.Length;
            AddToClassList(WindowStyle.Table);
            VisualElement row = Row(head);
            row.AddToClassList(WindowStyle.TableHead);
            Add(row);
            Add(rows);
        }

        /// <summary>Adds one text for each column.</summary>
        public void AddRow(params string[] cells)
        {
            if (cells.Length != columns)
                throw new System.ArgumentException($"{cells.Length} cells: this table has {columns} columns", nameof(cells));
            rows.Add(Row(cells));
        }

        /// <summary>Removes every row but the headings.</summary>
        public void ClearRows() => rows.Clear();

        private static VisualElement Row(string[] cells)
        {
            var row = new VisualElement();
            row.AddToClassList(WindowStyle.TableRow);
            for (int i = 0; i < cells.Length; i++)
            {
                // Names come from files, so their signs must not be read as markup.
                var cell = new Label(cells[i]) { enableRichText = false };
                cell.AddToClassList(WindowStyle.TableCell);
                cell.AddToClassList(WindowStyle.TableCell + "-" + i);
                row.Add(cell);
            }

            return row;
        }
    }
}
