using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Text;

namespace Cognomen.Housekeeping;

/// <summary>Writes bytes as C# source, or checks that the source holds them.</summary>
internal static class ByteRows
{
    private const int BytesPerLine = 36;
    private const int WordsPerLine = 6;

    /// <summary>A property that returns bytes of the program's image.</summary>
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

    /// <summary>
    /// A property that returns many bytes, which stand in the source as 64-bit numbers: a compiler needs about as much time for such a number as for
    /// a byte.
    /// </summary>
    /// <remarks>A C# 9 compiler makes a new array at each call, so the property suits only bytes that are read once.</remarks>
    public static string PackedProperty(string name, ReadOnlySpan<byte> bytes)
    {
        byte[] padded = new byte[(bytes.Length + sizeof(ulong) - 1) / sizeof(ulong) * sizeof(ulong)];
        bytes.CopyTo(padded);
        int words = padded.Length / sizeof(ulong);
        StringBuilder text = new();
        text.Append("        public static ReadOnlySpan<byte> ").Append(name).Append(" => PackedBytes.Of(Words, ").Append(bytes.Length).Append(");\n\n");
        text.Append("        private static ReadOnlySpan<ulong> Words => new ulong[]\n        {\n");
        for (int i = 0; i < words; i++)
        {
            bool last = i % WordsPerLine == WordsPerLine - 1 || i == words - 1;
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(padded.AsSpan(i * sizeof(ulong)));
            text.Append(i % WordsPerLine == 0 ? "            " : "").Append(CultureInfo.InvariantCulture, $"0x{word:x}").Append(last ? ",\n" : ",");
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
