using System;
using System.Globalization;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Whether a training resumes from a checkpoint, and how often it saves one.</summary>
internal sealed record CheckpointOptions
{
    /// <summary>The default.</summary>
    public const double DefaultSeconds = 60;

    /// <param name="resume">Whether to resume from an existing checkpoint.</param>
    /// <param name="everySeconds">Seconds between two checkpoints; 0 for one after every epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative or no number.</exception>
    public CheckpointOptions(bool resume = false, double everySeconds = DefaultSeconds)
    {
        if (!(everySeconds is >= 0 and <= 1e6))
        {
            throw new ArgumentOutOfRangeException(
                nameof(everySeconds), string.Create(CultureInfo.InvariantCulture, $"checkpoint-every {everySeconds}: seconds are 0 to 1000000"));
        }

        Resume = resume;
        Every = TimeSpan.FromSeconds(everySeconds);
    }

    public bool Resume { get; }

    public TimeSpan Every { get; }
}
