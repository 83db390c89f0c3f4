using System.Text.Json.Serialization;

namespace Cognomen.Trainer.Calibration;

/// <summary>How a finished model is calibrated, so that its names are as long and as typical as real ones.</summary>
internal sealed record CalibrationRecipe
{
    /// <summary>
    /// The share of the likeliest symbol's probability below which the model considers no symbol, 0 to 1, unless a request says otherwise. With
    /// less, names stray more often from their nationality than real ones do; with more, they repeat real ones more often.
    /// </summary>
    public double MinP { get; init; } = 0.10;

    /// <summary>The highest such share that is tried for a nationality.</summary>
    /// <remarks>Shares above <see cref="MinP"/> are used while names stay various (<see cref="DistinctInHundred"/>) and new (<see cref="MostCopied"/>).</remarks>
    public double HighestMinP { get; init; } = 0.24;

    /// <summary>The least mean number of different names among a hundred.</summary>
    public double DistinctInHundred { get; init; } = 98.5;

    /// <summary>The largest share of names that are training names.</summary>
    public double MostCopied { get; init; } = 0.2;

    /// <summary>The number of rounds that draw names and compare their lengths with real ones.</summary>
    public int Rounds { get; init; } = 16;

    /// <summary>Names drawn for each condition in a round.</summary>
    public int Names { get; init; } = 1_500;

    /// <summary>The weight of the network's own lengths, in names, beside the real names of a condition.</summary>
    [JsonPropertyName("doubt")] // Its name in the notes of models.
    public double PriorStrength { get; init; } = 25;
}
