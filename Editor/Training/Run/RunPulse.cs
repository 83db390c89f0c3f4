#nullable enable

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace Cognomen.Training
{
    /// <summary>The trainer's side of a run's folder: shows that the trainer is alive, and checks for a request to stop.</summary>
    internal sealed class RunPulse : IDisposable
    {
        private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.2);

        private readonly RunFolder run;
        private readonly int parent;
        private readonly Action stop;
        private readonly ManualResetEventSlim ended = new ManualResetEventSlim();
        private readonly Thread thread;

        /// <param name="run">The folder.</param>
        /// <param name="parent">The training stops when the process with this ID has ended; 0: no process.</param>
        /// <param name="stop">Called once, on another thread, when the training has to stop.</param>
        internal RunPulse(RunFolder run, int parent, Action stop)
        {
            this.run = run;
            this.parent = parent;
            this.stop = stop;
            Directory.CreateDirectory(run.Folder);
            thread = new Thread(Beat) { IsBackground = true, Name = "pulse" };
            thread.Start();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            ended.Set();
            thread.Join();
            ended.Dispose();
        }

        /// <summary>Whether a process is alive.</summary>
        internal static bool Lives(int id)
        {
            try
            {
                using Process process = Process.GetProcessById(id);
                return !process.HasExited;
            }
            catch (Exception e) when (e is ArgumentException || e is InvalidOperationException || e is System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }

        private void Beat()
        {
            bool asked = false;
            for (long beat = 0; ; beat++)
            {
                try
                {
                    File.WriteAllText(run.Beat, beat.ToString(CultureInfo.InvariantCulture));
                }
                catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
                {
                    // Another process reads the file: the next beat is soon enough.
                }

                if (!asked && (File.Exists(run.Stop) || (parent != 0 && !Lives(parent))))
                {
                    asked = true;
                    stop();
                }

                if (ended.Wait(Period)) return;
            }
        }
    }
}
