#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen
{
    /// <summary>People whose whole names do not repeat. If a name was given out before, the next position is tried.</summary>
    /// <remarks>Names that differ only in letter case count as the same name. For one thread at a time.</remarks>
    /// <example>
    /// <code>
    /// var crowd = new UniquePeople(new PersonGenerator(seed: 42));
    /// PersonName a = crowd.Next(new PersonRequest { Nationality = "Polish" });
    /// </code>
    /// </example>
    public sealed class UniquePeople
    {
        private const int LargestAttempts = 1000;

        private readonly HashSet<string> used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        /// <summary>Creates a set of used names, empty or restored.</summary>
        /// <param name="generator">The generator that draws the names. Its position advances with every name tried.</param>
        /// <param name="used">Whole names that are used already, for example from a save.</param>
        public UniquePeople(PersonGenerator generator, IEnumerable<string>? used = null)
        {
            Generator = generator ?? throw new ArgumentNullException(nameof(generator));
            foreach (string name in used ?? Array.Empty<string>())
                Reserve(name);
        }

        /// <summary>The generator that draws the names.</summary>
        public PersonGenerator Generator { get; }

        /// <summary>The used whole names, each in the order of its culture, in no particular order.</summary>
        public IReadOnlyCollection<string> Used => used;

        /// <summary>The next person with an unused whole name.</summary>
        /// <param name="request">The request.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found, or 1,000 in a row were used.</exception>
        public PersonName Next(PersonRequest request)
        {
            for (int i = 0; i < LargestAttempts; i++)
            {
                PersonName name = Generator.Next(request);
                if (used.Add(name.ToString()))
                    return name;
            }

            throw new NameShortfallException(new NameShortfall(NameConstraint.Unused, "", LargestAttempts));
        }

        /// <summary>Marks a whole name as used, for example that of a hero.</summary>
        /// <returns>False if it was used already.</returns>
        public bool Reserve(string name) => used.Add(name ?? throw new ArgumentNullException(nameof(name)));

        /// <summary>Marks a whole name as unused: it can be drawn again.</summary>
        /// <returns>False if it was not used.</returns>
        public bool Release(string name) => used.Remove(name ?? throw new ArgumentNullException(nameof(name)));
    }
}
