using System.Linq;
using Cognomen.Scoring;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Measures an exported model with its integers.</summary>
internal static class ModelScorer
{
    private const double One = 65536;

    /// <summary>The cost of a name under a nationality. A model without nationalities ignores the nationality.</summary>
    public static NameCost Score(NameModel model, string surname, string nationality, Gender gender)
    {
        int condition = model.Nationalities.Count == 0 ? 0 : model.Loaded.ConditionOf(model.Loaded.NationalityIndex(nationality), gender);
        int[] symbols = NameScorer.Symbols(model.Loaded, surname);
        int[] costs = new int[symbols.Length];
        int hits = NameScorer.Costs(model.Loaded, symbols, condition, costs);
        return new NameCost(costs.Sum(cost => (long)cost) / One, hits, symbols.Length);
    }
}
