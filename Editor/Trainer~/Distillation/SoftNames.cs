using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Names with a teacher's distribution after each of their symbols: the training set of a student.</summary>
internal sealed class SoftNames : ITrainingSet
{
    private readonly EncodedNames names;
    private readonly Tensor positions;
    private readonly Tensor targets;

    /// <param name="names">The names.</param>
    /// <param name="rows">For each name and step, the row of <paramref name="targets"/>.</param>
    /// <param name="targets">Rows × S, 16-bit floats, the last row zero. The new object owns it.</param>
    public SoftNames(IReadOnlyList<LabelledName> names, IReadOnlyList<IReadOnlyList<int>> rows, Tensor targets)
    {
        this.names = new EncodedNames(names);
        this.targets = targets.DetachFromDisposeScope();
        int longest = rows.Max(steps => steps.Count);
        long[] table = new long[names.Count * longest];
        Array.Fill(table, targets.shape[0] - 1);
        for (int name = 0; name < names.Count; name++)
            for (int step = 0; step < rows[name].Count; step++)
                table[name * longest + step] = rows[name][step];
        positions = tensor(table, names.Count, longest).DetachFromDisposeScope();
    }

    public ReadOnlySpan<int> Lengths => names.Lengths;

    public ReadOnlySpan<int> Nationalities => names.Nationalities;

    public ReadOnlySpan<int> Conditions => names.Conditions;

    public Batch Gather(ReadOnlySpan<int> rows)
    {
        Batch batch = names.Gather(rows);
        long[] wanted = new long[rows.Length];
        for (int i = 0; i < wanted.Length; i++)
            wanted[i] = rows[i];
        Tensor steps = positions.narrow(1, 0, batch.Inputs.shape[0]).index_select(0, tensor(wanted)).t().reshape(-1);
        return new SoftBatch(batch.Inputs, targets.index_select(0, steps).to(ScalarType.Float32), batch.Conditions, batch.Symbols);
    }

    public void Dispose()
    {
        names.Dispose();
        positions.Dispose();
        targets.Dispose();
    }
}

/// <summary>A batch whose targets are a teacher's probabilities.</summary>
/// <param name="Inputs">T × B symbols, the boundary first.</param>
/// <param name="Targets">T·B × S; zero beyond a name's end.</param>
/// <param name="Conditions">B conditions.</param>
/// <param name="Symbols">Steps that are no padding.</param>
internal sealed record SoftBatch(Tensor Inputs, Tensor Targets, Tensor Conditions, int Symbols) : Batch(Inputs, Conditions, Symbols)
{
    /// <summary>The cross-entropy with the teacher's probabilities (Hinton, Vinyals &amp; Dean 2015, at temperature 1).</summary>
    public override Tensor Loss(Tensor logits) => logits.log_softmax(1).mul(Targets).sum().neg();

    public override Tensor Wanted(int symbols) => Targets;
}
