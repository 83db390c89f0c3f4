#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen
{
    /// <summary>Names without repeats, for one nationality or several. If a name was given out before, another is drawn at the same index.</summary>
    /// <remarks>
    /// Names that differ only in letter case count as the same name. If a request has almost no name left, the result is a
    /// <see cref="NameShortfall"/> for <see cref="NameConstraint.Unused"/>. For one thread at a time.
    /// </remarks>
    /// <example>
    /// <code>
    /// var unique = new UniqueNames(new NameGenerator(NameModel.Bundled, seed: 42));
    /// string a = unique.Next(new NameRequest { Nationality = "Polish" });
    /// string[] save = unique.Used.ToArray();                       // and later: new UniqueNames(names, save)
    /// </code>
    /// </example>
    public sealed class UniqueNames
    {
        private static readonly NameRequest AnyNationality = new NameRequest();

        private readonly HashSet<string> used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        private readonly NameFilter isUnused;

        /// <summary>Creates a set of used names, empty or restored.</summary>
        /// <param name="generator">The generator that draws the names. Its position advances with every name.</param>
        /// <param name="used">Names that are used already, for example from a save.</param>
        public UniqueNames(NameGenerator generator, IEnumerable<string>? used = null)
        {
            Generator = generator ?? throw new ArgumentNullException(nameof(generator));
            isUnused = name => !this.used.Contains(name.ToString());
            foreach (string name in used ?? Array.Empty<string>())
                Reserve(name);
        }

        /// <summary>The generator that draws the names. Save its state too, to continue with the same names.</summary>
        public NameGenerator Generator { get; }

        /// <summary>The used names, in no particular order.</summary>
        public IReadOnlyCollection<string> Used => used;

        /// <summary>The next unused name, of a nationality drawn by the model's prior.</summary>
        /// <exception cref="NameShortfallException">No unused name was found.</exception>
        public string Next() => Next(AnyNationality);

        /// <summary>The next unused name that meets a request.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No unused name that keeps the request was found.</exception>
        public string Next(NameRequest request) =>
            TryNext(request, out string name, out NameShortfall? shortfall) ? name : throw new NameShortfallException(shortfall!);

        /// <summary>The next unused name of a nationality.</summary>
        /// <inheritdoc cref="Next(NameRequest)"/>
        public string Next(string nationality) => Next(new NameRequest { Nationality = nationality ?? throw new ArgumentNullException(nameof(nationality)) });

        /// <summary>The next unused name, or false with the reason if there is none.</summary>
        /// <param name="request">The request for the name.</param>
        /// <param name="name">The name, or an empty text.</param>
        /// <param name="shortfall">The reason why there is no name, or null.</param>
        public bool TryNext(NameRequest request, out string name, out NameShortfall? shortfall)
        {
            if (!Generator.TryNext(request, isUnused, out name, out shortfall))
                return false;
            used.Add(name);
            return true;
        }

        /// <summary>Marks a name as used, for example that of a hero.</summary>
        /// <returns>False if it was used already.</returns>
        public bool Reserve(string name) => used.Add(name ?? throw new ArgumentNullException(nameof(name)));

        /// <summary>Marks a name as unused: it can be drawn again.</summary>
        /// <returns>False if it was not used.</returns>
        public bool Release(string name) => used.Remove(name ?? throw new ArgumentNullException(nameof(name)));

        /// <summary>Estimates how many unused names a request has left. It changes nothing, and takes as long as drawing the given number of names.</summary>
        /// <param name="request">The request for the names.</param>
        /// <param name="draws">The number of names to draw, 100 to 1,000,000.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number of draws is outside that range.</exception>
        public PoolEstimate Estimate(NameRequest request, int draws = 2000)
        {
            if (draws < 100 || draws > 1000000)
                throw new ArgumentOutOfRangeException(nameof(draws), draws, "an estimate takes 100 to 1,000,000 draws");
            var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            int unused = 0;
            for (int i = 0; i < draws; i++)
            {
                string? name = Generator.DrawForEstimate(request, i);
                if (name == null || used.Contains(name))
                    continue;
                unused++;
                seen[name] = seen.TryGetValue(name, out int times) ? times + 1 : 1;
            }

            double once = 0;
            double twice = 0;
            foreach (int times in seen.Values)
            {
                once += times == 1 ? 1 : 0;
                twice += times == 2 ? 1 : 0;
            }

            double unseen = once * (once - 1) / (2 * (twice + 1));
            double variance = unseen
                + once * (2 * once - 1) * (2 * once - 1) / (4 * (twice + 1) * (twice + 1))
                + once * once * twice * (once - 1) * (once - 1) / (4 * Math.Pow(twice + 1, 4));
            return new PoolEstimate(seen.Count + unseen, Math.Sqrt(variance), unused / (double)draws, draws);
        }
    }
}
