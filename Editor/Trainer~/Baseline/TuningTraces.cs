using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>The validation symbols for tuning the parameters: names taken evenly from the list until there are enough symbols.</summary>
internal static class TuningTraces
{
    internal static List<Trace> From(KneserNeyCounts counts, IReadOnlyList<(int[] Symbols, int Condition)> names, int symbols)
    {
        List<Trace> traces = [];
        long available = 0;
        foreach ((int[] name, int _) in names) available += name.Length + 1;
        double share = available <= symbols ? 1 : (double)symbols / available;
        double owed = 0;
        foreach ((int[] name, int condition) in names)
        {
            owed += share;
            if (owed < 1) continue;
            owed -= 1;
            int[] padded = KneserNeyCounts.Pad(name);
            for (int t = 1; t < padded.Length; t++) traces.Add(Trace.Of(counts, padded, t, condition));
        }

        return traces;
    }
}
