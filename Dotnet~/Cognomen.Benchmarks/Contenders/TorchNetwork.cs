using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>An LSTM in libtorch on one thread. Each step draws one symbol for each name of a batch, until all have ended.</summary>
internal sealed class TorchNetwork : IDisposable
{
    private readonly NameModel model;
    private readonly Tensor symbols;
    private readonly Tensor conditions;
    private readonly LSTMCell cell;
    private readonly Tensor output;
    private readonly Tensor outputBiases;

    public TorchNetwork(NameModel model, FloatWeights weights)
    {
        this.model = model;
        set_num_threads(1);
        random.manual_seed(1);
        using IDisposable _ = no_grad();
        symbols = tensor(weights.SymbolEmbedding).view(weights.Symbols, weights.SymbolWidth);
        conditions = tensor(weights.ConditionEmbedding).view(weights.Conditions, weights.ConditionWidth);
        cell = nn.LSTMCell(weights.SymbolWidth + weights.ConditionWidth, weights.Hidden);
        Dictionary<string, Parameter> parameters = cell.named_parameters().ToDictionary(named => named.name, named => named.parameter);
        parameters["weight_ih"].copy_(tensor(weights.Input).view(4 * weights.Hidden, -1));
        parameters["weight_hh"].copy_(tensor(weights.Recurrent).view(4 * weights.Hidden, -1));
        parameters["bias_ih"].copy_(tensor(weights.Bias));
        parameters["bias_hh"].zero_();
        output = tensor(weights.Output).view(weights.Symbols, weights.Hidden);
        outputBiases = tensor(weights.OutputBias).view(weights.Conditions, weights.Symbols);
    }

    /// <summary>Draws names of one condition together.</summary>
    public string[] Next(int condition, int batch)
    {
        using IDisposable quiet = inference_mode();
        using DisposeScope scope = NewDisposeScope();
        Tensor told = conditions[condition].unsqueeze(0), bias = outputBiases[condition];
        List<int>[] names = [.. Enumerable.Range(0, batch).Select(_ => new List<int>())];
        int[] living = [.. Enumerable.Range(0, batch)];
        Tensor read = zeros(batch, ScalarType.Int64);
        (Tensor, Tensor) state = Begin(batch);
        for (int length = 0; length < model.MaxSymbols && living.Length > 0; length++)
        {
            Tensor input = cat([symbols.index_select(0, read), told.expand(living.Length, -1)], 1);
            (Tensor hidden, Tensor memory) = cell.call(input, state);
            Tensor drawn = nn.functional.softmax(nn.functional.linear(hidden, output, bias), 1).multinomial(1).view(-1);
            long[] chosen = drawn.data<long>().ToArray();
            List<long> kept = [];
            for (int i = 0; i < chosen.Length; i++)
            {
                if (chosen[i] == 0)
                    continue;
                kept.Add(i);
                names[living[i]].Add((int)chosen[i]);
            }

            // Ended names leave the batch.
            if (kept.Count < chosen.Length)
            {
                Tensor rows = tensor(kept.ToArray());
                living = [.. kept.Select(i => living[i])];
                (hidden, memory, drawn) = (hidden.index_select(0, rows), memory.index_select(0, rows), drawn.index_select(0, rows));
            }
            (read, state) = (drawn, (hidden, memory));
        }
        return Array.ConvertAll(names, name => string.Concat(name.Select(symbol => model.Loaded.Definition.Alphabet[symbol])));
    }

    /// <summary>The logits after some symbols, the boundary first, for a comparison with the model's own.</summary>
    public float[] Logits(int condition, IEnumerable<int> read)
    {
        using IDisposable quiet = inference_mode();
        using DisposeScope scope = NewDisposeScope();
        (Tensor, Tensor) state = Begin(1);
        foreach (int symbol in read)
            state = cell.call(cat([symbols[symbol], conditions[condition]], 0).unsqueeze(0), state);
        return nn.functional.linear(state.Item1, output, outputBiases[condition]).data<float>().ToArray();
    }

    public void Dispose()
    {
        symbols.Dispose();
        conditions.Dispose();
        cell.Dispose();
        output.Dispose();
        outputBiases.Dispose();
    }

    // This version of the binding refuses a cell without an initial state.
    private (Tensor Hidden, Tensor Memory) Begin(int batch) => (zeros(batch, output.shape[1]), zeros(batch, output.shape[1]));
}
