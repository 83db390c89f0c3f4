using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Data;

/// <summary>
/// The conditions of a network: pairs of nationality and gender, numbered nationality by nationality, the form of
/// everybody (or the masculine one) before the feminine one.
/// </summary>
internal sealed class ConditionSet
{
    private readonly int[] first;
    private readonly bool[] hasFeminine;
    private readonly (int Nationality, bool Feminine)[] conditions;

    /// <param name="nationalities">The nationalities; none for an unconditioned network.</param>
    /// <param name="hasFeminine">For each of them, whether feminine names are a condition of their own.</param>
    public ConditionSet(IReadOnlyList<string> nationalities, IReadOnlyList<bool> hasFeminine)
    {
        if (nationalities.Count != hasFeminine.Count)
            throw new ArgumentException($"{hasFeminine.Count} answers for {nationalities.Count} nationalities", nameof(hasFeminine));
        Nationalities = nationalities;
        this.hasFeminine = [.. hasFeminine];
        first = new int[nationalities.Count];
        List<(int, bool)> all = [];
        for (int n = 0; n < nationalities.Count; n++)
        {
            first[n] = all.Count;
            all.Add((n, false));
            if (hasFeminine[n])
                all.Add((n, true));
        }
        conditions = [.. all];
    }

    /// <summary>The single condition of a network without conditions.</summary>
    public static ConditionSet Unconditioned { get; } = new([], []);

    public IReadOnlyList<string> Nationalities { get; }

    /// <summary>The number of conditions; 1 in an unconditioned network.</summary>
    public int Count => Math.Max(1, conditions.Length);

    public bool IsConditioned => conditions.Length > 0;

    /// <summary>Whether feminine names of a nationality are a condition of their own.</summary>
    public bool HasFeminine(int nationality) => IsConditioned && hasFeminine[nationality];

    /// <summary>The condition of a nationality's names: the feminine one if it is asked for and exists.</summary>
    public int Of(int nationality, bool feminine = false) =>
        !IsConditioned ? 0 : first[nationality] + (feminine && hasFeminine[nationality] ? 1 : 0);

    /// <summary>
    /// C × (2N + 1): the row of a condition marks what it is made of, which is its nationality, and for a feminine one also
    /// what all feminine names share and what those of the nationality have of their own.
    /// </summary>
    public float[,] Design()
    {
        int n = Nationalities.Count;
        float[,] design = new float[Count, 2 * n + 1];
        if (!IsConditioned)
            design[0, 0] = 1;
        foreach ((int index, (int nationality, bool feminine)) in conditions.Index())
        {
            design[index, nationality] = 1;
            if (!feminine)
                continue;
            design[index, n] = 1;
            design[index, n + 1 + nationality] = 1;
        }
        return design;
    }
}
