using Cognomen.Trainer.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// A learnt vector for every condition: the nationality's, and for a feminine condition the sum of it, of one that all
/// feminine conditions share, and of one of its own.
/// </summary>
internal sealed class ConditionTable : nn.Module
{
    private readonly Tensor design;
    private readonly Parameter parts;

    public ConditionTable(string name, ConditionSet conditions, int columns)
        : base(name)
    {
        design = tensor(conditions.Design());
        parts = nn.Parameter(zeros(design.shape[1], columns));
        register_buffer("design", design, persistent: false);
        RegisterComponents();
    }

    /// <summary>(2N + 1) × columns: a row for each nationality, the shared feminine one, and one feminine row a nationality.</summary>
    public Parameter Parts => parts;

    /// <summary>C × columns.</summary>
    public Tensor Rows() => design.mm(parts);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            design.Dispose();
            parts.Dispose();
        }
        base.Dispose(disposing);
    }
}
