using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Measures how many names of a model are new.</summary>
internal static class NewNames
{
    private const int Names = 2_000;

    /// <summary>The share of a model's names, drawn by its own prior, that are the surname of no row of a corpus, in any letter case: 0 to 1.</summary>
    public static double Share(NameModel model, Corpus corpus, long seed)
    {
        HashSet<string> known = new(corpus.Rows.Select(row => row.Surname), StringComparer.OrdinalIgnoreCase);
        List<string> drawn = DrawnNames.Next(new NameGenerator(model, seed), new NameRequest(), Names);
        return drawn.Count == 0 ? 0 : (double)drawn.Count(name => !known.Contains(name)) / drawn.Count;
    }
}
