using System;

namespace Cognomen.Benchmarks.Measuring;

/// <summary>The number of names of one call.</summary>
/// <param name="Name">What it is, for a table.</param>
/// <param name="Draw">Makes the given number of names, or a few more.</param>
/// <param name="Batch">How many names it makes at a time.</param>
internal sealed record Contender(string Name, Action<int> Draw, int Batch = 1)
{
    /// <summary>One that makes a name a call.</summary>
    public static Contender Of(string name, Action draw) => new(name, names =>
    {
        for (int i = 0; i < names; i++)
            draw();
    });
}
