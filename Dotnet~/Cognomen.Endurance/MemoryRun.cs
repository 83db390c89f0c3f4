using System;

namespace Cognomen.Endurance;

/// <summary>Draws names one after another, and measures the memory that stays in use.</summary>
internal static class MemoryRun
{
    /// <summary>Draws names of all nationalities in turn into one buffer.</summary>
    /// <param name="model">The model.</param>
    /// <param name="warmUp">Names before the first measurement. They fill the model's cache.</param>
    /// <param name="count">Names between the first and the last measurement.</param>
    /// <returns>Live bytes before and after, and bytes allocated for a name on average.</returns>
    public static (long Before, long After, double AllocatedPerName) Measure(NameModel model, long warmUp, long count)
    {
        NameGenerator names = new(model, 1);
        char[] buffer = new char[model.MaxChars];
        Draw(names, warmUp, buffer);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Draw(names, count, buffer);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return (before, GC.GetTotalMemory(forceFullCollection: true), (double)allocated / count);
    }

    private static void Draw(NameGenerator names, long count, char[] buffer)
    {
        for (long i = 0; i < count; i++)
            names.TryNext(names.Model.Nationalities[(int)(i % names.Model.Nationalities.Count)], buffer, out _);
    }
}
