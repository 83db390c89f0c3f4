using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Unity.Tests.Host;

/// <summary>One object of a scene file: its class, its number in the file, and its plain fields.</summary>
internal sealed class SceneDocument
{
    public SceneDocument(string text)
    {
        Text = text;
        string[] lines = text.Split('\n');
        string[] head = lines[0].Split(" &");
        Class = head[0];
        Id = long.Parse(head[1]);
        TypeName = lines[1].TrimEnd(':');
        foreach (string line in lines.Skip(2).Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("   ", StringComparison.Ordinal)))
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && !line.StartsWith("  -", StringComparison.Ordinal))
                Fields.Add(line[2..colon], line[(colon + 1)..].Trim());
        }
    }

    /// <summary>Unity's number of the class.</summary>
    public string Class { get; }

    public string TypeName { get; }

    public long Id { get; }

    public string Text { get; }

    public Dictionary<string, string> Fields { get; } = [];

    public string this[string field] => Fields[field];
}
