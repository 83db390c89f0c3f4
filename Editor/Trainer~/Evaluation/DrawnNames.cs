using System.Collections.Generic;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Names that a model makes up, for measuring.</summary>
internal static class DrawnNames
{
    /// <summary>The next names of a generator; those positions at which there is no name are left out.</summary>
    public static List<string> Next(NameGenerator generator, NameRequest request, int count)
    {
        List<string> drawn = new(count);
        for (int i = 0; i < count; i++)
        {
            if (generator.TryNext(request, out string name, out NameShortfall? _))
                drawn.Add(name);
        }
        return drawn;
    }
}
