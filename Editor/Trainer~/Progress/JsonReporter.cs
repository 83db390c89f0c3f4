using System.IO;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Progress;

/// <summary>Writes everything as JSON lines, for a program.</summary>
internal sealed class JsonReporter(TextWriter output) : IProgressReporter
{
    private readonly ProgressWriter writer = new(output);

    public void Report(ProgressMessage message) => writer.Write(message);

    public void Advance(string network, FitProgress progress, double? etaSeconds)
    {
        // An epoch is reported at its end. Progress within an epoch is only for people.
    }

    public void Dispose() => output.Flush();
}
