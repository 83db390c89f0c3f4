using System;
using Cognomen.Training;
using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Progress;

/// <summary>A logger that writes to the reporter of the training.</summary>
internal sealed class ReporterLogger(IProgressReporter reporter, LogLevel least) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        string text = formatter(state, exception);
        reporter.Report(new LogMessage(Level(logLevel), exception is null ? text : $"{text}: {exception}"));
    }

    private static ProgressLevel Level(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => ProgressLevel.Debug,
        LogLevel.Information => ProgressLevel.Information,
        LogLevel.Warning => ProgressLevel.Warning,
        _ => ProgressLevel.Error,
    };
}
