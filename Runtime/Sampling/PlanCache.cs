#nullable enable

using System.Threading;
using Cognomen.Models;

namespace Cognomen.Sampling
{
    /// <summary>The plans of one model for requests that have only a nationality.</summary>
    /// <remarks>
    /// The latest plans are found by the string object of the nationality: most callers use the same constant repeatedly, and a look-up by its text
    /// costs as much as a few symbols.
    /// </remarks>
    internal sealed class PlanCache
    {
        private const int RecentPlaces = 64;

        private readonly LoadedModel model;
        private readonly NamePlan?[] recent = new NamePlan?[RecentPlaces];

        // One for each nationality, and the last for any.
        private readonly NamePlan?[] plans;

        public PlanCache(LoadedModel model)
        {
            this.model = model;
            plans = new NamePlan?[model.Nationalities.Count + 1];
        }

        /// <summary>The plan for a name of any nationality.</summary>
        public NamePlan OfAny => PlanAt(plans.Length - 1, null);

        /// <summary>The plan for a name of a nationality.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public NamePlan Of(string nationality)
        {
            ref NamePlan? place = ref recent[Place(nationality)];
            NamePlan? plan = Volatile.Read(ref place);
            if (plan != null && ReferenceEquals(plan.AskedBy, nationality))
                return plan;
            plan = PlanAt(model.NationalityIndex(nationality), nationality);
            plan.AskedBy = nationality;
            Volatile.Write(ref place, plan);
            return plan;
        }

        private NamePlan PlanAt(int index, string? nationality)
        {
            NamePlan? plan = plans[index];
            if (plan == null)
                Volatile.Write(ref plans[index], plan = NamePlan.Create(model, new NameRequest { Nationality = nationality }));
            return plan;
        }

        // Most nationalities differ in their length, their first letter or a later one.
        private static int Place(string nationality) =>
            nationality.Length < 3 ? 0 : (nationality[0] + 5 * nationality[2] + 11 * nationality.Length + 23 * nationality[nationality.Length - 2]) & (RecentPlaces - 1);
    }
}
