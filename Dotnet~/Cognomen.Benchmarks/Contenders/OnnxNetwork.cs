using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>An LSTM in ONNX Runtime on one thread, one name at a time.</summary>
internal sealed class OnnxNetwork : IDisposable
{
    private static readonly string[] Inputs = ["symbol", "condition", "hidden", "memory"];
    private static readonly string[] Outputs = ["logits", "next_hidden", "next_memory"];

    private readonly NameModel model;
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly Random random = new(1);
    private readonly long[] symbol = [0];
    private readonly long[] condition = [0];
    private readonly float[] logits;
    private readonly float[][] hidden;
    private readonly float[][] memory;
    private readonly OrtValue[][] inputs;
    private readonly OrtValue[][] outputs;

    public OnnxNetwork(NameModel model, FloatWeights weights)
    {
        this.model = model;
        using SessionOptions settings = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(OnnxFile.Write(weights), settings);
        logits = new float[weights.Symbols];
        hidden = [new float[weights.Hidden], new float[weights.Hidden]];
        memory = [new float[weights.Hidden], new float[weights.Hidden]];

        // Two sets of values take turns: a step reads the output of the previous one, and nothing is copied.
        long[] state = [1, 1, weights.Hidden];
        OrtValue[] hiddens = Array.ConvertAll(hidden, values => OrtValue.CreateTensorValueFromMemory(values, state));
        OrtValue[] memories = Array.ConvertAll(memory, values => OrtValue.CreateTensorValueFromMemory(values, state));
        OrtValue read = OrtValue.CreateTensorValueFromMemory(symbol, [1]);
        OrtValue told = OrtValue.CreateTensorValueFromMemory(condition, [1]);
        OrtValue written = OrtValue.CreateTensorValueFromMemory(logits, [1, weights.Symbols]);
        inputs = [[read, told, hiddens[0], memories[0]], [read, told, hiddens[1], memories[1]]];
        outputs = [[written, hiddens[1], memories[1]], [written, hiddens[0], memories[0]]];
    }

    public string Next(int condition)
    {
        StringBuilder name = new();
        Begin(condition);
        int drawn = 0;
        for (int length = 0; length < model.MaxSymbols; length++)
        {
            Step(drawn, length);
            drawn = Draw();
            if (drawn == 0)
                break;
            name.Append(model.Loaded.Definition.Alphabet[drawn]);
        }
        return name.ToString();
    }

    /// <summary>The logits after some symbols, the boundary first, for a comparison with the model's own.</summary>
    public float[] Logits(int condition, IEnumerable<int> read)
    {
        Begin(condition);
        foreach ((int place, int next) in read.Index())
            Step(next, place);
        return [.. logits];
    }

    public void Dispose()
    {
        foreach (OrtValue value in inputs.Concat(outputs).SelectMany(values => values).Distinct())
            value.Dispose();
        options.Dispose();
        session.Dispose();
    }

    private void Begin(int told)
    {
        condition[0] = told;
        Array.Clear(hidden[0]);
        Array.Clear(memory[0]);
    }

    private void Step(int read, int place)
    {
        symbol[0] = read;
        session.Run(options, Inputs, inputs[place & 1], Outputs, outputs[place & 1]);
    }

    private int Draw()
    {
        float largest = logits.Max();
        float sum = 0;
        for (int i = 0; i < logits.Length; i++)
            sum += logits[i] = MathF.Exp(logits[i] - largest);
        float drawn = random.NextSingle() * sum;
        for (int i = 0; i < logits.Length - 1; i++)
        {
            drawn -= logits[i];
            if (drawn < 0)
                return i;
        }
        return logits.Length - 1;
    }
}
