using System.IO;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Progress;

/// <summary>Writes everything as lines of text: results to one writer, warnings and failures to the other.</summary>
internal sealed class PlainReporter(TextWriter output, TextWriter errors) : IProgressReporter
{
    public void Report(ProgressMessage message)
    {
        TextWriter writer = message is WarningMessage or FailedMessage or LogMessage ? errors : output;
        writer.WriteLine(MessageText.Of(message));
        writer.Flush();
    }

    public void Advance(string network, FitProgress progress, double? etaSeconds)
    {
        // One line an epoch is enough if lines cannot be overwritten.
    }

    public void Dispose() => output.Flush();
}
