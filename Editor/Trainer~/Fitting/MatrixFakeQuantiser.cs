using System.Collections.Generic;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fake quantisation of a recurrent network's matrices. Each row has its own scale in the model.</summary>
internal sealed class MatrixFakeQuantiser : FakeQuantiser
{
    private const int InputIndex = 2;

    private readonly RecurrentNetwork network;
    private readonly Scalar largest;

    /// <param name="network">A network of one layer.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    public MatrixFakeQuantiser(RecurrentNetwork network, int bits)
        : base([network.Layers[0].RecurrentWeights, network.OutputWeights, network.Layers[0].InputWeights])
    {
        this.network = network;
        largest = MatrixQuantiser.LargestWeight(bits);
    }

    protected override Tensor Quantised(int index, Tensor values)
    {
        if (index != InputIndex)
            return RoundRows(values);

        // The model holds input weights times the largest magnitude of the embedding's column that they read.
        int symbols = network.Shape.SymbolEmbedding;
        List<Tensor> parts = [RoundScaled(values.narrow(1, 0, symbols), network.SymbolEmbedding)];
        if (network.ConditionEmbedding is ConditionTable conditions)
            parts.Add(RoundScaled(values.narrow(1, symbols, values.shape[1] - symbols), conditions.Rows()));
        return cat(parts, 1);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            largest.Dispose();
        base.Dispose(disposing);
    }

    private Tensor RoundRows(Tensor matrix) => Round(matrix, [1], largest);

    private Tensor RoundScaled(Tensor columns, Tensor embedding)
    {
        Tensor scales = LargestMagnitude(embedding, [0]);
        return RoundRows(columns * scales).div(scales);
    }
}
