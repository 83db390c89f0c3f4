using System;
using System.Collections.Generic;
using System.Text;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>A Markov chain of order 3 as it is usually taught: a dictionary from the last three letters to a list of all letters that followed.</summary>
internal sealed class TextbookChain
{
    private const int Order = 3;
    private const char Boundary = '\0';

    private readonly Dictionary<string, List<char>> followers = [];
    private readonly Random random = new(1);

    public TextbookChain(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            string padded = new string(Boundary, Order) + name + Boundary;
            for (int i = Order; i < padded.Length; i++)
            {
                string context = padded.Substring(i - Order, Order);
                if (!followers.TryGetValue(context, out List<char>? letters))
                    followers.Add(context, letters = []);
                letters.Add(padded[i]);
            }
        }
    }

    public string Next()
    {
        StringBuilder name = new();
        string context = new(Boundary, Order);
        while (true)
        {
            List<char> letters = followers[context];
            char letter = letters[random.Next(letters.Count)];
            if (letter == Boundary)
                return name.ToString();
            name.Append(letter);
            context = context.Substring(1) + letter;
        }
    }
}
