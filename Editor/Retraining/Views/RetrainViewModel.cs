#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using Cognomen.Training;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Cognomen.Retraining
{
    /// <summary>Everything in a retraining window except the drawing. Use it from one thread, and call <see cref="Poll"/> regularly.</summary>
    internal sealed class RetrainViewModel : IDisposable
    {
        private const int KeptLogLines = 200;

        private readonly Func<TrainerSetup> setup;
        private readonly Func<NameModel> before;
        private readonly HashSet<string> networks = new HashSet<string>(StringComparer.Ordinal);
        private readonly Queue<string> log = new Queue<string>();

        private TrainerProcess? process;
        private FinishedMessage? finished;
        private int planned = 1;
        private double? left;

        /// <summary>Creates the view model of a window.</summary>
        /// <param name="bundledCorpus">The corpus that is chosen first.</param>
        /// <param name="setup">Gives the setup at every start, because the settings may have changed.</param>
        /// <param name="before">The previous model, which the new one is compared with.</param>
        public RetrainViewModel(string bundledCorpus, Func<TrainerSetup> setup, Func<NameModel> before)
        {
            BundledCorpus = bundledCorpus ?? throw new ArgumentNullException(nameof(bundledCorpus));
            this.setup = setup ?? throw new ArgumentNullException(nameof(setup));
            this.before = before ?? throw new ArgumentNullException(nameof(before));
            Corpus = CorpusView.Of(bundledCorpus);
        }

        /// <summary>Raised when the view has to be drawn again.</summary>
        public event Action? Changed;

        /// <summary>The package's corpus.</summary>
        public string BundledCorpus { get; }

        /// <summary>The chosen corpus.</summary>
        public CorpusView Corpus { get; private set; }

        /// <summary>The settings of a training.</summary>
        public RetrainChoices Choices { get; } = new RetrainChoices();

        /// <summary>The state of the window.</summary>
        public RetrainState State { get; private set; }

        /// <summary>Whether a training is in progress.</summary>
        public bool IsBusy => State == RetrainState.Preparing || State == RetrainState.Training || State == RetrainState.Cancelling;

        /// <summary>Whether <see cref="Start"/> would start a training.</summary>
        public bool CanStart => !IsBusy && Corpus.Corpus != null;

        /// <summary>The present activity, in one line.</summary>
        public string Status { get; private set; } = string.Empty;

        /// <summary>The finished share, 0 to 1.</summary>
        public float Fraction { get; private set; }

        /// <summary>Estimated seconds until the training ends; null if unknown.</summary>
        public double? SecondsLeft => State == RetrainState.Training ? left : null;

        /// <summary>The remaining time in words; empty if unknown.</summary>
        public string TimeLeft => SecondsLeft is double left ? "about " + Wording.Time(left) + " left" : string.Empty;

        /// <summary>The losses so far.</summary>
        public LossCurve Curve { get; private set; } = new LossCurve();

        /// <summary>The names so far.</summary>
        public SampleBoard Samples { get; private set; } = new SampleBoard();

        /// <summary>The process ID of the trainer; null if none runs.</summary>
        public int? ChildId => process?.ChildId;

        /// <summary>The fault of the training; null if there is none.</summary>
        public TrainerException? Problem { get; private set; }

        /// <summary>An impossible setting, in words; empty if there is none.</summary>
        public string BadChoice { get; private set; } = string.Empty;

        /// <summary>The new model; null if there is none.</summary>
        public ResultView? Result { get; private set; }

        /// <summary>The comparison of the new model with another; null before it.</summary>
        public ComparisonView? Comparison { get; private set; }

        /// <summary>The path of the saved new model; empty before it is saved.</summary>
        public string SavedTo { get; private set; } = string.Empty;

        /// <summary>The last 200 lines of the trainer and of the build.</summary>
        public IReadOnlyCollection<string> Log => log;

        /// <summary>Chooses a corpus and reads it.</summary>
        public void Choose(string path)
        {
            if (IsBusy) return;
            Corpus = CorpusView.Of(Path.GetFullPath(path), Choices.Reading);
            Comparison = null;
            Tell();
        }

        /// <summary>Sets whether rows that break a rule are left out, and reads the corpus again.</summary>
        public void SkipInvalid(bool skip)
        {
            if (IsBusy) return;
            Choices.SkipInvalid = skip;
            Choose(Corpus.Path);
        }

        /// <summary>Compares the new model (B) with another (A) on the chosen corpus. Does nothing if one of them is missing.</summary>
        public void Compare(NameModel other)
        {
            if (Result == null || Corpus.Corpus == null) return;
            Comparison = ComparisonView.Of(other, Result.Model, Corpus.Corpus);
            Tell();
        }

        /// <summary>Starts a training with the settings. Does nothing during a training or with a broken corpus.</summary>
        public void Start()
        {
            if (!CanStart) return;
            TrainerSetup setup = this.setup();
            BadChoice = string.Empty;
            string made = Path.Combine(setup.CacheFolder, "Made", Guid.NewGuid().ToString("N") + TrainingOptions.ModelExtension);
            TrainingOptions options;
            try
            {
                options = Choices.ToOptions(Corpus.Path, made);
            }
            catch (ArgumentException e)
            {
                BadChoice = e.Message;
                Tell();
                return;
            }

            Follow(TrainerProcess.Start(setup, options), "Preparing the trainer…");
        }

        /// <summary>Asks the training to end.</summary>
        public void Cancel()
        {
            if (process == null || State == RetrainState.Cancelling) return;
            process.Cancel();
            Enter(RetrainState.Cancelling, "Ending the training…");
        }

        /// <summary>Processes what has happened since the last call.</summary>
        public void Poll()
        {
            if (process == null) return;
            process.Poll();
            if (State == RetrainState.Preparing && process.Stage == TrainerStage.Training)
                Enter(RetrainState.Training, "Reading the corpus…");
            if (process.IsEnded) End(process);
        }

        /// <summary>Puts the new model in place. An old one stays until the new one is written.</summary>
        /// <exception cref="InvalidOperationException">There is no new model.</exception>
        /// <exception cref="TrainerException">The target cannot be written.</exception>
        public void Save(string target)
        {
            if (Result == null) throw new InvalidOperationException("there is no new model to save: train one first");
            ModelPlacement.Put(Result.Bytes, target, Result.RealNames);
            SavedTo = target;
            Tell();
        }

        /// <summary>Discards a new model that was not saved.</summary>
        public void Discard()
        {
            if (Result == null) return;
            Forget();
            Enter(RetrainState.Choosing, string.Empty);
        }

        /// <summary>Whether there is a new model that was not saved yet.</summary>
        public bool HasUnsavedResult => Result != null && SavedTo.Length == 0;

        /// <summary>
        /// Everything that is to outlive this object, as a text for <see cref="Recall"/>: the corpus, the choices, the run of a training
        /// that is under way, and a model that was not saved yet.
        /// </summary>
        public string Remember()
        {
            JObject memory = Choices.ToJson();
            memory["corpus"] = Corpus.Path == BundledCorpus ? string.Empty : Corpus.Path;
            if (process != null && State != RetrainState.Cancelling) memory["run"] = process.RunFolder;
            if (HasUnsavedResult && finished != null)
            {
                using StringWriter line = new StringWriter();
                new ProgressWriter(line).Write(finished);
                memory["finished"] = line.ToString();
            }

            return memory.ToString(Formatting.None);
        }

        /// <summary>Restores the state from <see cref="Remember"/>. A training in progress is found again, or resumed.</summary>
        public void Recall(string memory)
        {
            if (IsBusy || string.IsNullOrEmpty(memory)) return;
            JObject read;
            try
            {
                read = JObject.Parse(memory);
            }
            catch (JsonException)
            {
                return;
            }

            Choices.Read(read);
            string corpus = (string?)read["corpus"] ?? string.Empty;
            if (corpus.Length > 0) Choose(corpus);
            string run = (string?)read["run"] ?? string.Empty;
            if (run.Length > 0 && Directory.Exists(run))
                Follow(TrainerProcess.Resume(setup(), run), "Finding the training again…");
            else if (ProgressReader.TryParse((string?)read["finished"] ?? string.Empty, out ProgressMessage? message)
                && message is FinishedMessage finished && File.Exists(finished.Path))
                Show(finished);
        }

        /// <summary>Stops watching a training in progress. It continues, and <see cref="Recall"/> finds it.</summary>
        /// <param name="stop">Whether the trainer is asked to stop. It can then be resumed from its checkpoint.</param>
        public void Leave(bool stop = false)
        {
            process?.Leave(stop && State != RetrainState.Cancelling);
            process = null;
        }

        /// <summary>Ends a training in progress, and waits until its process has ended.</summary>
        public void Dispose()
        {
            process?.Dispose();
            process = null;
        }

        /// <summary>Shows a recorded training as if it were in progress, or as finished if a model is given.</summary>
        internal void Replay(IEnumerable<ProgressMessage> messages, string? model = null)
        {
            Forget();
            Enter(RetrainState.Training, string.Empty);
            foreach (ProgressMessage message in messages) Take(message);
            if (model != null && finished != null)
                Show(new FinishedMessage(finished.Quality, Path.GetFullPath(model), finished.Fingerprint, finished.Seconds, finished.Verdict));
        }

        private void Follow(TrainerProcess process, string status)
        {
            Forget();
            this.process = process;
            process.Received += Take;
            Enter(RetrainState.Preparing, status);
        }

        private void Forget()
        {
            Curve = new LossCurve();
            Samples = new SampleBoard();
            Problem = null;
            Result = null;
            Comparison = null;
            SavedTo = string.Empty;
            Fraction = 0;
            left = null;
            finished = null;
            planned = 1;
            networks.Clear();
            log.Clear();
        }

        private void Take(ProgressMessage message)
        {
            switch (message)
            {
                case StartedMessage started:
                    planned = Math.Max(1, started.Networks);
                    left = started.EtaSeconds ?? left;
                    Status = $"Training on {Wording.Count(started.TrainRows, "row", "rows")}…";
                    break;
                case EpochMessage epoch:
                    Take(epoch);
                    break;
                case SampleMessage sample:
                    Samples.Add(sample);
                    break;
                case FinishedMessage finished:
                    this.finished = finished;
                    Fraction = 1;
                    break;
                case WarningMessage warning:
                    Write("warning: " + warning.Text);
                    break;
                case LogMessage log:
                    Write(log.Text);
                    break;
            }

            Tell();
        }

        private void Take(EpochMessage epoch)
        {
            Curve.Add(epoch);
            networks.Add(epoch.Phase + "/" + epoch.Network);
            left = epoch.EtaSeconds ?? left;
            double done = (networks.Count - 1 + epoch.Epoch / (double)Math.Max(1, epoch.Of)) / Math.Max(planned, networks.Count);
            Fraction = (float)Math.Max(Fraction, Math.Min(0.99, done));
            string name = epoch.Network.Length > 0 ? epoch.Network : epoch.Phase;
            Status = $"{name}: epoch {epoch.Epoch} of {epoch.Of}";
        }

        private void Write(string line)
        {
            if (log.Count == KeptLogLines) log.Dequeue();
            log.Enqueue(line);
            if (State == RetrainState.Preparing) Status = line;
        }

        private void End(TrainerProcess process)
        {
            this.process = null;
            process.Dispose();
            if (process.Stage == TrainerStage.Finished && finished != null)
            {
                Show(new FinishedMessage(finished.Quality, process.OutPath, finished.Fingerprint, finished.Seconds, finished.Verdict));
            }
            else if (process.Stage == TrainerStage.Cancelled)
            {
                Enter(RetrainState.Cancelled, "Cancelled. The old model is unchanged.");
            }
            else
            {
                Problem = process.Fault;
                Enter(RetrainState.Failed, Problem?.What ?? string.Empty);
            }
        }

        private void Show(FinishedMessage finished)
        {
            this.finished = finished;
            string realNames = ModelPaths.RealNamesFor(finished.Path);
            Result = new ResultView(finished, File.ReadAllBytes(finished.Path), before(), File.Exists(realNames) ? File.ReadAllBytes(realNames) : null);
            Fraction = 1;
            Enter(RetrainState.Finished, "Finished in " + Wording.Time(finished.Seconds) + ".");
        }

        private void Enter(RetrainState state, string status)
        {
            State = state;
            Status = status;
            Tell();
        }

        private void Tell() => Changed?.Invoke();
    }
}
