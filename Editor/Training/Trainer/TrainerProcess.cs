#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace Cognomen.Training
{
    /// <summary>
    /// One training in a process of its own: finds <c>dotnet</c>, builds the trainer into the cache, starts it, reads its messages, and
    /// puts the model in place when it is complete. The trainer ends when this process ends. It can be left alone and found again
    /// (<see cref="Leave"/>, <see cref="Resume"/>), as Unity's domain reloads ask for.
    /// </summary>
    /// <example>
    /// <code>
    /// using var training = TrainerProcess.Start(setup, new TrainingOptions("surnames.csv", "Surnames.cognomen"));
    /// training.Received += message => Show(message);
    /// // then, now and then, on the thread that shows: training.Poll();
    /// </code>
    /// </example>
    public sealed class TrainerProcess : IDisposable
    {
        // What the trainer says when it was asked to stop; see its ExitCode.
        private const int Stopped = 130;

        private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.05);

        private readonly TrainerSetup _setup;
        private readonly TrainingOptions? _options;
        private readonly RunFolder _run;
        private readonly ConcurrentQueue<ProgressMessage> _messages = new ConcurrentQueue<ProgressMessage>();
        private readonly CancellationTokenSource _cancel = new CancellationTokenSource();
        private readonly ManualResetEventSlim _left = new ManualResetEventSlim();
        // Cancelled by both, for a build ends either way.
        private readonly CancellationTokenSource _noBuild = new CancellationTokenSource();
        private readonly Thread _worker;
        private readonly object _gate = new object();

        private ChildProcess? _build;
        private int? _trainer;
        private TrainerException? _fault;
        private volatile bool _training;
        private volatile bool _ended;
        private TrainerStage _end;

        private TrainerProcess(TrainerSetup setup, TrainingOptions? options, RunFolder run)
        {
            _setup = setup;
            _options = options;
            _run = run;
            OutPath = options?.OutPath ?? run.ReadOrder()?.OutPath ?? string.Empty;
            _worker = new Thread(Work) { IsBackground = true, Name = "Cognomen training" };
            _worker.Start();
        }

        /// <summary>Raised for every message, in order, on the thread that calls Poll.</summary>
        public event Action<ProgressMessage>? Received;

        /// <summary>The stage of the training at the last Poll.</summary>
        public TrainerStage Stage { get; private set; }

        /// <summary>Whether the training has ended: finished, failed or cancelled.</summary>
        public bool IsEnded => Stage >= TrainerStage.Finished;

        /// <summary>Why it failed; null unless <see cref="Stage"/> is <see cref="TrainerStage.Failed"/>.</summary>
        public TrainerException? Fault { get; private set; }

        /// <summary>Where the model is put; empty where a run to go on with is gone.</summary>
        public string OutPath { get; }

        /// <summary>The folder of this run, for <see cref="Resume"/>; removed when the training has ended.</summary>
        public string RunFolder => _run.Folder;

        /// <summary>The process ID of the child; null if no child is running.</summary>
        public int? ChildId
        {
            get
            {
                lock (_gate) return _build?.Id ?? _trainer;
            }
        }

        /// <summary>Starts a training and returns at once. Later errors are not thrown; <see cref="Fault"/> has them.</summary>
        /// <param name="setup">Where the trainer comes from.</param>
        /// <param name="options">What it is asked to do; the model is put at its out path.</param>
        public static TrainerProcess Start(TrainerSetup setup, TrainingOptions options) => new TrainerProcess(
            setup ?? throw new ArgumentNullException(nameof(setup)),
            options ?? throw new ArgumentNullException(nameof(options)),
            new RunFolder(Path.Combine(setup.CacheFolder, "Runs", Guid.NewGuid().ToString("N"))));

        /// <summary>
        /// Goes on with a run that was left: watches its trainer, or starts it again from its last checkpoint where it has ended in between.
        /// Every message of the run is heard again.
        /// </summary>
        /// <param name="setup">Where the trainer comes from.</param>
        /// <param name="runFolder">The <see cref="RunFolder"/> of the run.</param>
        public static TrainerProcess Resume(TrainerSetup setup, string runFolder) => new TrainerProcess(
            setup ?? throw new ArgumentNullException(nameof(setup)),
            null,
            new RunFolder(runFolder ?? throw new ArgumentNullException(nameof(runFolder))));

        /// <summary>Raises Received for the messages since the last call. Always call it from the same thread.</summary>
        public void Poll()
        {
            bool ended = _ended;
            if (_training && Stage == TrainerStage.Preparing) Stage = TrainerStage.Training;
            while (_messages.TryDequeue(out ProgressMessage? message)) Received?.Invoke(message);
            if (!ended || IsEnded) return;
            Fault = _fault;
            Stage = _end;
            if (_end != TrainerStage.Left) _run.Remove();
        }

        /// <summary>Asks the child to end, and ends it when it has not done so in time. Does not wait.</summary>
        public void Cancel()
        {
            ChildProcess? build;
            lock (_gate)
            {
                if (_cancel.IsCancellationRequested) return;
                _cancel.Cancel();
                _noBuild.Cancel();
                build = _build;
            }

            _run.AskToStop();
            new Thread(() => End(build)) { IsBackground = true }.Start();
        }

        /// <summary>
        /// Watches no longer, and returns soon; the trainer goes on, and <see cref="Resume"/> finds it again. A build that is under way is
        /// ended, and begun again by <see cref="Resume"/>.
        /// </summary>
        /// <param name="stop">Whether the trainer is asked to stop; <see cref="Resume"/> then goes on from its checkpoint.</param>
        public void Leave(bool stop = false)
        {
            ChildProcess? build;
            lock (_gate)
            {
                _left.Set();
                _noBuild.Cancel();
                build = _build;
            }

            if (stop) _run.AskToStop();
            build?.End(TimeSpan.Zero);
            _worker.Join();
        }

        /// <summary>Waits until the training ends or the time is over.</summary>
        /// <returns>Whether it has ended; <see cref="Poll"/> then tells how.</returns>
        public bool Wait(TimeSpan time) => _worker.Join(time);

        /// <summary>Cancels unless it was left, and waits until the child is gone.</summary>
        public void Dispose()
        {
            if (!_left.IsSet) Cancel();
            _worker.Join();
            if (_end != TrainerStage.Left) _run.Remove();
        }

        private void Work()
        {
            try
            {
                Train();
                _end = TrainerStage.Finished;
            }
            catch (OperationCanceledException)
            {
                _end = _cancel.IsCancellationRequested ? TrainerStage.Cancelled : TrainerStage.Left;
            }
            catch (TrainerException e)
            {
                _fault = e;
                _end = _left.IsSet && !_cancel.IsCancellationRequested ? TrainerStage.Left : TrainerStage.Failed;
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                _fault = TrainerFaults.CannotWrite(_setup.CacheFolder, e);
                _end = TrainerStage.Failed;
            }
            catch (Exception e) when (e is Win32Exception || e is InvalidOperationException)
            {
                _fault = TrainerFaults.DotnetMissing(_setup.DotnetPath, e);
                _end = TrainerStage.Failed;
            }
            finally
            {
                _ended = true;
            }
        }

        private void Train()
        {
            if (_options != null) _run.WriteOrder(_options);
            if (!(_run.ReadOrder() is (_, List<string> order)))
                throw TrainerFaults.NoModel($"its folder '{_run.Folder}' is gone.", string.Empty);
            RunWatch watch = new RunWatch(_run);
            int? before = _run.ReadProcess();
            if (before is int process)
            {
                lock (_gate) _trainer = process;
                _training = true;
                Follow(watch, () => watch.IsGone(process));
                if (watch.Ending is FinishedMessage || watch.Ending is FailedMessage { ExitCode: not Stopped })
                {
                    Judge(watch, null);
                    return;
                }
            }

            string dotnet = DotnetSdk.Find(_setup.DotnetPath);
            string trainer = _setup.BuiltTrainer ?? new TrainerBuild(_setup).Ensure(dotnet, Say, Adopt, _noBuild.Token);
            ThrowIfOver();
            File.Delete(_run.Stop);
            List<string> arguments = new List<string> { trainer };
            arguments.AddRange(order);
            arguments.AddRange(new[] { "--run", _run.Folder, "--parent", CurrentProcess() });
            if (before != null) arguments.Add("--resume");
            using Process child = Launch(dotnet, arguments);
            _training = true;
            Follow(watch, () => child.HasExited);
            child.WaitForExit();
            Judge(watch, child.ExitCode);
        }

        // No stream is redirected: a reader that waits for one would hold up a domain reload, and its end would be the trainer's.
        private Process Launch(string dotnet, List<string> arguments)
        {
            ProcessStartInfo start = new ProcessStartInfo(dotnet, CommandLine.Join(arguments))
            {
                WorkingDirectory = _run.Folder,
                UseShellExecute = false,
                CreateNoWindow = true,
            };
            start.EnvironmentVariables["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.EnvironmentVariables["DOTNET_NOLOGO"] = "1";
            lock (_gate)
            {
                ThrowIfOver();
                Process child = Process.Start(start) ?? throw new Win32Exception($"'{dotnet}' cannot be started");
                _trainer = child.Id;
                _run.WriteProcess(child.Id);
                return child;
            }
        }

        private void Follow(RunWatch watch, Func<bool> isGone)
        {
            while (true)
            {
                bool gone = isGone();
                foreach (ProgressMessage message in watch.Read()) _messages.Enqueue(message);
                if (gone) break;
                if (_left.Wait(Period)) throw new OperationCanceledException();
            }

            lock (_gate) _trainer = null;
            ThrowIfOver();
        }

        private void Judge(RunWatch watch, int? exitCode)
        {
            string details = watch.LastWords;
            if (watch.Ending is FailedMessage failed)
            {
                throw failed.Message.Contains("GLIBCXX")
                    ? TrainerFaults.NativeLibraryMissing(failed.Message)
                    : TrainerFaults.Refused(failed.Message, details);
            }

            if (details.Contains("GLIBCXX")) throw TrainerFaults.NativeLibraryMissing(details);
            if (exitCode is int code && code != 0) throw TrainerFaults.Died(code, details);
            if (watch.Ending == null) throw TrainerFaults.NoModel("it never said that it had finished.", details);
            Place(details);
        }

        private void Place(string details)
        {
            if (!File.Exists(_run.Model)) throw TrainerFaults.NoModel("it wrote no file.", details);
            try
            {
                byte[]? realNames = File.Exists(_run.RealNames) ? File.ReadAllBytes(_run.RealNames) : null;
                ModelPlacement.Put(File.ReadAllBytes(_run.Model), OutPath, realNames);
            }
            catch (NameModelException e)
            {
                throw TrainerFaults.NoModel(e.Message, details);
            }
        }

        private void End(ChildProcess? build)
        {
            build?.End(_setup.Patience);
            if (_worker.Join(_setup.Patience)) return;
            int? trainer;
            lock (_gate) trainer = _trainer;
            if (trainer == null) return;
            try
            {
                using Process process = Process.GetProcessById(trainer.Value);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException || e is InvalidOperationException || e is Win32Exception)
            {
                // It has ended in between.
            }
        }

        private void ThrowIfOver()
        {
            _cancel.Token.ThrowIfCancellationRequested();
            if (_left.IsSet) throw new OperationCanceledException();
        }

        private void Say(string text) => _messages.Enqueue(new LogMessage(ProgressLevel.Information, text));

        private void Adopt(ChildProcess? child)
        {
            lock (_gate) _build = child;
            // Cancelled or left between the two: the one who did so saw no child.
            if (child != null && (_cancel.IsCancellationRequested || _left.IsSet)) child.End(TimeSpan.Zero);
        }

        private static string CurrentProcess()
        {
            using Process current = Process.GetCurrentProcess();
            return current.Id.ToString(CultureInfo.InvariantCulture);
        }
    }
}
