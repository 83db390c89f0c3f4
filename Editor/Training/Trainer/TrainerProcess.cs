#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Threading;

namespace Cognomen.Training
{
    /// <summary>
    /// One training in a process of its own: finds <c>dotnet</c>, builds the trainer into the cache, starts it, reads its messages, and puts
    /// the model in place when it is complete. Nothing of it outlives this object, and a child ends by itself when this process dies.
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
        private readonly TrainerSetup _setup;
        private readonly TrainingOptions _options;
        private readonly ConcurrentQueue<ProgressMessage> _messages = new ConcurrentQueue<ProgressMessage>();
        private readonly CancellationTokenSource _cancel = new CancellationTokenSource();
        private readonly Thread _worker;
        private readonly object _gate = new object();

        private ChildProcess? _child;
        private TrainerException? _fault;
        private volatile bool _training;
        private volatile bool _ended;
        private TrainerStage _end;

        private TrainerProcess(TrainerSetup setup, TrainingOptions options)
        {
            _setup = setup;
            _options = options;
            _worker = new Thread(Work) { IsBackground = true, Name = "Cognomen training" };
            _worker.Start();
        }

        /// <summary>Hears every message, in order, on the thread that calls <see cref="Poll"/>.</summary>
        public event Action<ProgressMessage>? Received;

        /// <summary>How far it has come, as of the last <see cref="Poll"/>.</summary>
        public TrainerStage Stage { get; private set; }

        /// <summary>Whether nothing more will happen.</summary>
        public bool IsEnded => Stage >= TrainerStage.Finished;

        /// <summary>Why it failed; null unless <see cref="Stage"/> is <see cref="TrainerStage.Failed"/>.</summary>
        public TrainerException? Fault { get; private set; }

        /// <summary>The number that the system knows the child by; null while there is none.</summary>
        public int? ChildId
        {
            get
            {
                lock (_gate) return _child?.Id;
            }
        }

        /// <summary>Starts a training and returns at once. Nothing is thrown for what may go wrong on the way: see <see cref="Fault"/>.</summary>
        /// <param name="setup">Where the trainer comes from.</param>
        /// <param name="options">What it is asked to do; the model is put at its out path.</param>
        public static TrainerProcess Start(TrainerSetup setup, TrainingOptions options) => new TrainerProcess(
            setup ?? throw new ArgumentNullException(nameof(setup)), options ?? throw new ArgumentNullException(nameof(options)));

        /// <summary>Passes on what has happened since the last call. Call it from one thread.</summary>
        public void Poll()
        {
            bool ended = _ended;
            if (_training && Stage == TrainerStage.Preparing) Stage = TrainerStage.Training;
            while (_messages.TryDequeue(out ProgressMessage? message)) Received?.Invoke(message);
            if (!ended || IsEnded) return;
            Fault = _fault;
            Stage = _end;
        }

        /// <summary>Asks the child to end by closing its standard input, and ends it when it has not done so in time. Returns at once.</summary>
        public void Cancel()
        {
            ChildProcess? child;
            lock (_gate)
            {
                if (_cancel.IsCancellationRequested) return;
                _cancel.Cancel();
                child = _child;
            }

            if (child != null) new Thread(() => child.End(_setup.Patience)) { IsBackground = true }.Start();
        }

        /// <summary>Waits for the end, at most so long.</summary>
        /// <returns>Whether it has ended; <see cref="Poll"/> then tells how.</returns>
        public bool Wait(TimeSpan time) => _worker.Join(time);

        /// <summary>Cancels, and waits until the child is gone: before a domain reload, for instance.</summary>
        public void Dispose()
        {
            Cancel();
            _worker.Join();
            _cancel.Dispose();
        }

        private void Work()
        {
            string run = Path.Combine(_setup.CacheFolder, "Runs", Guid.NewGuid().ToString("N"));
            try
            {
                try
                {
                    Train(run);
                    _end = TrainerStage.Finished;
                }
                finally
                {
                    Remove(run);
                }
            }
            catch (OperationCanceledException)
            {
                _end = TrainerStage.Cancelled;
            }
            catch (TrainerException e)
            {
                _fault = e;
                _end = TrainerStage.Failed;
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

        private void Train(string run)
        {
            string dotnet = DotnetSdk.Find(_setup.DotnetPath);
            string trainer = _setup.BuiltTrainer ?? new TrainerBuild(_setup).Ensure(dotnet, Say, Adopt, _cancel.Token);
            _cancel.Token.ThrowIfCancellationRequested();
            Directory.CreateDirectory(run);
            string made = Path.Combine(run, "model" + TrainingOptions.ModelExtension);
            List<string> arguments = new List<string> { trainer };
            arguments.AddRange(_options.To(made).ToArguments());
            _training = true;
            using ChildProcess child = ChildProcess.Start(dotnet, arguments, run);
            Adopt(child);
            bool finished = false;
            string? refusal = null;
            foreach (string line in child.Lines)
            {
                if (!ProgressReader.TryParse(line, out ProgressMessage? message))
                {
                    child.Keep(line);
                    message = new LogMessage(ProgressLevel.Information, line);
                }

                finished |= message is FinishedMessage;
                refusal = (message as FailedMessage)?.Message ?? refusal;
                _messages.Enqueue(message);
            }

            int exitCode = child.ExitCode();
            Release();
            _cancel.Token.ThrowIfCancellationRequested();
            if (refusal != null) throw TrainerFaults.Refused(refusal, child.LastLines);
            if (exitCode != 0) throw Ended(exitCode, child.LastLines);
            if (!finished) throw TrainerFaults.NoModel("it never said that it had finished.", child.LastLines);
            Place(made, child.LastLines);
        }

        private void Place(string made, string details)
        {
            if (!File.Exists(made)) throw TrainerFaults.NoModel("it wrote no file.", details);
            try
            {
                ModelPlacement.Put(File.ReadAllBytes(made), _options.OutPath);
            }
            catch (NameModelException e)
            {
                throw TrainerFaults.NoModel(e.Message, details);
            }
        }

        private static TrainerException Ended(int exitCode, string details) => details.Contains("GLIBCXX")
            ? TrainerFaults.NativeLibraryMissing(details)
            : TrainerFaults.Died(exitCode, details);

        private void Say(string text) => _messages.Enqueue(new LogMessage(ProgressLevel.Information, text));

        private void Adopt(ChildProcess child)
        {
            lock (_gate) _child = child;
            // Cancelled between the two: the one who cancelled saw no child.
            if (_cancel.IsCancellationRequested) child.End(TimeSpan.Zero);
        }

        private void Release()
        {
            lock (_gate) _child = null;
        }

        private static void Remove(string folder)
        {
            try
            {
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                // It lies in the cache, and does no harm there.
            }
        }
    }
}
