using System;
using System.IO;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Trainer.Export;

/// <summary>Writes the set of a corpus's names beside a model, with the model's scores of them.</summary>
internal static class RealNamesOutput
{
    /// <summary>Writes the set in one move.</summary>
    /// <param name="target">The model's file.</param>
    /// <param name="model">The model.</param>
    /// <param name="corpus">The corpus; names of all its splits are real ones.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string target, NameModel model, Corpus corpus)
    {
        string path = ModelPaths.RealNamesFor(target);
        RealNames names = model.MeasureRealNames(corpus.Rows.Select(row => (row.Nationality, row.Surname)));
        try
        {
            AtomicFile.Replace(path, names.ToByteArray());
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"'{path}' cannot be written, and is as it was: {error.Message}", error);
        }
    }
}
