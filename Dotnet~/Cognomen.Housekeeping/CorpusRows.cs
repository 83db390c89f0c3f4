using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary>The rows of a bundled corpus, which has no quoted field.</summary>
internal static class CorpusRows
{
    /// <param name="path">A CSV with a header.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        foreach ((int index, string line) in File.ReadLines(path).Index())
        {
            string[] fields = line.Split(',');
            if (fields.Length != columns)
                throw new InvalidDataException($"{path}: \"{line}\" has {fields.Length} fields: a row has {columns}");
            if (index > 0 || fields[0] != "nationality")
                yield return fields;
        }
    }
}
