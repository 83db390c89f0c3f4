#nullable enable

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>The watcher's side of a run's folder: reads messages as they come, and sees whether the trainer still lives.</summary>
    internal sealed class RunWatch
    {
        private const int KeptLines = 40;

        // A machine under load may stall for a while; one that slept beats again soon.
        private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

        private readonly RunFolder _run;
        private readonly Queue<string> _noise = new Queue<string>();
        private readonly Stopwatch _pause = Stopwatch.StartNew();
        private readonly List<byte> _rest = new List<byte>();
        private string _beat = string.Empty;
        private long _read;

        internal RunWatch(RunFolder run)
        {
            _run = run;
        }

        /// <summary>The last message that ended a training; null while one is under way.</summary>
        internal ProgressMessage? Ending { get; private set; }

        /// <summary>What the trainer said last that was no message.</summary>
        internal string LastWords
        {
            get
            {
                string errors = _run.ReadErrors();
                string noise = string.Join("\n", _noise);
                return noise.Length > 0 && errors.Length > 0 ? noise + "\n" + errors : noise + errors;
            }
        }

        /// <summary>The messages since the last call.</summary>
        internal List<ProgressMessage> Read()
        {
            List<ProgressMessage> messages = new List<ProgressMessage>();
            if (!File.Exists(_run.Progress)) return messages;
            using (FileStream stream = new FileStream(_run.Progress, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            {
                stream.Seek(_read, SeekOrigin.Begin);
                byte[] buffer = new byte[65536];
                for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; _read += count)
                {
                    for (int i = 0; i < count; i++)
                    {
                        // A line that is still being written stays for the next time.
                        if (buffer[i] != (byte)'\n')
                            _rest.Add(buffer[i]);
                        else
                            Take(messages);
                    }
                }
            }

            return messages;
        }

        /// <summary>Whether a process that is no child of this one is gone: by its number, or because it beats no more.</summary>
        internal bool IsGone(int process)
        {
            if (!RunPulse.Lives(process)) return true;
            try
            {
                string beat = File.Exists(_run.Beat) ? File.ReadAllText(_run.Beat) : string.Empty;
                if (beat != _beat)
                {
                    _beat = beat;
                    _pause.Restart();
                }
            }
            catch (IOException)
            {
                // It is being written.
                _pause.Restart();
            }

            return _pause.Elapsed > LongestPause;
        }

        private void Take(List<ProgressMessage> messages)
        {
            string line = Encoding.UTF8.GetString(_rest.ToArray()).TrimEnd('\r');
            _rest.Clear();
            if (!ProgressReader.TryParse(line, out ProgressMessage? message))
            {
                if (line.Trim().Length == 0) return;
                if (_noise.Count == KeptLines) _noise.Dequeue();
                _noise.Enqueue(line);
                message = new LogMessage(ProgressLevel.Information, line);
            }

            if (message is StartedMessage) Ending = null;
            if (message is FinishedMessage || message is FailedMessage) Ending = message;
            messages.Add(message);
        }
    }
}
