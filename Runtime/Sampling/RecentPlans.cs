#nullable enable

using System.Threading;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Plans that were asked for lately, found by the very text object that named the nationality: most callers ask by the same constant
    /// again and again, and a look by text costs as much as a few symbols. What is lost here is looked up.
    /// </summary>
    internal sealed class RecentPlans
    {
        private const int Places = 64;

        private readonly NamePlan?[] plans = new NamePlan?[Places];

        /// <summary>The plan that a text object asked for; null when it has to be looked up.</summary>
        public NamePlan? Find(string nationality)
        {
            NamePlan? plan = Volatile.Read(ref plans[Place(nationality)]);
            return plan != null && ReferenceEquals(plan.AskedBy, nationality) ? plan : null;
        }

        /// <summary>Remembers which plan a text object asks for.</summary>
        public void Add(string nationality, NamePlan plan)
        {
            plan.AskedBy = nationality;
            Volatile.Write(ref plans[Place(nationality)], plan);
        }

        // Nationalities mostly differ in their length, their first letter or one further on.
        private static int Place(string nationality) =>
            nationality.Length < 3 ? 0 : (nationality[0] + 5 * nationality[2] + 11 * nationality.Length + 23 * nationality[nationality.Length - 2]) & (Places - 1);
    }
}
