#nullable enable

using System;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>Draws names: tries at one address until an attempt meets the request.</summary>
    /// <remarks>
    /// An attempt is a draw of the model and is rejected as a whole, so names follow the model's distribution under the request. An asked beginning
    /// is chosen by its exact probability. <see cref="GuidedSampler"/> draws names for constraints on letters that almost no attempt meets.
    /// </remarks>
    internal static class NameSampler
    {
        /// <summary>The number of rejected attempts after which a request fails.</summary>
        public const int LargestAttempts = 1000;

        /// <summary>The number of attempts rejected for letters or length after which draws become guided.</summary>
        public const int LettersRejected = 128;

        private const int Constraints = (int)NameConstraint.Unused + 1;
        private const int FirstFilter = (int)NameConstraint.RealNames;

        /// <summary>Draws the name at an address into a buffer.</summary>
        /// <param name="plan">The plan of the request.</param>
        /// <param name="address">The address of the name.</param>
        /// <param name="buffer">At least <see cref="NameModel.MaxChars"/> characters.</param>
        /// <param name="shortfall">The reason why there is no name, or null.</param>
        /// <param name="unused">Rejects names that were given out before; null accepts all.</param>
        /// <returns>The name's length in UTF-16 characters, or a negative number if no attempt met the request.</returns>
        public static int Draw(
            NamePlan plan, NameAddress address, Span<char> buffer, out NameShortfall? shortfall, NameFilter? unused = null) =>
            Draw(plan, address, buffer, out shortfall, out _, unused);

        /// <summary>Draws the name at an address into a buffer, and gives its start (unless the draws were guided).</summary>
        public static int Draw(
            NamePlan plan, NameAddress address, Span<char> buffer, out NameShortfall? shortfall, out NameStart? start,
            NameFilter? unused = null)
        {
            start = null;
            shortfall = plan.Impossible;
            address = address.Of(plan.NationalityNumber);
            if (shortfall != null)
                return -1;
            var loan = new WalkLoan(plan);
            try
            {
                int written = Attempt(plan, ref loan, address, 0, buffer, unused, out NameConstraint breaks, out bool isWhole);
                if (breaks != NameConstraint.None)
                    written = DrawAgain(plan, ref loan, address, buffer, out shortfall, unused, breaks, isWhole);
                start = loan.Start;
                return written;
            }
            finally
            {
                loan.Return();
            }
        }

        // The first attempt broke a constraint.
        private static int DrawAgain(
            NamePlan plan, ref WalkLoan loan, NameAddress address, Span<char> buffer, out NameShortfall? shortfall,
            NameFilter? unused, NameConstraint breaks, bool isWhole)
        {
            shortfall = null;
            Span<int> broken = stackalloc int[Constraints];
            broken.Clear();
            int attempts = 1;
            int letters = isWhole ? 0 : 1;
            broken[(int)breaks]++;
            bool guidable = !plan.Constraints.AreEmpty;

            // A blend runs several networks for a name, over the symbols of all of them: it takes half of the steps that a single nationality takes at worst, and
            // leaves half of those to guided draws.
            long most = (long)LargestAttempts * plan.Model.MaxSymbols / 2;
            long mostFree = guidable ? most / 2 : most;
            while (attempts < LargestAttempts && loan.Steps < mostFree && !(guidable && letters >= LettersRejected))
            {
                int written = Attempt(plan, ref loan, address, attempts++, buffer, unused, out breaks, out isWhole);
                if (breaks == NameConstraint.None)
                    return written;
                letters += isWhole ? 0 : 1;
                broken[(int)breaks]++;
            }

            long ofRound = 0;
            for (int round = 0; guidable && round < GuidedSampler.LargestRounds && attempts < LargestAttempts; round++)
            {
                long before = loan.Steps;
                if (round > 0 && before + ofRound > most)
                    break;
                int written = GuidedSampler.Round(plan, loan.Walk, address, round, buffer);
                ofRound = loan.Steps - before;
                attempts += GuidedSampler.Proposals;
                if (written < 0)
                    continue;
                breaks = Breaks(plan, unused, buffer.Slice(0, written));
                if (breaks == NameConstraint.None)
                    return written;
                broken[(int)breaks] += GuidedSampler.Proposals;
            }

            NameConstraint worst = Most(broken);
            shortfall = new NameShortfall(worst, ImpossibleRequest.Value(plan.Request, worst), attempts);
            return -1;
        }

        private static NameConstraint Breaks(NamePlan plan, NameFilter? unused, ReadOnlySpan<char> name)
        {
            if (plan.MayShowNothing && !Characters.Shows(name))
                return NameConstraint.Length;
            NameConstraint breaks = plan.Filters.Breaks(name);
            return breaks == NameConstraint.None && unused != null && !unused(name) ? NameConstraint.Unused : breaks;
        }

        // Draws a name once. A name that breaks a constraint on letters is not complete.
        private static int Attempt(
            NamePlan plan, ref WalkLoan loan, NameAddress address, int attempt, Span<char> buffer, NameFilter? unused,
            out NameConstraint breaks, out bool isWhole)
        {
            var words = new RandomWords(address, attempt);

            // The first word chooses the nationality, even if there is only one: the other words keep their places.
            NameStart start = plan.Starts[Categorical.Choose(plan.StartWeights, plan.StartTotal, words.Next())];
            loan.Start = start;
            RememberedPath path = start.IsFree ? RememberedPath.Follow(start.Nationality, plan.Model.MaxSymbols, ref words, buffer) : default;
            if (!path.IsWhole)
            {
                int written = Compute(plan, loan.Walk, start, path, ref words, buffer, out breaks);
                isWhole = breaks == NameConstraint.None;
                if (isWhole)
                    breaks = Breaks(plan, unused, buffer.Slice(0, written));
                return written;
            }

            isWhole = true;
            if (plan.RemembersPassing && unused == null && path.IsPassing)
            {
                breaks = NameConstraint.None;
                return path.Length;
            }

            breaks = Breaks(plan, unused, buffer.Slice(0, path.Length));
            if (plan.RemembersPassing && breaks == NameConstraint.None)
                path.MarkPassing();
            return path.Length;
        }

        // Draws the rest of a name by the network.
        private static int Compute(
            NamePlan plan, BlendedWalk walk, NameStart start, RememberedPath path, ref RandomWords words, Span<char> buffer,
            out NameConstraint breaks)
        {
            var draft = new NameDraft(plan, start, buffer);
            if (path.Store != null)
            {
                draft.Resume(path.Length);
                walk.Resume(start.Nationality, path);
            }
            else
            {
                walk.Begin(start.Nationality);
                foreach (int place in start.Path)
                {
                    words.Next();
                    walk.Append(draft.Write(place));
                }
            }

            while (true)
            {
                int place = plan.Symbols.Choose(walk, start.Nationality, draft.Length, words.Next());
                breaks = place == 0 ? draft.EndingBreaks() : draft.Breaks(place, plan.Model.MaxSymbols);
                if (breaks != NameConstraint.None || place == 0)
                    return draft.Written;
                walk.Append(draft.Write(place));
            }
        }

        private static NameConstraint Most(ReadOnlySpan<int> broken)
        {
            // Filters on whole names take precedence over constraints on letters, because a name that reaches a filter has met those.
            int most = 0;
            for (int i = Constraints - 1; i > 0 && (i >= FirstFilter || most < FirstFilter); i--)
                most = broken[i] > broken[most] ? i : most;
            return (NameConstraint)most;
        }
    }
}
