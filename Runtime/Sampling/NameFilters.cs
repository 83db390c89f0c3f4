#nullable enable

using System;
using Cognomen.Filtering;
using Cognomen.Models;

namespace Cognomen.Sampling
{
    /// <summary>The constraints of a request on whole names, in this order: the blocklist, the real names, the caller's filter.</summary>
    internal sealed class NameFilters
    {
        private readonly NameBlocklist? blocklist;
        private readonly RealNameRule rule;
        private readonly RealNames? realNames;
        private readonly NameFilter? accept;
        private readonly FamiliarNames? known;

        public NameFilters(NameRequest request, LoadedModel model)
        {
            blocklist = request.Blocklist.Count == 0 ? null : request.Blocklist;
            rule = request.RealNames;
            realNames = model.RealNames;
            accept = request.Accept;
            if (rule != RealNameRule.Allow && realNames?.Lists != null && request.Nationality != null)
                known = realNames.Lists.Of(model.Nationalities[model.NationalityIndex(request.Nationality)], request.Gender);
        }

        /// <summary>Whether these are the filters of a request without constraints.</summary>
        public bool AreDefault => blocklist == NameBlocklist.Default && rule == RealNameRule.Allow && accept == null;

        /// <summary>The first constraint that a name breaks, or none.</summary>
        public NameConstraint Breaks(ReadOnlySpan<char> name)
        {
            if (blocklist != null || rule != RealNameRule.Allow)
            {
                Span<char> room = stackalloc char[FoldedKey.UsualLength];
                ReadOnlySpan<char> key = FoldedKey.Of(name, room);
                if (blocklist != null && blocklist.BlocksKey(key))
                    return NameConstraint.Blocklist;
                if (rule != RealNameRule.Allow && realNames!.ContainsKey(key, known) != (rule == RealNameRule.Only))
                    return NameConstraint.RealNames;
            }

            return accept == null || accept(name) ? NameConstraint.None : NameConstraint.Accept;
        }
    }
}
