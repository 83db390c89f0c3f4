using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>
/// Tells the nationality of a name by the n-grams in it: a softmax regression over those of 1 to 4 characters, the name's beginning and end
/// marked (the linear model of Joulin et al. 2017), fitted by AdaGrad (Duchi, Hazan &amp; Singer 2011). It shares nothing with the networks and
/// the n-gram tables that names are made with but the training names. Immutable once fitted.
/// </summary>
internal sealed class NGramClassifier
{
    private const int Longest = 4;
    private const int Epochs = 12;
    private const double Rate = 0.5;
    private const char Beginning = '\u0002', End = '\u0003';

    // A nationality of n names weighs as much as n to this power: small ones are heard, and do not shout.
    private const double Power = 0.5;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly float[] weights;
    private readonly int classes;

    private NGramClassifier(IEnumerable<string> names, int classes)
    {
        this.classes = classes;
        foreach (string marked in names.Select(Mark))
        {
            for (int length = 1; length <= Longest; length++)
            {
                for (int start = 0; start + length <= marked.Length; start++)
                    numbers.TryAdd(marked.Substring(start, length), numbers.Count);
            }
        }
        weights = new float[numbers.Count * classes];
    }

    /// <param name="names">Names with the number of their nationality.</param>
    /// <param name="classes">Nationalities.</param>
    /// <param name="seed">The order of the names.</param>
    public static NGramClassifier Fit(IReadOnlyList<(string Name, int Class)> names, int classes, int seed)
    {
        NGramClassifier classifier = new(names.Select(name => name.Name), classes);
        Random random = new(seed);
        double[] counts = new double[classes];
        foreach ((_, int label) in names)
            counts[label]++;
        double mean = names.Sum(name => Math.Pow(counts[name.Class], Power - 1)) / names.Count;
        (int[] Features, int Class, float Weight)[] examples =
            [.. names.Select(name => (classifier.Features(name.Name), name.Class, (float)(Math.Pow(counts[name.Class], Power - 1) / mean)))];
        float[] squares = new float[classifier.weights.Length];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach ((int[] features, int label, float weight) in examples)
                classifier.Learn(features, label, weight, squares);
        }
        return classifier;
    }

    /// <summary>The probability of every nationality, 0 to 1, their sum 1.</summary>
    public float[] Probabilities(string name)
    {
        float[] scores = new float[classes];
        Score(Features(name), scores);
        return scores;
    }

    /// <summary>The number of the likeliest nationality.</summary>
    public int Classify(string name)
    {
        float[] probabilities = Probabilities(name);
        return Array.IndexOf(probabilities, probabilities.Max());
    }

    private void Learn(int[] features, int label, float weight, float[] squares)
    {
        float[] errors = new float[classes];
        float scale = Score(features, errors);
        errors[label] -= 1;
        foreach (int feature in features)
        {
            Span<float> row = weights.AsSpan(feature * classes, classes), history = squares.AsSpan(feature * classes, classes);
            for (int i = 0; i < classes; i++)
            {
                float gradient = errors[i] * scale * weight;
                history[i] += gradient * gradient;
                if (history[i] > 0)
                    row[i] -= (float)Rate * gradient / MathF.Sqrt(history[i]);
            }
        }
    }

    /// <summary>Fills in the probabilities; returns what every n-gram was multiplied by, so that long names are not surer than short ones.</summary>
    private float Score(int[] features, float[] scores)
    {
        float scale = 1 / MathF.Sqrt(Math.Max(1, features.Length));
        foreach (int feature in features)
        {
            ReadOnlySpan<float> row = weights.AsSpan(feature * classes, classes);
            for (int i = 0; i < classes; i++)
                scores[i] += row[i] * scale;
        }
        float greatest = scores.Max(), whole = 0;
        for (int i = 0; i < classes; i++)
            whole += scores[i] = MathF.Exp(scores[i] - greatest);
        for (int i = 0; i < classes; i++)
            scores[i] /= whole;
        return scale;
    }

    /// <summary>The n-grams of a name that some training name has, each once.</summary>
    private int[] Features(string name)
    {
        string marked = Mark(name);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<int> found = [];
        for (int length = 1; length <= Longest; length++)
        {
            for (int start = 0; start + length <= marked.Length; start++)
            {
                if (lookup.TryGetValue(marked.AsSpan(start, length), out int number))
                    found.Add(number);
            }
        }
        return [.. found];
    }

    private static string Mark(string name) => Beginning + name + End;
}
