using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>The losses of all networks of a training, in the form of a model's notes.</summary>
internal sealed class LossHistory
{
    private const int Decimals = 4;

    private readonly List<(string Network, IReadOnlyList<EpochLoss> Losses)> networks = [];

    /// <summary>Adds a network that is fitted.</summary>
    public void Add(string network, IReadOnlyList<EpochLoss> losses) => networks.Add((network, losses));

    /// <summary>An array with an object for each network: its name and two arrays with a number for each epoch.</summary>
    public JsonArray ToJson() => new([
        .. networks.Select(network => (JsonNode)new JsonObject
        {
            ["network"] = network.Network,
            ["training"] = Numbers(network.Losses.Select(loss => loss.Training)),
            ["validation"] = Numbers(network.Losses.Select(loss => loss.Validation)),
        }),
    ]);

    /// <summary>The epochs in a model's notes; none if the notes have none.</summary>
    /// <param name="notes">The notes of a model, of whatever origin.</param>
    public static IReadOnlyList<EpochMessage> Read(string notes)
    {
        List<EpochMessage> epochs = [];
        try
        {
            JsonNode? root = JsonNode.Parse(notes);
            if (root is not JsonObject || root["losses"] is not JsonArray networks)
                return [];
            double? baseline = root["baselineValidation"]?.GetValue<double>();
            foreach (JsonNode? network in networks)
            {
                double[] training = Numbers(network!["training"]!), validation = Numbers(network["validation"]!);
                string name = network["network"]!.GetValue<string>();
                for (int i = 0; i < Math.Min(training.Length, validation.Length); i++)
                    epochs.Add(new EpochMessage("", name, i + 1, training.Length, training[i], validation[i], baseline, 0, null));
            }
            return epochs;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or NullReferenceException or OverflowException)
        {
            return [];
        }
    }

    private static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(number => (JsonNode)Math.Round(number, Decimals))]);

    private static double[] Numbers(JsonNode node) => [.. node.AsArray().Select(number => number!.GetValue<double>())];
}
