using System;
using System.IO;
using System.Text;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary>The folder that a program watches while this process trains. Messages for people go to a file there too.</summary>
internal sealed class SharedRun : IDisposable
{
    private readonly RunFolder folder;
    private readonly TextWriter before = Console.Error;
    private readonly StreamWriter errors;

    public SharedRun(string path)
    {
        folder = new RunFolder(path);
        Directory.CreateDirectory(path);
        Messages = folder.OpenProgress();
        errors = new StreamWriter(folder.Errors, append: false, new UTF8Encoding(false)) { AutoFlush = true };
        Console.SetError(errors);
    }

    /// <summary>Receives the messages, one JSON object a line.</summary>
    public TextWriter Messages { get; }

    /// <summary>Shows that this process is alive, and checks for a request to stop.</summary>
    public RunPulse Pulse(int parent, Action stop) => new(folder, parent, stop);

    public void Dispose()
    {
        Console.SetError(before);
        errors.Dispose();
        Messages.Dispose();
    }
}
