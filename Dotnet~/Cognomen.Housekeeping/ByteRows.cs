using System;
using System.IO;
using System.Text;

namespace Cognomen.Housekeeping;

/// <summary>Writes bytes as C# source, or checks that the source holds them.</summary>
internal static class ByteRows
{
    private const int BytesPerLine = 36;

    /// <summary>A property that gives bytes out of the program's image.</summary>
    public static string Property(string name, ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new();
        text.Append("        public static ReadOnlySpan<byte> ").Append(name).Append(" => new byte[]\n        {\n");
        for (int i = 0; i < bytes.Length; i++)
        {
            bool last = i % BytesPerLine == BytesPerLine - 1 || i == bytes.Length - 1;
            text.Append(i % BytesPerLine == 0 ? "            " : "").Append(bytes[i]).Append(last ? ",\n" : ",");
        }

        return text.Append("        };\n").ToString();
    }

    /// <summary>A class of such properties.</summary>
    public static string Class(string space, string name, string summary, params string[] properties) =>
        "#nullable enable\n\nusing System;\n\nnamespace " + space + "\n{\n    /// <summary>" + summary + "</summary>\n    internal static class " + name
        + "\n    {\n" + string.Join("\n", properties) + "    }\n}\n";

    /// <summary>Writes a source file, or (checking) compares it.</summary>
    /// <returns>0, or 1 when the file is not up to date.</returns>
    public static int WriteOrCheck(string root, string path, string source, bool check, TextWriter output, TextWriter error)
    {
        string target = Path.Combine(root, path);
        if (!check)
        {
            File.WriteAllText(target, source);
            output.WriteLine($"{path}: {source.Length} characters.");
            return 0;
        }

        bool same = File.Exists(target) && File.ReadAllText(target) == source;
        (same ? output : error).WriteLine(same ? $"{path} is up to date." : $"{path} is not up to date: run this command without --check.");
        return same ? 0 : 1;
    }
}
