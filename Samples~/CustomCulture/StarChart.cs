#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Samples.CustomCulture
{
    /// <summary>Star systems named by a model that was trained on forty invented names.</summary>
    public sealed class StarChart
    {
        private static readonly char[] LineEnds = { '\n', '\r' };

        private readonly NameModel model;
        private readonly HashSet<string> known;

        /// <summary>Makes the chart of a sector.</summary>
        /// <param name="model">A model trained on the list.</param>
        /// <param name="list">The list, one name a line: to tell new names from those that the model has seen.</param>
        public StarChart(NameModel model, string list)
        {
            this.model = model ?? throw new ArgumentNullException(nameof(model));
            known = new HashSet<string>(
                (list ?? throw new ArgumentNullException(nameof(list))).Split(LineEnds, StringSplitOptions.RemoveEmptyEntries),
                StringComparer.OrdinalIgnoreCase);
        }

        /// <summary>The sector that is shown; each has its own stars.</summary>
        public long Sector { get; set; } = 1;

        /// <summary>How freely letters are drawn.</summary>
        public float Temperature { get; set; } = 1f;

        /// <summary>The names of the sector's stars, all different.</summary>
        public List<string> Stars(int count)
        {
            var generator = new NameGenerator(model, Sector);
            var request = new NameRequest { Temperature = Temperature, MinLength = 4 };
            var stars = new List<string>();
            // A narrow list may have few names to give at a low temperature.
            for (int tries = 0; stars.Count < count && tries < count * 20; tries++)
            {
                string star = generator.Next(request);
                if (!stars.Contains(star))
                    stars.Add(star);
            }

            return stars;
        }

        /// <summary>Whether a name stands in the list.</summary>
        public bool IsFromTheList(string star) => known.Contains(star);
    }
}
