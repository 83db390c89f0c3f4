#nullable enable

using System;
using Cognomen.Writing;

namespace Cognomen.Filtering
{
    /// <summary>What a request asks of whole names: the blocklist, the real names and the caller's own filter, in this order.</summary>
    internal sealed class NameFilters
    {
        private const int StackChars = 512;

        private readonly NameBlocklist? blocklist;
        private readonly RealNameRule rule;
        private readonly RealNames? realNames;
        private readonly NameFilter? accept;
        private readonly ulong condition;

        public NameFilters(NameModel model, NameRequest request)
        {
            blocklist = request.Blocklist.Count == 0 ? null : request.Blocklist;
            rule = request.RealNames;
            realNames = model.RealNames;
            accept = request.Accept;
            if (realNames?.KnowsConditions == true && request.Nationality != null && request.Gender != Gender.Unmarked)
                condition = RealNames.ConditionNumber(model.Nationalities[model.NationalityIndex(request.Nationality)], request.Gender);
        }

        /// <summary>Whether a request that asks for nothing has the same.</summary>
        public bool AreDefault => blocklist == NameBlocklist.Default && rule == RealNameRule.Allow && accept == null;

        /// <summary>The first condition that a name breaks, or none.</summary>
        public NameConstraint Breaks(ReadOnlySpan<char> name)
        {
            if (blocklist != null || rule != RealNameRule.Allow)
            {
                int most = name.Length * DiacriticFolding.Longest;
                Span<char> room = most <= StackChars ? stackalloc char[StackChars] : new char[most];
                ReadOnlySpan<char> key = room.Slice(0, DiacriticFolding.Key(name, room));
                if (blocklist != null && blocklist.BlocksKey(key))
                    return NameConstraint.Blocklist;
                if (rule != RealNameRule.Allow && realNames!.ContainsKey(key, condition) != (rule == RealNameRule.Only))
                    return NameConstraint.RealNames;
            }

            return accept == null || accept(name) ? NameConstraint.None : NameConstraint.Accept;
        }
    }
}
