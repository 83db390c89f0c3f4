namespace Cognomen.Trainer.Distillation;

/// <summary>What teachers make a student learn from, besides the training names.</summary>
internal sealed record DistillationRecipe
{
    /// <summary>Names that the teachers make up, for each training name.</summary>
    public double InventedPerName { get; init; } = 20;

    /// <summary>Names that the teachers make up at most.</summary>
    public int InventedAtMost { get; init; } = 160_000;

    /// <summary>A nationality of n training names is given made-up ones in proportion to n to this power.</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Whether the student begins with the weights of the first teacher, where both are gated linear recurrences of the same sizes.</summary>
    public bool WarmStart { get; init; }

    /// <summary>Whether the n-grams are one of the teachers.</summary>
    public bool NGrams { get; init; } = true;
}
