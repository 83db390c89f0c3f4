using System.IO;
using System.Text;

namespace Cognomen.Housekeeping;

/// <summary>A fault of a meta, and its remedy.</summary>
/// <param name="MetaPath">The meta, relative to the package.</param>
/// <param name="Reason">The fault.</param>
/// <param name="Remedy">The remedy.</param>
/// <param name="Text">The new text, if the remedy is to write one.</param>
internal sealed record MetaChange(string MetaPath, string Reason, MetaRemedy Remedy, string Text = "")
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>False if only a person can decide.</returns>
    public bool TryApply(string root)
    {
        string path = Path.Combine(root, MetaPath);
        switch (Remedy)
        {
            case MetaRemedy.Write:
                File.WriteAllText(path, Text, WithoutMark);
                return true;
            case MetaRemedy.Delete:
                File.Delete(path);
                return true;
            default:
                return false;
        }
    }
}

internal enum MetaRemedy
{
    Write,
    Delete,
    Decide,
}
