using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Calibration;

/// <summary>The target lengths of each condition's names: the lengths of real names, without held-out test rows.</summary>
internal sealed class LengthTargets
{
    private readonly double[][] counts;

    /// <param name="data">The corpus; training and validation rows are counted.</param>
    /// <param name="longest">The most symbols of a name that a model can write.</param>
    public LengthTargets(TrainingData data, int longest)
    {
        counts = [.. Enumerable.Range(0, data.Conditions.Count).Select(_ => new double[longest + 1])];
        foreach (CorpusRow row in data.In(Split.Train).Concat(data.In(Split.Validation)))
        {
            LabelledName name = data.Label(row);
            if (name.Symbols.Length <= longest)
                counts[name.Condition][name.Symbols.Length]++;
        }
        Longest = counts.Max(lengths => Array.FindLastIndex(lengths, count => count > 0));
    }

    /// <summary>The most symbols of a real name.</summary>
    public int Longest { get; }

    public int Conditions => counts.Length;

    /// <summary>The probability that a name that has reached each length ends there; index 0 is unused.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="expected">How often a model gives each length. It is used if there are few real names.</param>
    /// <param name="priorStrength">Its weight beside the real names, in names.</param>
    public double[] Hazards(int condition, IReadOnlyList<double> expected, double priorStrength)
    {
        double scale = priorStrength / Math.Max(1, expected.Sum());
        return Hazards([.. counts[condition].Zip(expected, (real, given) => real + (scale * given))]);
    }

    /// <summary>The probability that a name that has reached each length ends there, from the number of names of each length.</summary>
    public static double[] Hazards(IReadOnlyList<double> lengths)
    {
        double[] hazards = new double[lengths.Count];
        double left = 0;
        for (int length = lengths.Count - 1; length > 0; length--)
        {
            left += lengths[length];
            hazards[length] = (lengths[length] + Smallest) / (left + (2 * Smallest));
        }
        return hazards;
    }

    /// <summary>Keeps every probability away from 0 and 1.</summary>
    private const double Smallest = 0.05;
}
