using System;
using Cognomen.Trainer.Data;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>
/// A task for the memory alone (after Hochreiter &amp; Schmidhuber 1997): one of eight values is shown, then symbols without information, and at the
/// end the value is asked for. Chance is right once in eight times.
/// </summary>
internal sealed class RecallTask
{
    /// <summary>The number of values.</summary>
    public const int Values = 8;

    /// <summary>All symbols: the question, the values, and the same number without information.</summary>
    public const int Symbols = 1 + 2 * Values;

    private const int Question = 0;

    private readonly Generator generator;

    /// <param name="lag">Steps from the value to the question, 1 or more.</param>
    /// <param name="generator">The random numbers of the sequences.</param>
    public RecallTask(int lag, Generator generator)
    {
        if (lag < 1)
            throw new ArgumentOutOfRangeException(nameof(lag), lag, $"a lag is {lag}; it must be 1 step or more");
        Lag = lag;
        this.generator = generator;
    }

    public int Lag { get; }

    /// <summary>Sequences of <see cref="Lag"/> + 1 symbols. The last symbol has the target that counts.</summary>
    public SymbolBatch Draw(int sequences)
    {
        Tensor shown = randint(1, 1 + Values, [1, sequences], ScalarType.Int64, generator: generator);
        Tensor between = randint(1 + Values, Symbols, [Lag - 1, sequences], ScalarType.Int64, generator: generator);
        Tensor asked = full([1, sequences], Question, ScalarType.Int64);
        Tensor nothing = full([Lag, sequences], SymbolBatch.Padding, ScalarType.Int64);
        return new SymbolBatch(cat([shown, between, asked], 0), cat([nothing, shown], 0), zeros([sequences], ScalarType.Int64), sequences);
    }
}
