#nullable enable

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>Replaces a file in one move: a reader sees the whole old file or the whole new file.</summary>
    internal static class AtomicFile
    {
        /// <summary>Writes bytes beside the target and renames the file.</summary>
        /// <param name="path">The target; its folder exists.</param>
        /// <param name="bytes">The new content.</param>
        /// <param name="check">Checks the written file before it replaces the target. An exception stops the replacement. Null: no check.</param>
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

        /// <summary>Checks whether a file of some size can be written beside the target. No file remains.</summary>
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

        /// <summary>Removes temporary files of processes that were killed while they replaced the target.</summary>
        internal static void RemoveLeftovers(string path)
        {
            string target = Path.GetFullPath(path);
            foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.*.tmp"))
            {
                string number = Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.');
                if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process) && !IsAlive(process)) Remove(file);
            }
        }

        // The process ID tells a leftover from a file that is being written. Unity ignores files whose names begin with a dot.
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
                // The first error is the one to report. The next training removes the leftover.
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
