namespace Cognomen.Trainer.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int Failure = 1;

    /// <summary>Stopped by a person: 128 and the number of the interrupt signal.</summary>
    public const int Stopped = 130;
}
