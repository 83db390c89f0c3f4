using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Cognomen.Training;

namespace Cognomen.FakeTrainer;

/// <summary>The messages and actions of the stand-in.</summary>
internal sealed class Script(string corpus, string model, RunFolder run, TextWriter output, ManualResetEventSlim stop, bool resumes)
{
    private const int Epochs = 4;

    private readonly ProgressWriter progress = new(output);

    /// <returns>The exit code.</returns>
    public int Run(string name)
    {
        switch (name)
        {
            case "success":
                Train();
                return Finish();
            case "slow":
                // Stops when it is asked to, as the trainer does, and finishes when it is resumed from a checkpoint.
                Train();
                if (resumes)
                    return Finish();
                stop.Wait();
                progress.Write(new FailedMessage("stopped before the end", 130));
                return 130;
            case "stubborn":
                Train();
                Thread.Sleep(Timeout.Infinite);
                return 0;
            case "crash":
                Train();
                File.WriteAllText(run.Errors, "a last word");
                Process.GetCurrentProcess().Kill();
                return 0;
            case "refuse":
                progress.Write(new FailedMessage("surnames.csv line 17: nationality is empty", 1));
                return 1;
            case "malformed":
                output.WriteLine("Hello, I am no JSON.");
                output.WriteLine("{\"type\":\"epoch\"");
                output.WriteLine("{\"type\":\"epoch\",\"epoch\":\"many\"}");
                return 0;
            case "noisy":
                output.WriteLine("Hello, I am no JSON.");
                Train();
                return Finish();
            case "broken-model":
                Train();
                File.WriteAllText(model, "COGNOMEN and then nothing");
                progress.Write(new FinishedMessage(new TrainingQuality(), model, "0", 1));
                return 0;
            case "no-file":
                Train();
                progress.Write(new FinishedMessage(new TrainingQuality(), model, "0", 1));
                return 0;
            case "old-library":
                File.WriteAllText(run.Errors, "/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found");
                return 134;
            default:
                Console.Error.WriteLine($"no script is named '{name}'");
                return 64;
        }
    }

    private void Train()
    {
        progress.Write(new StartedMessage(Path.GetFileName(corpus), "0123456789abcdef", "quick", "gru", 400, 2, 1, 8));
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            double loss = 2 + 1.0 / epoch;
            progress.Write(new EpochMessage("student", "student", epoch, Epochs, loss - 0.1, loss, 2.4, epoch, Epochs - epoch));
            progress.Write(new SampleMessage("Irish", [$"O'Epoch{epoch}", "Murphy"]));
        }
    }

    private int Finish()
    {
        File.Copy(Path.Combine(Path.GetDirectoryName(corpus)!, "trained.cognomen"), model, overwrite: true);
        File.WriteAllBytes(ModelPaths.RealNamesFor(model), NameModel.Load(File.ReadAllBytes(model)).MeasureRealNames([("Irish", "Murphy")]).ToByteArray());
        progress.Write(new FinishedMessage(new TrainingQuality(2.25, 2.31, 0.42, 0.41, 2.40, 2.47, 0.87), model, "0123456789abcdef", 4,
            new Verdict(VerdictLevel.Good, ["It is inventive."], "Read some of its names.", null)));
        return 0;
    }
}
