using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fake quantisation of the gated linear recurrence: the weights of a block share a scale in the model.</summary>
internal sealed class BlockFakeQuantiser : FakeQuantiser
{
    private const int EmbeddingBits = 8;

    private readonly Scalar[] largest;
    private readonly int[] widths;

    /// <param name="network">The network.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    public BlockFakeQuantiser(GatedLinearNetwork network, int bits)
        : this([.. Parts(network, bits)])
    {
    }

    private BlockFakeQuantiser((Tensor Weights, int Width, int Bits)[] parts)
        : base(parts.Select(part => part.Weights))
    {
        widths = [.. parts.Select(part => part.Width)];
        largest = [.. parts.Select(part => (Scalar)MatrixQuantiser.LargestWeight(part.Bits))];
    }

    /// <summary>Sets × rows × columns. A block is some columns of a set.</summary>
    protected override Tensor Quantised(int index, Tensor values)
    {
        Tensor blocks = values.view(values.shape[0], values.shape[1], -1, widths[index]);
        return Round(blocks, [1, 3], largest[index]).view(values.shape);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (Scalar number in largest)
                number.Dispose();
        }
        base.Dispose(disposing);
    }

    private static IEnumerable<(Tensor Weights, int Width, int Bits)> Parts(GatedLinearNetwork network, int bits) =>
    [
        (network.SymbolEmbedding.unsqueeze(0), network.Shape.SymbolEmbedding, EmbeddingBits),
        .. network.Input.Select(part => ((Tensor)part.Sets, network.Shape.Hidden, bits)),
        (network.OwnInput, network.Shape.Projection, bits),
        (network.Projection.Sets, network.Shape.Projection, bits),
        (network.Output.Sets, network.Symbols, bits),
    ];
}
