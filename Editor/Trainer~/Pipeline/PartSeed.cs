namespace Cognomen.Trainer.Pipeline;

/// <summary>The seeds of the parts of a training, derived from its seed.</summary>
internal static class PartSeed
{
    /// <summary>The calibration.</summary>
    public const int Calibration = -3;

    /// <param name="seed">The training's.</param>
    /// <param name="part">The part: the number of a network, or below zero.</param>
    public static int Of(long seed, int part) => (int)((seed * 1_000_003 + part) & int.MaxValue);
}
