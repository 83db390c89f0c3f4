using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace Cognomen.Tests.Documentation;

/// <summary>C# that stands in a page or a docstring, as it stands there.</summary>
/// <param name="Place">File and line, for people.</param>
/// <param name="Code">The statements.</param>
internal sealed partial record Example(string Place, string Code)
{
    /// <summary>The fenced blocks of a page.</summary>
    public static IEnumerable<Example> OfPage(string page) => Fenced().Matches(RepositoryRoot.Read(page))
        .Select((match, i) => new Example($"{page} example {i + 1}", match.Groups[1].Value));

    /// <summary>The examples of all docstrings below a folder.</summary>
    public static IEnumerable<Example> OfDocstrings(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.At(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(OfSource);

    /// <summary>The lines that print, each with what its comment promises, such as <c>Console.WriteLine(x);   // 5</c>.</summary>
    public IEnumerable<string> Promises => Promise().Matches(Code).Select(match => match.Groups[1].Value.Trim());

    /// <inheritdoc/>
    public override string ToString() => Place;

    private static IEnumerable<Example> OfSource(string path)
    {
        string comments = string.Join('\n', File.ReadLines(path).Select(line => Comment().Match(line).Groups[1].Value));
        string name = Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/');
        return InDocstring().Matches(comments).Select((match, i) => new Example($"{name} example {i + 1}", Complete(WebUtility.HtmlDecode(match.Groups[1].Value).Trim())));
    }

    // A lone expression is made a statement.
    private static string Complete(string code) => code.Contains(';', StringComparison.Ordinal) ? code : $"_ = {code};";

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("<example>\\s*<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex InDocstring();

    [GeneratedRegex("^\\s*///(.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s*//(.*)$", RegexOptions.Multiline)]
    private static partial Regex Promise();
}
