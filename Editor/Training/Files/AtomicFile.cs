#nullable enable

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>Replaces a file in one move: whoever looks finds the old file or the new one, and both are whole.</summary>
    internal static class AtomicFile
    {
        /// <summary>Writes bytes beside the target and renames the file.</summary>
        /// <param name="path">The target; its folder exists.</param>
        /// <param name="bytes">The new content.</param>
        /// <param name="check">Is given the written file before it takes the target's place; what it throws stops the replacement. Null: no check.</param>
        /// <exception cref="IOException">The folder cannot be written to; the old file stays.</exception>
        /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written to; the old file stays.</exception>
        internal static void Replace(string path, ReadOnlySpan<byte> bytes, Action<string>? check = null)
        {
            string target = Path.GetFullPath(path);
            string temporary = Temporary(target);
            try
            {
                WriteThrough(temporary, bytes);
                check?.Invoke(temporary);
                if (File.Exists(target))
                    File.Replace(temporary, target, null);
                else
                    File.Move(temporary, target);
            }
            finally
            {
                Remove(temporary);
            }
        }

        /// <summary>Finds out whether a file of some size can be written beside the target; nothing stays.</summary>
        /// <exception cref="IOException">It cannot.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not.</exception>
        internal static void Probe(string path, int size)
        {
            string temporary = Temporary(Path.GetFullPath(path));
            try
            {
                WriteThrough(temporary, new byte[size]);
            }
            finally
            {
                Remove(temporary);
            }
        }

        /// <summary>Removes what processes left beside the target that were killed while they replaced it.</summary>
        internal static void RemoveLeftovers(string path)
        {
            string target = Path.GetFullPath(path);
            foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.*.tmp"))
            {
                string number = Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.');
                if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process) && !IsAlive(process)) Remove(file);
            }
        }

        // The number of the process tells a leftover from a file that is being written. Unity passes over files that begin with a dot.
        private static string Temporary(string target)
        {
            using (Process process = Process.GetCurrentProcess())
                return Path.Combine(Path.GetDirectoryName(target)!, FormattableString.Invariant($".{Path.GetFileName(target)}.{process.Id}.tmp"));
        }

        private static void WriteThrough(string path, ReadOnlySpan<byte> bytes)
        {
            using (FileStream stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
        }

        private static void Remove(string file)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                // The error that led here is the one to tell; a leftover is removed by the next training.
            }
        }

        private static bool IsAlive(int id)
        {
            try
            {
                using (Process process = Process.GetProcessById(id))
                    return !process.HasExited;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
