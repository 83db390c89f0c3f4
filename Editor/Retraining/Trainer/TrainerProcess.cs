#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>
    /// One training in a process of its own. It finds <c>dotnet</c>, builds the trainer, starts it, reads its messages, and puts the complete model
    /// in place.
    /// </summary>
    /// <remarks>
    /// The trainer ends when this process ends. <see cref="Leave"/> stops watching it, and <see cref="Resume"/> finds it again, for example after a
    /// domain reload in Unity.
    /// </remarks>
    /// <example>
    /// <code>
    /// using var training = TrainerProcess.Start(setup, new TrainingOptions("surnames.csv", "Surnames.cognomen"));
    /// training.Received += message => Show(message);
    /// // then, now and then, on the thread that shows: training.Poll();
    /// </code>
    /// </example>
    public sealed class TrainerProcess : IDisposable
    {
        // The trainer's exit code after a request to stop; see its ExitCode.
        private const int Stopped = 130;

        private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.05);

        private readonly TrainerSetup setup;
        private readonly TrainingOptions? options;
        private readonly RunFolder run;
        private readonly ConcurrentQueue<ProgressMessage> messages = new ConcurrentQueue<ProgressMessage>();
        private readonly CancellationTokenSource cancel = new CancellationTokenSource();
        private readonly ManualResetEventSlim left = new ManualResetEventSlim();
        // Cancelled by Cancel and by Leave: a build ends in both cases.
        private readonly CancellationTokenSource noBuild = new CancellationTokenSource();
        private readonly Thread worker;
        private readonly object gate = new object();

        private ChildProcess? build;
        private int? trainer;
        private TrainerException? fault;
        private volatile bool training;
        private volatile bool ended;
        private TrainerStage end;

        private TrainerProcess(TrainerSetup setup, TrainingOptions? options, RunFolder run)
        {
            this.setup = setup;
            this.options = options;
            this.run = run;
            OutPath = options?.OutPath ?? run.ReadOrder()?.OutPath ?? string.Empty;
            worker = new Thread(Work) { IsBackground = true, Name = "Cognomen training" };
            worker.Start();
        }

        /// <summary>Raised for every message, in order, on the thread that calls Poll.</summary>
        public event Action<ProgressMessage>? Received;

        /// <summary>The stage of the training at the last Poll.</summary>
        public TrainerStage Stage { get; private set; }

        /// <summary>Whether the training has ended: finished, failed or cancelled.</summary>
        public bool IsEnded => Stage >= TrainerStage.Finished;

        /// <summary>The fault; null unless <see cref="Stage"/> is <see cref="TrainerStage.Failed"/>.</summary>
        public TrainerException? Fault { get; private set; }

        /// <summary>Where the model is put; empty if the folder of a resumed run is missing.</summary>
        public string OutPath { get; }

        /// <summary>The folder of this run, for <see cref="Resume"/>. It is removed when the training has ended.</summary>
        public string RunFolder => run.Folder;

        /// <summary>The process ID of the child; null if no child is running.</summary>
        public int? ChildId
        {
            get
            {
                lock (gate) return build?.Id ?? trainer;
            }
        }

        /// <summary>Starts a training and returns at once. Later errors are not thrown; <see cref="Fault"/> has them.</summary>
        /// <param name="setup">Where the trainer is and where it may write.</param>
        /// <param name="options">The options of the training; the model is put at their out path.</param>
        public static TrainerProcess Start(TrainerSetup setup, TrainingOptions options) => new TrainerProcess(
            setup ?? throw new ArgumentNullException(nameof(setup)),
            options ?? throw new ArgumentNullException(nameof(options)),
            new RunFolder(Path.Combine(setup.CacheFolder, "Runs", Guid.NewGuid().ToString("N"))));

        /// <summary>Continues to watch a run that was left. If its trainer has ended, starts it again from the last checkpoint.</summary>
        /// <remarks><see cref="Received"/> is raised again for every message of the run.</remarks>
        /// <param name="setup">Where the trainer is and where it may write.</param>
        /// <param name="runFolder">The <see cref="RunFolder"/> of the run.</param>
        public static TrainerProcess Resume(TrainerSetup setup, string runFolder) => new TrainerProcess(
            setup ?? throw new ArgumentNullException(nameof(setup)),
            null,
            new RunFolder(runFolder ?? throw new ArgumentNullException(nameof(runFolder))));

        /// <summary>Raises Received for the messages since the last call. Always call it from the same thread.</summary>
        public void Poll()
        {
            bool ended = this.ended;
            if (training && Stage == TrainerStage.Preparing) Stage = TrainerStage.Training;
            while (messages.TryDequeue(out ProgressMessage? message)) Received?.Invoke(message);
            if (!ended || IsEnded) return;
            Fault = fault;
            Stage = end;
            if (end != TrainerStage.Left) run.Remove();
        }

        /// <summary>Asks the child to end, and kills it if it does not end in time. Does not wait.</summary>
        public void Cancel()
        {
            ChildProcess? build;
            lock (gate)
            {
                if (cancel.IsCancellationRequested) return;
                cancel.Cancel();
                noBuild.Cancel();
                build = this.build;
            }

            run.AskToStop();
            new Thread(() => End(build)) { IsBackground = true }.Start();
        }

        /// <summary>Stops watching and returns soon. The trainer continues, and <see cref="Resume"/> finds it again.</summary>
        /// <remarks>A build of the trainer that is in progress ends, and <see cref="Resume"/> starts it again.</remarks>
        /// <param name="stop">Whether the trainer is asked to stop. <see cref="Resume"/> then continues from its checkpoint.</param>
        public void Leave(bool stop = false)
        {
            ChildProcess? build;
            lock (gate)
            {
                left.Set();
                noBuild.Cancel();
                build = this.build;
            }

            if (stop) run.AskToStop();
            build?.End(TimeSpan.Zero);
            worker.Join();
        }

        /// <summary>Waits until the training ends or the time has passed.</summary>
        /// <returns>Whether it has ended. The next <see cref="Poll"/> then sets <see cref="Stage"/>.</returns>
        public bool Wait(TimeSpan time) => worker.Join(time);

        /// <summary>Cancels unless <see cref="Leave"/> was called, and waits until the child has ended.</summary>
        public void Dispose()
        {
            if (!left.IsSet) Cancel();
            worker.Join();
            if (end != TrainerStage.Left) run.Remove();
        }

        private void Work()
        {
            try
            {
                Train();
                end = TrainerStage.Finished;
            }
            catch (OperationCanceledException)
            {
                end = cancel.IsCancellationRequested ? TrainerStage.Cancelled : TrainerStage.Left;
            }
            catch (TrainerException e)
            {
                fault = e;
                end = left.IsSet && !cancel.IsCancellationRequested ? TrainerStage.Left : TrainerStage.Failed;
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                fault = TrainerFaults.CannotWrite(setup.CacheFolder, e);
                end = TrainerStage.Failed;
            }
            catch (Exception e) when (e is Win32Exception || e is InvalidOperationException)
            {
                fault = TrainerFaults.DotnetMissing(setup.DotnetPath, e);
                end = TrainerStage.Failed;
            }
            finally
            {
                ended = true;
            }
        }

        private void Train()
        {
            if (options != null) run.WriteOrder(options);
            if (!(run.ReadOrder() is (_, List<string> order)))
                throw TrainerFaults.NoModel($"its folder '{run.Folder}' does not exist.", string.Empty);
            RunWatch watch = new RunWatch(run);
            int? before = run.ReadProcess();
            if (before is int process)
            {
                lock (gate) this.trainer = process;
                training = true;
                Follow(watch, () => watch.IsGone(process));
                if (watch.Ending is FinishedMessage || watch.Ending is FailedMessage { ExitCode: not Stopped })
                {
                    Judge(watch, null);
                    return;
                }
            }

            string dotnet = DotnetSdk.Find(setup.DotnetPath);
            string trainer = setup.BuiltTrainer ?? new TrainerBuild(setup).Ensure(dotnet, Say, Adopt, noBuild.Token);
            ThrowIfOver();
            File.Delete(run.Stop);
            List<string> arguments = new List<string> { trainer };
            arguments.AddRange(order);
            arguments.AddRange(new[] { "--run", run.Folder, "--parent", CurrentProcess() });
            if (before != null) arguments.Add("--resume");
            using Process child = Launch(dotnet, arguments);
            training = true;
            Follow(watch, () => child.HasExited);
            child.WaitForExit();
            Judge(watch, child.ExitCode);
        }

        // No stream is redirected: a thread that reads one would block a domain reload, and the trainer would end with the reader.
        private Process Launch(string dotnet, List<string> arguments)
        {
            ProcessStartInfo start = new ProcessStartInfo(dotnet, CommandLine.Join(arguments))
            {
                WorkingDirectory = run.Folder,
                UseShellExecute = false,
                CreateNoWindow = true,
            };
            start.EnvironmentVariables["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.EnvironmentVariables["DOTNET_NOLOGO"] = "1";
            lock (gate)
            {
                ThrowIfOver();
                Process child = Process.Start(start) ?? throw new Win32Exception($"'{dotnet}' cannot be started");
                trainer = child.Id;
                run.WriteProcess(child.Id);
                return child;
            }
        }

        private void Follow(RunWatch watch, Func<bool> isGone)
        {
            while (true)
            {
                bool gone = isGone();
                foreach (ProgressMessage message in watch.Read()) messages.Enqueue(message);
                if (gone) break;
                if (left.Wait(Period)) throw new OperationCanceledException();
            }

            lock (gate) trainer = null;
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
            if (watch.Ending == null) throw TrainerFaults.NoModel("it sent no final message.", details);
            Place(details);
        }

        private void Place(string details)
        {
            if (!File.Exists(run.Model)) throw TrainerFaults.NoModel("it wrote no file.", details);
            try
            {
                byte[]? realNames = File.Exists(run.RealNames) ? File.ReadAllBytes(run.RealNames) : null;
                ModelPlacement.Put(File.ReadAllBytes(run.Model), OutPath, realNames);
            }
            catch (NameModelException e)
            {
                throw TrainerFaults.NoModel(e.Message, details);
            }
        }

        private void End(ChildProcess? build)
        {
            build?.End(setup.Patience);
            if (worker.Join(setup.Patience)) return;
            int? trainer;
            lock (gate) trainer = this.trainer;
            if (trainer == null) return;
            try
            {
                using Process process = Process.GetProcessById(trainer.Value);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException || e is InvalidOperationException || e is Win32Exception)
            {
                // It has ended meanwhile.
            }
        }

        private void ThrowIfOver()
        {
            cancel.Token.ThrowIfCancellationRequested();
            if (left.IsSet) throw new OperationCanceledException();
        }

        private void Say(string text) => messages.Enqueue(new LogMessage(ProgressLevel.Information, text));

        private void Adopt(ChildProcess? child)
        {
            lock (gate) build = child;
            // If Cancel or Leave was called just before, it found no child.
            if (child != null && (cancel.IsCancellationRequested || left.IsSet)) child.End(TimeSpan.Zero);
        }

        private static string CurrentProcess()
        {
            using Process current = Process.GetCurrentProcess();
            return current.Id.ToString(CultureInfo.InvariantCulture);
        }
    }
}
