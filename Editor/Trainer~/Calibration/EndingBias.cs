using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Cognomen.Format;
using Cognomen.Trainer.Data;

namespace Cognomen.Trainer.Calibration;

/// <summary>Finds what to add to the boundary's logit after each number of symbols, so that the model's names are as long as real ones.</summary>
/// <remarks>
/// Lengths of a network have the right mean, but vary too much. The biases are found by stochastic approximation (Robbins &amp; Monro 1951): draw
/// names as a game does, compare the probability of ending at each length with the real one, add a share of the difference of their logits, and
/// repeat.
/// </remarks>
internal static class EndingBias
{
    /// <summary>One in Q10.</summary>
    private const double One = 1 << 10;

    /// <summary>Rounds that add the whole difference. Each later one adds less, so that chance averages out.</summary>
    private const int FullSteps = 4;

    /// <summary>The largest magnitude of a bias.</summary>
    private const double Largest = 8;

    /// <summary>Adds ending biases to a definition that has none.</summary>
    /// <param name="definition">A model, with the least weight that it considers.</param>
    /// <param name="data">The training data.</param>
    /// <param name="recipe">The number of draws.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="cancellation">Honoured between two rounds.</param>
    public static void Fit(ModelDefinition definition, TrainingData data, CalibrationRecipe recipe, long seed, CancellationToken cancellation)
    {
        LengthTargets targets = new(data, definition.MaxSymbols);
        int lengths = Math.Min(targets.Longest, ModelShape.LargestEndings);
        double[][] biases = [.. Enumerable.Range(0, targets.Conditions).Select(_ => new double[lengths])];
        double[][]? wanted = null;
        definition.Shape.Endings = lengths;
        for (int round = 0; round < recipe.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            definition.Parameters.EndingBias = Numbers(biases);
            double[][] drawn = Lengths(NameModel.Load(ModelFile.Write(definition)), definition, recipe.Names, seed + round);
            wanted ??= [.. drawn.Select((expected, condition) => targets.Hazards(condition, expected, recipe.PriorStrength))];
            double share = 1.0 / Math.Max(1, round - FullSteps + 2);
            foreach ((int condition, double[] bias) in biases.Index())
                Step(bias, wanted[condition], LengthTargets.Hazards(drawn[condition]), share);
        }
        definition.Parameters.EndingBias = Numbers(biases);
    }

    private static short[] Numbers(double[][] biases) => [.. biases.SelectMany(row => row).Select(bias => (short)Math.Round(bias * One))];

    private static void Step(double[] bias, double[] wanted, double[] given, double share)
    {
        for (int i = 0; i < bias.Length; i++)
            bias[i] = Math.Clamp(bias[i] + (share * (Logit(wanted[i + 1]) - Logit(given[i + 1]))), -Largest, Largest);
    }

    private static double Logit(double chance) => Math.Log(chance / (1 - chance));

    /// <summary>For each condition, the number of drawn names with each number of symbols.</summary>
    private static double[][] Lengths(NameModel model, ModelDefinition definition, int count, long seed)
    {
        NameRequest[] requests = definition.Nationalities.Count == 0
            ? [new NameRequest()]
            : [.. definition.Nationalities.SelectMany(entry => entry.Genders.Select(gender => new NameRequest { Nationality = entry.Name, Gender = gender }))];
        double[][] lengths = [.. requests.Select(_ => new double[definition.MaxSymbols + 1])];
        Parallel.For(0, requests.Length, condition =>
        {
            NameGenerator names = new(model, seed);
            Span<char> buffer = stackalloc char[model.MaxChars];
            for (int i = 0; i < count; i++)
            {
                if (names.TryNext(requests[condition], buffer, out int written))
                    lengths[condition][Symbols(buffer[..written])]++;
            }
        });
        return lengths;
    }

    private static int Symbols(ReadOnlySpan<char> name)
    {
        int symbols = 0;
        foreach (Rune _ in name.EnumerateRunes())
            symbols++;
        return symbols;
    }
}
