using Cognomen.Trainer.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// Weights that each condition mixes from K sets: W_c = Σ_k a(c,k) W_k. A condition's weights cost parameters once for all conditions, and
/// K numbers for each.
/// </summary>
internal sealed class SetMixture : nn.Module
{
    private readonly ConditionTable coefficients;
    private readonly Parameter sets;

    /// <param name="name">The module's name.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="count">K.</param>
    /// <param name="rows">Rows of a set.</param>
    /// <param name="columns">Columns of a set.</param>
    public SetMixture(string name, ConditionSet conditions, int count, long rows, long columns)
        : base(name)
    {
        coefficients = new ConditionTable("coefficients", conditions, count);
        sets = nn.Parameter(zeros(count, rows, columns));
        RegisterComponents();
    }

    /// <summary>K × rows × columns.</summary>
    public Parameter Sets => sets;

    public ConditionTable Coefficients => coefficients;

    /// <summary>C × K: the share of each set in each condition.</summary>
    public Tensor Shares() => coefficients.Rows();

    /// <summary>The weights of some conditions, G × rows × columns.</summary>
    /// <param name="conditions">G conditions.</param>
    public Tensor Of(Tensor conditions) => Mixed(Shares().index_select(0, conditions), sets);

    /// <summary>Mixes other sets by the same coefficients.</summary>
    /// <param name="shares">G × K.</param>
    /// <param name="sets">K × rows × columns.</param>
    public static Tensor Mixed(Tensor shares, Tensor sets) =>
        shares.mm(sets.view(sets.shape[0], -1)).view(shares.shape[0], sets.shape[1], sets.shape[2]);

    /// <summary>
    /// The first set is what all have in common, each nationality takes one of it; the others are smaller, and each nationality takes a random
    /// share of them.
    /// </summary>
    /// <param name="deviation">The standard deviation of the first set.</param>
    /// <param name="others">The standard deviation of the others, as a share of it.</param>
    /// <param name="generator">The random numbers of the weights.</param>
    public void Initialise(double deviation, double others, Generator generator)
    {
        sets.normal_(0, deviation, generator);
        if (sets.shape[0] > 1)
            sets.narrow(0, 1, sets.shape[0] - 1).mul_(others);
        long nationalities = (coefficients.Parts.shape[0] - 1) / 2;
        Tensor shares = coefficients.Parts.narrow(0, 0, System.Math.Max(1, nationalities));
        shares.normal_(0, 0.5, generator);
        shares.select(1, 0).fill_(1);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            coefficients.Dispose();
            sets.Dispose();
        }
        base.Dispose(disposing);
    }
}
