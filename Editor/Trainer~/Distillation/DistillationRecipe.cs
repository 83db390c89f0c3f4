namespace Cognomen.Trainer.Distillation;

/// <summary>The data that teachers make for a student, besides the training names.</summary>
internal sealed record DistillationRecipe
{
    /// <summary>The number of made-up names for each training name.</summary>
    public double InventedPerName { get; init; } = 20;

    /// <summary>The most made-up names.</summary>
    public int InventedAtMost { get; init; } = 160_000;

    /// <summary>A nationality of n training names gets made-up ones in proportion to n to this power.</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Whether the student begins with the weights of the first teacher, if both are gated linear recurrences of the same sizes.</summary>
    public bool WarmStart { get; init; }

    /// <summary>Whether the n-grams are one of the teachers.</summary>
    public bool NGrams { get; init; } = true;
}
