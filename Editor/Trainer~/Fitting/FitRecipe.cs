using System;
using System.Text.Json.Serialization;
using Cognomen.Trainer.Features;

namespace Cognomen.Trainer.Fitting;

/// <summary>How one network is fitted.</summary>
internal sealed record FitRecipe
{
    /// <summary>The smallest batch that <see cref="StepsPerEpoch"/> leads to, where <see cref="Batch"/> is no smaller.</summary>
    private const int SmallestBatch = 8;

    /// <summary>Epochs over the training set at most.</summary>
    public int Epochs { get; init; } = 60;

    /// <summary>Symbols seen at most, padding not counted; fewer epochs are made over a large training set.</summary>
    public long Symbols { get; init; } = long.MaxValue;

    /// <summary>Names of a batch, at most.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Steps of an epoch at least: over a small training set batches are smaller, down to <see cref="SmallestBatch"/>.</summary>
    public int StepsPerEpoch { get; init; }

    /// <summary>
    /// Parts of a batch whose gradients are computed at the same time and then added, 1 or 2: the sum of two is the same in either order. A batch of a few names
    /// stays whole.
    /// </summary>
    public int Parts { get; init; } = 1;

    /// <summary>Whether the weights of the gates are updated by <see cref="Fitting.Muon"/>, and all else by AdamW; otherwise all by AdamW.</summary>
    public bool Muon { get; init; }

    /// <summary>The highest learning rate of the optimisers.</summary>
    public double LearningRate { get; init; } = 0.003;

    /// <summary>The learning rate at the end, as a share of the highest one.</summary>
    public double FinalRate { get; init; } = 0.01;

    /// <summary>The share of the steps over which the learning rate rises to its highest.</summary>
    public double WarmUp { get; init; } = 0.05;

    /// <summary>Whether the learning rate rises and falls (warm-up, then a cosine); otherwise it is constant.</summary>
    public bool Schedule { get; init; } = true;

    /// <summary>Decoupled weight decay, of matrices alone (Loshchilov &amp; Hutter 2019).</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>The largest norm of a gradient, or null to leave gradients as they are (Pascanu, Mikolov &amp; Bengio 2013).</summary>
    public double? Clip { get; init; } = 1;

    /// <summary>The share of the cell's inputs that are dropped, one mask a name.</summary>
    public double InputDropout { get; init; }

    /// <summary>The share of hidden states that are dropped, one mask a name.</summary>
    public double HiddenDropout { get; init; }

    /// <summary>The share of recurrent weights that are dropped at each step of the optimiser (DropConnect; Merity et al. 2018).</summary>
    public double WeightDropout { get; init; }

    /// <summary>
    /// Bits of a matrix's weight in the exported model, 4 to 8; with fewer than 8 the network is fitted with weights that are rounded to them.
    /// </summary>
    public int WeightBits { get; init; } = 8;

    /// <summary>How n-gram features are chosen, where the network has room for them; null to choose none.</summary>
    public FeatureRecipe? Features { get; init; } = new();

    /// <summary>A nationality of n names is seen in proportion to n to this power.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>The decay of the exponential moving average of the weights that is kept as the result, or 0 to keep the weights themselves.</summary>
    [JsonPropertyName("average")] // Its name in the notes of models.
    public double EmaDecay { get; init; } = 0.999;

    /// <summary>Epochs without a better validation loss after which fitting ends, or null to go on to the last.</summary>
    public int? Patience { get; init; }

    /// <summary>The names of a batch if an epoch has this number of names.</summary>
    public int BatchOf(int names) => StepsPerEpoch == 0 ? Batch : Math.Min(Batch, Math.Max(SmallestBatch, names / StepsPerEpoch));
}
