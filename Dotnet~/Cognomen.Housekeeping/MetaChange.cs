using System.IO;
using System.Text;

namespace Cognomen.Housekeeping;

/// <summary>One thing that is wrong with a meta, and what would put it right.</summary>
/// <param name="MetaPath">The meta, relative to the package.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Remedy">How it is put right.</param>
/// <param name="Text">The new text, where the remedy is to write.</param>
internal sealed record MetaChange(string MetaPath, string Reason, MetaRemedy Remedy, string Text = "")
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>False when only a person can decide.</returns>
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
