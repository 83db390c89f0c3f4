using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Pipeline;

/// <summary>The lines that the trainer logs.</summary>
internal static partial class TrainerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Corpus}: {Symbols} symbols, {Conditions} conditions")]
    public static partial void Begins(ILogger logger, string corpus, int symbols, int conditions);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Corpus}: {Columns}")]
    public static partial void Reads(ILogger logger, string corpus, string columns);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Network}: {Loss:F4} nats a symbol on validation names, epoch {Best} of {Epochs}; {Seconds:F1} s, {Speed:F0} symbols a second")]
    public static partial void Fitted(ILogger logger, string network, double loss, int best, int epochs, double seconds, double speed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Network}: fitted before, and taken from the checkpoint")]
    public static partial void WasFitted(ILogger logger, string network);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Network}: goes on from the checkpoint")]
    public static partial void GoesOn(ILogger logger, string network);

    [LoggerMessage(Level = LogLevel.Information, Message = "a checkpoint is kept in {Path}: if this training is interrupted, --resume goes on from there")]
    public static partial void Keeps(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "there is no checkpoint in {Path}: the training begins anew")]
    public static partial void NothingToResume(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "quantised: {Integer:F4} nats a symbol in integers, {Float:F4} in floats; {Bytes} bytes")]
    public static partial void Quantised(ILogger logger, double integer, double @float, int bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "calibrated: ending biases for {Lengths} lengths, symbols considered from {Smallest:0.##} to {Largest:0.##} times the likeliest on, by nationality")]
    public static partial void Calibrated(ILogger logger, int lengths, double smallest, double largest);

    [LoggerMessage(Level = LogLevel.Information, Message = "n-grams: {Loss:F4} nats a symbol on validation names, {Entries} table entries, {Seconds:F1} s")]
    public static partial void Baseline(ILogger logger, double loss, int entries, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "heard: {Weights}; together {Loss:F4} nats a symbol on validation names")]
    public static partial void Mixed(ILogger logger, string weights, double loss);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Stage}: done, {Processors:F1} s of all processors so far")]
    private static partial void Spent(ILogger logger, string stage, double processors);

    /// <summary>Reports the processor time so far.</summary>
    public static void Spent(ILogger logger, string stage) => Spent(logger, stage, System.Environment.CpuUsage.TotalTime.TotalSeconds);
}
