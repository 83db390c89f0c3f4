using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace Cognomen.Trainer.Commands;

/// <summary>
/// Hears requests to stop: Ctrl-C, a signal, or, if a program watches, the end of standard input. A second Ctrl-C ends the process at once; the
/// model's file stays whole.
/// </summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration terminate;

    /// <param name="watchInput">Whether the end of standard input means to stop.</param>
    public StopRequest(bool watchInput)
    {
        Console.CancelKeyPress += OnCancelKey;
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            source.Cancel();
        });
        if (watchInput)
            new Thread(WatchInput) { IsBackground = true, Name = "standard input" }.Start();
    }

    public CancellationToken Token => source.Token;

    /// <summary>Asks the training to stop.</summary>
    public void Ask() => source.Cancel();

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        terminate.Dispose();
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }

    private void WatchInput()
    {
        try
        {
            using Stream input = Console.OpenStandardInput();
            Span<byte> passedOver = stackalloc byte[256];
            while (input.Read(passedOver) > 0)
            {
                // Standard input is read only for its end.
            }
        }
        catch (IOException)
        {
            // A broken pipe: the listener has closed it.
        }

        source.Cancel();
    }
}
