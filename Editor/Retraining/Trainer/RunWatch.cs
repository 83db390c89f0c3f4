#nullable enable

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>The observer's side of a run's folder: reads messages, and checks that the trainer is alive.</summary>
    internal sealed class RunWatch
    {
        private const int KeptLines = 40;

        // A machine under load may stall for a while. After a sleep, the beat soon continues.
        private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

        private readonly RunFolder run;
        private readonly Queue<string> noise = new Queue<string>();
        private readonly Stopwatch pause = Stopwatch.StartNew();
        private readonly List<byte> rest = new List<byte>();
        private string beat = string.Empty;
        private long read;

        internal RunWatch(RunFolder run)
        {
            this.run = run;
        }

        /// <summary>The last message that ended a training; null while the training runs.</summary>
        internal ProgressMessage? Ending { get; private set; }

        /// <summary>The trainer's last output that is not a message.</summary>
        internal string LastWords
        {
            get
            {
                string errors = run.ReadErrors();
                string noise = string.Join("\n", this.noise);
                return noise.Length > 0 && errors.Length > 0 ? noise + "\n" + errors : noise + errors;
            }
        }

        /// <summary>The messages since the last call.</summary>
        internal List<ProgressMessage> Read()
        {
            List<ProgressMessage> messages = new List<ProgressMessage>();
            if (!File.Exists(run.Progress)) return messages;
            using (FileStream stream = new FileStream(run.Progress, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            {
                stream.Seek(read, SeekOrigin.Begin);
                byte[] buffer = new byte[65536];
                for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; read += count)
                {
                    for (int i = 0; i < count; i++)
                    {
                        // An incomplete line stays for the next call.
                        if (buffer[i] != (byte)'\n')
                            rest.Add(buffer[i]);
                        else
                            Take(messages);
                    }
                }
            }

            return messages;
        }

        /// <summary>Whether a process that is no child of this one has ended: its ID is unused, or its beat has stopped.</summary>
        internal bool IsGone(int process)
        {
            if (!RunPulse.Lives(process)) return true;
            try
            {
                string beat = File.Exists(run.Beat) ? File.ReadAllText(run.Beat) : string.Empty;
                if (beat != this.beat)
                {
                    this.beat = beat;
                    pause.Restart();
                }
            }
            catch (IOException)
            {
                // It is being written.
                pause.Restart();
            }

            return pause.Elapsed > LongestPause;
        }

        private void Take(List<ProgressMessage> messages)
        {
            string line = Encoding.UTF8.GetString(rest.ToArray()).TrimEnd('\r');
            rest.Clear();
            if (!ProgressReader.TryParse(line, out ProgressMessage? message))
            {
                if (line.Trim().Length == 0) return;
                if (noise.Count == KeptLines) noise.Dequeue();
                noise.Enqueue(line);
                message = new LogMessage(ProgressLevel.Information, line);
            }

            if (message is StartedMessage) Ending = null;
            if (message is FinishedMessage || message is FailedMessage) Ending = message;
            messages.Add(message);
        }
    }
}
