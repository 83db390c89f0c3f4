using System;

namespace Cognomen.Benchmarks.Measuring;

/// <summary>The number of names of one call.</summary>
/// <param name="Name">Its name in a table.</param>
/// <param name="Draw">Makes the given number of names, or a few more.</param>
/// <param name="Batch">The number of names of one call.</param>
internal sealed record Contender(string Name, Action<int> Draw, int Batch = 1)
{
    /// <summary>A contender that makes one name a call.</summary>
    public static Contender Of(string name, Action draw) => new(name, names =>
    {
        for (int i = 0; i < names; i++)
            draw();
    });
}
