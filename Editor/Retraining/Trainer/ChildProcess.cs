#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace Cognomen.Retraining
{
    /// <summary>A child process whose lines are read as they arrive. It ends when its standard input is closed, and thus also when this process dies.</summary>
    internal sealed class ChildProcess : IDisposable
    {
        private const int KeptLines = 40;

        private readonly Process process;
        private readonly Thread output;
        private readonly Thread errors;
        private readonly BlockingCollection<string> lines = new BlockingCollection<string>();
        private readonly Queue<string> last = new Queue<string>();

        private ChildProcess(Process process)
        {
            this.process = process;
            Id = process.Id;
            output = Reader(process.StandardOutput, lines.Add);
            errors = Reader(process.StandardError, Keep);
            new Thread(Complete) { IsBackground = true }.Start();
        }

        /// <summary>The process ID.</summary>
        internal int Id { get; }

        /// <summary>The lines of its standard output, until both of its streams have ended.</summary>
        internal IEnumerable<string> Lines => lines.GetConsumingEnumerable();

        /// <summary>The last lines of its standard error, and the lines that <see cref="Keep"/> was called with.</summary>
        internal string LastLines
        {
            get
            {
                lock (last) return string.Join("\n", last);
            }
        }

        /// <exception cref="Win32Exception">There is no such program, or it cannot be started.</exception>
        internal static ChildProcess Start(
            string program, IEnumerable<string> arguments, string workingFolder, IReadOnlyDictionary<string, string>? environment = null)
        {
            ProcessStartInfo start = new ProcessStartInfo(program, CommandLine.Join(arguments))
            {
                WorkingDirectory = workingFolder,
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };
            start.EnvironmentVariables["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.EnvironmentVariables["DOTNET_NOLOGO"] = "1";
            start.EnvironmentVariables["DOTNET_CLI_UI_LANGUAGE"] = "en";
            if (environment != null)
            {
                foreach (KeyValuePair<string, string> entry in environment) start.EnvironmentVariables[entry.Key] = entry.Value;
            }

            return new ChildProcess(Process.Start(start) ?? throw new Win32Exception($"'{program}' cannot be started"));
        }

        /// <summary>Asks the child to end, and kills it if it does not end in time. May be called from any thread, and twice.</summary>
        internal void End(TimeSpan patience)
        {
            Attempt(() => process.StandardInput.Close());
            Attempt(() =>
            {
                if (!process.WaitForExit((int)patience.TotalMilliseconds)) process.Kill();
            });
        }

        /// <summary>Waits for its end, after <see cref="Lines"/> has been read.</summary>
        internal int ExitCode()
        {
            process.WaitForExit();
            return process.ExitCode;
        }

        internal void Keep(string line)
        {
            if (line.Trim().Length == 0) return;
            lock (last)
            {
                if (last.Count == KeptLines) last.Dequeue();
                last.Enqueue(line);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            End(TimeSpan.Zero);
            process.Dispose();
        }

        private static void Attempt(Action action)
        {
            try
            {
                action();
            }
            catch (Exception e) when (e is InvalidOperationException || e is Win32Exception || e is IOException)
            {
                // It has ended meanwhile.
            }
        }

        private static Thread Reader(StreamReader stream, Action<string> take)
        {
            Thread thread = new Thread(() =>
            {
                try
                {
                    while (stream.ReadLine() is string line) take(line);
                }
                catch (Exception e) when (e is IOException || e is ObjectDisposedException || e is InvalidOperationException)
                {
                    // The child has ended, and its pipe with it.
                }
            })
            {
                IsBackground = true,
            };
            thread.Start();
            return thread;
        }

        private void Complete()
        {
            output.Join();
            errors.Join();
            lines.CompleteAdding();
        }
    }
}
