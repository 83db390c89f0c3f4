#nullable enable

using System;
using System.IO;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>Puts a whole model in place, or changes nothing.</summary>
    internal static class ModelPlacement
    {
        /// <summary>Checks the bytes by loading them, writes them beside the target, and renames the file. An error leaves the old model unchanged.</summary>
        /// <param name="bytes">A <c>.cognomen</c> file.</param>
        /// <param name="target">The model's path. Its folder is created if necessary.</param>
        /// <param name="realNames">The set of the corpus's names, to be put beside the model; null for none.</param>
        /// <exception cref="NameModelException">The bytes are no model; nothing was written.</exception>
        /// <exception cref="TrainerException">The target cannot be written.</exception>
        public static void Put(byte[] bytes, string target, byte[]? realNames = null)
        {
            if (string.IsNullOrWhiteSpace(target)) throw new ArgumentException("target is empty", nameof(target));
            _ = NameModel.Load(bytes);
            string full = Path.GetFullPath(target);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                if (realNames != null) AtomicFile.Replace(ModelPaths.RealNamesFor(full), realNames);
                AtomicFile.Replace(full, bytes);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw TrainerFaults.CannotWrite(target, e);
            }
        }
    }
}
