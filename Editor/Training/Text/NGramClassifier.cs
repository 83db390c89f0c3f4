#nullable enable

using System;
using System.Collections.Generic;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace Cognomen.Training
{
    /// <summary>
    /// Tells the nationality of a name by the n-grams in it: a softmax regression over those of 1 to 4 characters, the name's beginning and end
    /// marked (the linear model of Joulin et al. 2017), fitted by AdaGrad (Duchi, Hazan &amp; Singer 2011). It shares nothing with the networks and
    /// the n-gram tables that names are made with but the training names. Immutable once fitted.
    /// </summary>
    internal sealed class NGramClassifier
    {
        // Four characters are the 64 bits of a key.
        private const int Longest = 4;
        private const int Epochs = 12;
        private const float Rate = 0.5f;
        private const char Beginning = '\u0002', End = '\u0003';

        // A nationality of n names weighs as much as n to this power: small ones are heard, and do not shout.
        private const double Power = 0.5;

        private readonly Dictionary<ulong, int> numbers = new Dictionary<ulong, int>();
        private readonly float[] weights;
        private readonly int classes;

        private NGramClassifier(IReadOnlyList<(string Name, int Class)> names, int classes)
        {
            this.classes = classes;
            foreach ((string name, int _) in names)
            {
                foreach (ulong key in Keys(name)) numbers.TryAdd(key, numbers.Count);
            }

            weights = new float[numbers.Count * classes];
        }

        /// <param name="names">Names with the number of their nationality.</param>
        /// <param name="classes">Nationalities.</param>
        /// <param name="seed">The order of the names.</param>
        public static NGramClassifier Fit(IReadOnlyList<(string Name, int Class)> names, int classes, int seed)
        {
            NGramClassifier classifier = new NGramClassifier(names, classes);
            Random random = new Random(seed);
            double[] counts = new double[classes];
            foreach ((string _, int label) in names) counts[label]++;
            double mean = 0;
            foreach ((string _, int label) in names) mean += Math.Pow(counts[label], Power - 1);
            mean /= names.Count;
            (int[] Features, int Class, float Weight)[] examples = new (int[], int, float)[names.Count];
            for (int i = 0; i < examples.Length; i++)
                examples[i] = (classifier.Features(names[i].Name), names[i].Class, (float)(Math.Pow(counts[names[i].Class], Power - 1) / mean));
            float[] squares = new float[classifier.weights.Length], errors = new float[classes];
            for (int epoch = 0; epoch < Epochs; epoch++)
            {
                Shuffle(examples, random);
                foreach ((int[] features, int label, float weight) in examples) classifier.Learn(features, label, weight, squares, errors);
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
            return Array.IndexOf(probabilities, Greatest(probabilities));
        }

        private void Learn(int[] features, int label, float weight, float[] squares, float[] errors)
        {
            Array.Clear(errors, 0, errors.Length);
            float scale = Score(features, errors);
            errors[label] -= 1;
            for (int i = 0; i < errors.Length; i++) errors[i] = errors[i] * scale * weight;
            foreach (int feature in features)
                Descend(weights.AsSpan(feature * classes, classes), squares.AsSpan(feature * classes, classes), errors);
        }

        /// <summary>Fills in the probabilities; returns what every n-gram was multiplied by, so that long names are not surer than short ones.</summary>
        private float Score(int[] features, float[] scores)
        {
            float scale = 1 / MathF.Sqrt(Math.Max(1, features.Length));
            foreach (int feature in features) AddScaled(scores, weights.AsSpan(feature * classes, classes), scale);
            float greatest = Greatest(scores), whole = 0;
            for (int i = 0; i < scores.Length; i++) whole += scores[i] = MathF.Exp(scores[i] - greatest);
            for (int i = 0; i < scores.Length; i++) scores[i] /= whole;
            return scale;
        }

        /// <summary>A step against the gradient, of each weight by the root of the sum of its squares so far. Vectors give the bits that the loop gives.</summary>
        private static void Descend(Span<float> row, Span<float> squares, ReadOnlySpan<float> gradient)
        {
            int i = 0;
#if NET
            int whole = row.Length - row.Length % Vector<float>.Count;
            Span<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row[..whole]), sums = MemoryMarshal.Cast<float, Vector<float>>(squares[..whole]);
            ReadOnlySpan<Vector<float>> gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient[..whole]);
            for (int v = 0; v < rows.Length; v++)
            {
                Vector<float> sum = sums[v] += gradients[v] * gradients[v];
                Vector<float> step = gradients[v] * Rate / Vector.SquareRoot(sum);
                rows[v] -= Vector.ConditionalSelect(Vector.GreaterThan(sum, Vector<float>.Zero), step, Vector<float>.Zero);
            }

            i = whole;
#endif
            for (; i < row.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) row[i] -= Rate * gradient[i] / MathF.Sqrt(squares[i]);
            }
        }

        private static void AddScaled(Span<float> scores, ReadOnlySpan<float> row, float scale)
        {
            int i = 0;
#if NET
            int whole = row.Length - row.Length % Vector<float>.Count;
            Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores[..whole]);
            ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row[..whole]);
            for (int v = 0; v < sums.Length; v++) sums[v] += rows[v] * scale;
            i = whole;
#endif
            for (; i < row.Length; i++) scores[i] += row[i] * scale;
        }

        private static float Greatest(float[] values)
        {
            float greatest = values[0];
            foreach (float value in values) greatest = Math.Max(greatest, value);
            return greatest;
        }

        /// <summary>The n-grams of a name that some training name has, each once.</summary>
        private int[] Features(string name)
        {
            List<int> found = new List<int>();
            HashSet<int> met = new HashSet<int>();
            foreach (ulong key in Keys(name))
            {
                if (numbers.TryGetValue(key, out int number) && met.Add(number)) found.Add(number);
            }

            return found.ToArray();
        }

        // A character is never 0, so that keys of different lengths differ.
        private static IEnumerable<ulong> Keys(string name)
        {
            string marked = Beginning + name + End;
            for (int length = 1; length <= Longest; length++)
            {
                for (int start = 0; start + length <= marked.Length; start++)
                {
                    ulong key = 0;
                    for (int i = 0; i < length; i++) key = (key << 16) | marked[start + i];
                    yield return key;
                }
            }
        }

        private static void Shuffle<T>(T[] items, Random random)
        {
            for (int i = 0; i < items.Length - 1; i++)
            {
                int other = random.Next(i, items.Length);
                (items[i], items[other]) = (items[other], items[i]);
            }
        }
    }
}
