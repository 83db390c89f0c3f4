using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Cognomen.CommandLine;

/// <summary>Reads text files line by line, with limits, because a file may be something else or have no end.</summary>
public static class BoundedLines
{
    /// <summary>All lines of a file. Empty ones are ignored.</summary>
    /// <param name="path">A text in UTF-8, or with a byte-order mark.</param>
    /// <param name="longest">The most characters of a line.</param>
    /// <param name="most">The most lines.</param>
    /// <exception cref="IOException">The file cannot be read, or has a longer line or more lines.</exception>
    public static List<string> Read(string path, int longest, int most)
    {
        using StreamReader text = new(path);
        List<string> lines = [];
        StringBuilder line = new();
        int number = 1;
        for (int c = text.Read(); ; c = text.Read())
        {
            if (c is not (-1 or '\r' or '\n'))
            {
                line.Append((char)c);
                if (line.Length > longest)
                    throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{path} line {number} has more than {longest} characters"));
                continue;
            }

            if (line.Length > 0)
                lines.Add(line.ToString());
            line.Clear();
            number += c == '\n' ? 1 : 0;
            if (lines.Count > most)
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{path} has more than {most} lines"));
            if (c == -1)
                return lines;
        }
    }
}
