using System.IO;

namespace Cognomen.Housekeeping;

/// <summary>Prints one line for each rule of a package, and counts the broken rules.</summary>
internal sealed class RuleReport(string package, TextWriter output)
{
    /// <summary>The number of broken rules.</summary>
    public int Broken { get; private set; }

    /// <summary>One rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="holds">Whether it is met.</param>
    /// <param name="found">The value that was found instead.</param>
    /// <returns><paramref name="holds"/>.</returns>
    public bool Check(string rule, bool holds, string found = "")
    {
        Broken += holds ? 0 : 1;
        string reason = holds || found.Length == 0 ? "" : ": " + found;
        output.WriteLine($"{(holds ? "ok    " : "BROKEN")} {package}: {rule}{reason}");
        return holds;
    }
}
