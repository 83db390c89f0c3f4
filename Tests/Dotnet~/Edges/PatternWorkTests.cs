using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Edges;

/// <summary>The work for constraints on letters is bounded whatever is asked. It is counted, since times differ from machine to machine.</summary>
internal sealed class PatternWorkTests
{
    private const int MostAutomatonWork = 3_000_000;

    private static readonly NameModel Model = NameModel.Bundled;

    private static IEnumerable<TestCaseData> Patterns()
    {
        int most = Model.MaxChars;
        string letters = new('a', most / 2);
        string period = string.Concat(Enumerable.Repeat("an", most / 4));
        string mixed = string.Concat(Model.Alphabet.Where(symbol => symbol.Length == 1 && char.IsLower(symbol[0])).Take(most));
        foreach (string pattern in new[] { "a", "ma", letters, period, mixed[..(most / 2)], "ss" + new string('s', most - 4) })
        {
            yield return new TestCaseData(new NameRequest { StartsWith = pattern }).SetArgDisplayNames("starts " + pattern);
            yield return new TestCaseData(new NameRequest { Contains = pattern, EndsWith = pattern, Diacritics = DiacriticsRule.Fold }).SetArgDisplayNames("contains and ends " + pattern);
            yield return new TestCaseData(new NameRequest { StartsWith = pattern, Contains = pattern + "o", EndsWith = "n" + pattern, Casing = NameCasing.Upper, MinLength = most / 2 })
                .SetArgDisplayNames("all of " + pattern);
            yield return new TestCaseData(new NameRequest { StartsWith = "a", Contains = mixed[..4], EndsWith = pattern, AllowedCharacters = mixed, Diacritics = DiacriticsRule.Fold })
                .SetArgDisplayNames("characters and " + pattern);
        }
    }

    [TestCaseSource(nameof(Patterns))]
    public void Automata_of_all_nationalities_take_bounded_work(NameRequest request)
    {
        NamePlan plan = NamePlan.Create(Model.Loaded, request);
        NameAutomaton[] automata = [.. new NationalityPlanner(Model.Loaded, request, plan.Spelling, plan.Constraints).Choices().Select(choice => choice.Nationality.Automaton!)];
        int pattern = plan.Constraints.StartsWith.Length + plan.Constraints.Contains.Length + (2 * plan.Constraints.EndsWith.Length);
        Assert.That(automata.Max(automaton => automaton.States), Is.LessThanOrEqualTo(pattern + 3));
        Assert.That(automata.Sum(automaton => automaton.Work), Is.LessThan(MostAutomatonWork));
    }

    [TestCaseSource(nameof(Patterns))]
    public void Few_beginnings_are_followed(NameRequest request) => Assert.That(NamePlan.Create(Model.Loaded, request).Followed, Is.LessThanOrEqualTo(PrefixPaths.MostFollowed));

    [Test]
    public void A_guess_that_takes_too_many_products_does_not_know_the_symbol_before()
    {
        NamePlan small = NamePlan.Create(Model.Loaded, new NameRequest { Nationality = "Polish", EndsWith = "wick" });
        NamePlan large = Enumerable.Range(2, 10).Select(Blend).Last(plan => plan.Starts[0].Nationality.Symbols.Length <= 128);
        PlannedNationality blend = large.Starts[0].Nationality;
        Assert.That(LookaheadTable.WorkWithContext(blend), Is.GreaterThan(Lookahead.MostWork));
        Assert.That(large.Lookahead.For(blend).Contexts, Is.EqualTo(1));
        Assert.That(small.Lookahead.For(small.Starts[0].Nationality).Contexts, Is.GreaterThan(1));

        static NamePlan Blend(int count) => NamePlan.Create(Model.Loaded, new NameRequest
        {
            Blend = Model.Nationalities.Take(count).ToDictionary(name => name, _ => 1.0),
            Contains = new string('a', 13),
            EndsWith = new string('o', 13),
            Casing = NameCasing.Upper,
        });
    }

    [TestCase(50 * 9, PrefixPaths.Widest)]
    [TestCase(50 * 12, 50)]
    [TestCase(50 * 27, 22)]
    [TestCase(2_000 * 27, 8)]
    public void Fewer_ways_are_kept_where_they_cost_more(int steps, int width) => Assert.That(PrefixPaths.WidthFor(steps), Is.EqualTo(width));

    [Test]
    public void A_nationality_is_not_followed_below_the_likeliest_beginnings()
    {
        // Few ways to write it, and so all of them are followed.
        NamePlan few = NamePlan.Create(Model.Loaded, new NameRequest { StartsWith = "Q" });
        Assert.That(few.Followed, Is.EqualTo(few.Starts.Select(start => start.Nationality).Distinct().Count()));
        NamePlan many = NamePlan.Create(Model.Loaded, new NameRequest { StartsWith = new string('a', 10), Diacritics = DiacriticsRule.Fold });
        Assert.That(many.Starts, Has.Length.EqualTo(1024));
        Assert.That(many.Followed, Is.LessThan(Model.Nationalities.Count * 10 * PrefixPaths.Widest * 3 / 5));
    }

    [TestCase("zq", 1)]
    [TestCase("wick", 1)]
    [TestCase("a", 50)]
    [TestCase(null, 1)]
    public void A_blend_takes_half_the_steps_of_a_single_nationality_at_worst(string? ending, int shortest)
    {
        NameRequest request = new()
        {
            Blend = Model.Nationalities.Take(NameRequest.MaxBlend).ToDictionary(name => name, _ => 1.0),
            EndsWith = ending,
            MinLength = Math.Min(shortest, Model.MaxSymbols),
            Temperature = ending == null ? 1 : NameRequest.MaxTemperature,
            Accept = _ => false,
        };
        NamePlan plan = NamePlan.For(Model.Loaded, request);
        Assert.That(new NameGenerator(Model).TryNext(request, out _, out _), Is.False);
        plan.RentWalk(out BlendRoom? room);
        long whole = (long)NameSampler.LargestAttempts * Model.MaxSymbols / 2;
        long round = (GuidedSampler.Proposals + 1L) * (Model.MaxSymbols + 1) * NameRequest.MaxBlend;
        Assert.That(room!.Steps, Is.InRange(whole / 4, (whole / 2) + round + ((Model.MaxSymbols + 1L) * NameRequest.MaxBlend)).Or.InRange(whole, whole + ((Model.MaxSymbols + 1L) * NameRequest.MaxBlend)));
    }

    [Test]
    public void The_guess_of_a_large_blend_is_made_of_few_draws()
    {
        NamePlan plan = NamePlan.Create(Model.Loaded, new NameRequest
        {
            Blend = Model.Nationalities.Take(NameRequest.MaxBlend).ToDictionary(name => name, _ => 1.0),
            EndsWith = "wick",
            Temperature = NameRequest.MaxTemperature,
        });
        _ = plan.Lookahead;
        plan.RentWalk(out BlendRoom? room);
        Assert.That(room!.Steps, Is.InRange(SymbolPairs.MostNetworkDraws, SymbolPairs.MostNetworkDraws * Model.MaxSymbols));
    }
}
