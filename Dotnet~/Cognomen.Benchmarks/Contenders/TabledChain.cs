using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>
/// A fast Markov chain of order 3: contexts are numbers, four flat arrays hold the counts and the next contexts, and a name is written into a span.
/// </summary>
internal sealed class TabledChain
{
    private const int Order = 3;
    private const int MostChars = 128;

    private readonly int[] first;
    private readonly int[] counts;
    private readonly char[] letters;
    private readonly int[] next;
    private readonly Random random = new(1);

    public TabledChain(IEnumerable<string> names)
    {
        SortedDictionary<string, SortedDictionary<char, int>> table = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string padded = new string('\0', Order) + name + '\0';
            for (int i = Order; i < padded.Length; i++)
            {
                string context = padded.Substring(i - Order, Order);
                if (!table.TryGetValue(context, out SortedDictionary<char, int>? row))
                    table.Add(context, row = []);
                row[padded[i]] = row.GetValueOrDefault(padded[i]) + 1;
            }
        }

        // The context with boundaries only has the number 0.
        Dictionary<string, int> numbers = table.Keys.Select((context, number) => (context, number)).ToDictionary(pair => pair.context, pair => pair.number);
        first = new int[table.Count + 1];
        List<int> sums = [];
        List<char> written = [];
        List<int> leads = [];
        foreach ((string context, SortedDictionary<char, int> row) in table)
        {
            int sum = 0;
            foreach ((char letter, int count) in row)
            {
                sums.Add(sum += count);
                written.Add(letter);
                leads.Add(letter == '\0' ? -1 : numbers[context[1..] + letter]);
            }
            first[numbers[context] + 1] = sums.Count;
        }
        counts = [.. sums];
        letters = [.. written];
        next = [.. leads];
    }

    public string Next()
    {
        Span<char> name = stackalloc char[MostChars];
        int length = 0;
        int context = 0;
        while (length < MostChars)
        {
            int entry = first[context];
            int end = first[context + 1];
            int drawn = random.Next(counts[end - 1]);
            while (counts[entry] <= drawn)
                entry++;
            context = next[entry];
            if (context < 0)
                break;
            name[length++] = letters[entry];
        }
        return new string(name[..length]);
    }
}
