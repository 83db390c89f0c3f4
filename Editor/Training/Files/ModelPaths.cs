#nullable enable

using System.IO;

namespace Cognomen.Training
{
    /// <summary>Names of the files beside a model.</summary>
    internal static class ModelPaths
    {
        /// <summary>The extension of a set of real names.</summary>
        internal const string RealNamesExtension = ".realnames";

        /// <summary>The file of the set of real names that belongs to a model's file.</summary>
        internal static string RealNamesFor(string model) => Path.ChangeExtension(model, RealNamesExtension);
    }
}
