namespace Cognomen.Trainer.Features;

/// <summary>How n-gram features are chosen while a network learns.</summary>
internal sealed record FeatureRecipe
{
    /// <summary>The shares of all epochs after which features are selected, each time an equal part of them.</summary>
    public double[] Moments { get; init; } = [0.12, 0.25];

    /// <summary>The most names that the selection reads.</summary>
    public int Names { get; init; } = 140_000;

    /// <summary>The least number of occurrences of a context.</summary>
    public int FewestContexts { get; init; } = 8;

    /// <summary>A prior that is added to the curvature of every feature: the larger it is, the smaller the weights of rare features.</summary>
    public double Curvature { get; init; } = 3;

    /// <summary>The least gain of a feature, in nats over all those names.</summary>
    public double LeastGain { get; init; } = 0.2;

    /// <summary>The initial weight of a new feature, as a share of its Newton step.</summary>
    public double FirstShare { get; init; } = 0.4;
}
