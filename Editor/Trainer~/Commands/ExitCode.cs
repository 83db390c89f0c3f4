namespace Cognomen.Trainer.Commands;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int Failure = 1;

    /// <summary>Stopped by a person: 128 and the number of the interrupt signal.</summary>
    public const int Stopped = 130;
}
