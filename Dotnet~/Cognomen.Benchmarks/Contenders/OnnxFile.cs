using System;
using System.IO;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>
/// Writes one step of an LSTM as an ONNX model (onnx.proto3, opset 17): from a batch of symbols, their conditions and the states
/// to logits and the next states.
/// </summary>
internal static class OnnxFile
{
    private const int Float = 1;
    private const int Int64 = 7;
    private const long Opset = 17;
    private const long IntermediateRepresentation = 8;

    public static byte[] Write(FloatWeights weights)
    {
        int hidden = weights.Hidden;
        byte[] graph = Message(graph =>
        {
            Node(graph, "Gather", ["symbols", "symbol"], ["told_symbol"]);
            Node(graph, "Gather", ["conditions", "condition"], ["told_condition"]);
            Node(graph, "Concat", ["told_symbol", "told_condition"], ["told"], ("axis", 1));
            Node(graph, "Unsqueeze", ["told", "zero"], ["steps"]);
            Node(graph, "LSTM", ["steps", "input", "recurrent", "bias", "", "hidden", "memory"], ["", "next_hidden", "next_memory"], ("hidden_size", hidden));
            Node(graph, "Squeeze", ["next_hidden", "zero"], ["last"]);
            Node(graph, "Gather", ["output_biases", "condition"], ["output_bias"]);
            Node(graph, "Gemm", ["last", "output", "output_bias"], ["logits"], ("transB", 1));
            Text(graph, 2, "step");
            Tensor(graph, "symbols", [weights.Symbols, weights.SymbolWidth], weights.SymbolEmbedding);
            Tensor(graph, "conditions", [weights.Conditions, weights.ConditionWidth], weights.ConditionEmbedding);
            Tensor(graph, "input", [1, 4 * hidden, weights.SymbolWidth + weights.ConditionWidth], GatesOf(weights.Input, hidden));
            Tensor(graph, "recurrent", [1, 4 * hidden, hidden], GatesOf(weights.Recurrent, hidden));
            Tensor(graph, "bias", [1, 8 * hidden], [.. GatesOf(weights.Bias, hidden), .. new float[4 * hidden]]);
            Tensor(graph, "output", [weights.Symbols, hidden], weights.Output);
            Tensor(graph, "output_biases", [weights.Conditions, weights.Symbols], weights.OutputBias);
            Bytes(graph, 5, Message(tensor =>
            {
                Number(tensor, 1, 1);
                Number(tensor, 2, Int64);
                Text(tensor, 8, "zero");
                Bytes(tensor, 9, new byte[sizeof(long)]);
            }));
            Value(graph, 11, "symbol", Int64, null);
            Value(graph, 11, "condition", Int64, null);
            Value(graph, 11, "hidden", Float, 1, null, hidden);
            Value(graph, 11, "memory", Float, 1, null, hidden);
            Value(graph, 12, "logits", Float, null, weights.Symbols);
            Value(graph, 12, "next_hidden", Float, 1, null, hidden);
            Value(graph, 12, "next_memory", Float, 1, null, hidden);
        });
        return Message(model =>
        {
            Number(model, 1, IntermediateRepresentation);
            Bytes(model, 7, graph);
            Bytes(model, 8, Message(opset => Number(opset, 2, Opset)));
        });
    }

    // ONNX has the gates in the order i, o, f, c.
    private static float[] GatesOf(float[] values, int hidden)
    {
        int size = values.Length / 4;
        Span<float> all = values;
        return [.. all[..size], .. all[(3 * size)..], .. all[size..(2 * size)], .. all[(2 * size)..(3 * size)]];
    }

    private static void Node(CodedOutputStream graph, string operation, string[] inputs, string[] outputs, (string Name, long Value)? attribute = null) =>
        Bytes(graph, 1, Message(node =>
        {
            foreach (string input in inputs)
                Text(node, 1, input);
            foreach (string output in outputs)
                Text(node, 2, output);
            Text(node, 4, operation);
            if (attribute is null)
                return;
            Bytes(node, 5, Message(named =>
            {
                Text(named, 1, attribute.Value.Name);
                Number(named, 3, attribute.Value.Value);
                Number(named, 20, 2);
            }));
        }));

    private static void Tensor(CodedOutputStream graph, string name, long[] sizes, float[] values) => Bytes(graph, 5, Message(tensor =>
    {
        foreach (long size in sizes)
            Number(tensor, 1, size);
        Number(tensor, 2, Float);
        Text(tensor, 8, name);
        Bytes(tensor, 9, MemoryMarshal.AsBytes<float>(values).ToArray());
    }));

    // A null size is the batch's.
    private static void Value(CodedOutputStream graph, int field, string name, int type, params int?[]? sizes) => Bytes(graph, field, Message(value =>
    {
        Text(value, 1, name);
        Bytes(value, 2, Message(kind => Bytes(kind, 1, Message(tensor =>
        {
            Number(tensor, 1, type);
            Bytes(tensor, 2, Message(shape =>
            {
                foreach (int? size in sizes ?? [null])
                {
                    Bytes(shape, 1, Message(dimension =>
                    {
                        if (size is null)
                            Text(dimension, 2, "batch");
                        else
                            Number(dimension, 1, size.Value);
                    }));
                }
            }));
        }))));
    }));

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream bytes = new();
        using (CodedOutputStream output = new(bytes, leaveOpen: true))
            write(output);
        return bytes.ToArray();
    }

    private static void Number(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    }

    private static void Text(CodedOutputStream output, int field, string text)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    }

    private static void Bytes(CodedOutputStream output, int field, byte[] bytes)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(bytes));
    }
}
