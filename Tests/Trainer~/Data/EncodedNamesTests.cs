using Cognomen.Trainer.Data;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Data;

[NeedsLibtorch]
public sealed class EncodedNamesTests
{
    [Test]
    public void A_batch_reads_the_boundary_first_and_wants_it_last()
    {
        using DisposeScope scope = NewDisposeScope();
        using EncodedNames names = new([new([5, 6, 7, 8], 0, 0), new([1, 2], 0, 0), new([3], 1, 2)]);
        SymbolBatch batch = (SymbolBatch)names.Gather([1, 2]);
        Assert.That(batch.Inputs.t().reshape(-1).data<long>().ToArray(), Is.EqualTo(new long[] { 0, 1, 2, 0, 3, 0 }));
        Assert.That(batch.Targets.t().reshape(-1).data<long>().ToArray(), Is.EqualTo(new long[] { 1, 2, 0, 3, 0, SymbolBatch.Padding }));
        Assert.That(batch.Conditions.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 2 }));
        Assert.That(batch.Symbols, Is.EqualTo(5));
    }

    [Test]
    public void An_unknown_symbol_is_read_as_the_boundary_and_is_no_target()
    {
        using DisposeScope scope = NewDisposeScope();
        using EncodedNames names = new([new([4, SymbolTable.Unknown, 5], 0, 0)]);
        SymbolBatch batch = (SymbolBatch)names.Gather([0]);
        Assert.That(batch.Inputs.reshape(-1).data<long>().ToArray(), Is.EqualTo(new long[] { 0, 4, 0, 5 }));
        Assert.That(batch.Targets.reshape(-1).data<long>().ToArray(), Is.EqualTo(new long[] { 4, SymbolBatch.Padding, 5, 0 }));
        Assert.That(names.Unknown.ToArray(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Padding_takes_no_part_in_the_loss()
    {
        using DisposeScope scope = NewDisposeScope();
        using EncodedNames names = new([new([1, 1, 1, 1], 0, 0), new([1], 0, 0)]);
        Batch batch = names.Gather([0, 1]);
        Tensor uniform = zeros(batch.Inputs.numel(), 4);
        Assert.That(batch.Loss(uniform).ToDouble(), Is.EqualTo(7 * System.Math.Log(4)).Within(1e-5));
    }
}
