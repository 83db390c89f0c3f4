using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Sampling;
using Cognomen.Writing;
using NUnit.Framework;

namespace Cognomen.Tests.Edges;

/// <summary>Requests at the edge of what can be asked.</summary>
public sealed class RequestEdgeTests
{
    private static readonly NameModel Model = NameModel.Bundled;

    [TestCase(NameConstraint.StartsWith)]
    [TestCase(NameConstraint.EndsWith)]
    [TestCase(NameConstraint.Contains)]
    public void A_pattern_longer_than_any_name_is_refused_without_a_draw_and_shown_in_part(NameConstraint condition)
    {
        foreach (int length in new[] { Model.MaxChars + 1, 1_000_000 })
        {
            string pattern = new('a', length);
            NameRequest request = condition switch
            {
                NameConstraint.StartsWith => new() { StartsWith = pattern },
                NameConstraint.EndsWith => new() { EndsWith = pattern },
                _ => new() { Contains = pattern },
            };
            Assert.That(new NameGenerator(Model).TryNext(request, out _, out NameShortfall? shortfall), Is.False);
            Assert.That(shortfall!.Constraint, Is.EqualTo(condition));
            Assert.That(shortfall.Attempts, Is.Zero);
            Assert.That(shortfall.Message, Does.Contain($"no name of this model has more than {Model.MaxChars} characters").And.Length.LessThan(250));
            Assert.That(request.PlanFor(Model).Starts, Is.Empty);
        }
    }

    [Test]
    public void A_beginning_walked_symbol_by_symbol_has_the_masses_of_whole_walks()
    {
        NamePlan plan = new NameRequest { Nationality = "Polish", StartsWith = "Kowalcz", Diacritics = DiacriticsRule.Fold }.PlanFor(Model);
        Assert.That(plan.Starts, Has.Length.GreaterThan(1));
        foreach (NameStart start in plan.Starts)
        {
            BlendedWalk walk = plan.RentWalk(out BlendRoom? room);
            walk.Begin(start.Nationality);
            Mass mass = Mass.Of(1);
            for (int i = 0; i < start.Path.Length; i++)
            {
                ulong total = plan.Weigh(walk, start.Nationality, i, out Span<uint> weights);
                mass = mass.Times(weights[start.Path[i] - (start.Nationality.Symbols.Length - weights.Length)], total);
                walk.Append(start.Nationality.Symbols[start.Path[i]]);
            }

            plan.ReturnWalk(walk, room);
            Assert.That(start.Mass, Is.EqualTo(mass));
        }
    }

    [Test]
    public void A_blend_computes_no_network_for_a_weight_that_rounds_to_nothing()
    {
        Dictionary<string, double> heavy = new() { ["Irish"] = 1, ["Japanese"] = 1 };
        Dictionary<string, double> all = Model.Nationalities.ToDictionary(name => name, name => heavy.ContainsKey(name) ? 1.0 : 1e-7);
        PlannedNationality planned = new NameRequest { Blend = all }.PlanFor(Model).Starts[0].Nationality;
        Assert.That(planned.Blend.Select(part => part.Share), Is.EqualTo(new[] { 32768, 32768 }));
        Assert.That(planned.IsBlend, Is.True);
        Assert.That(planned.Symbols, Has.Length.GreaterThan(Model.SymbolsOf(Model.NationalityIndex("Irish")).Symbols.Length));
        PlannedNationality one = new NameRequest { Blend = new Dictionary<string, double> { ["Irish"] = 1, ["Japanese"] = 1e-7 } }.PlanFor(Model).Starts[0].Nationality;
        Assert.That(one.Blend.Select(part => part.Share), Is.EqualTo(new[] { 65536 }));
        Assert.That(one.Remembered, Is.Null);
    }

    [Test]
    public void A_blend_of_too_many_nationalities_is_refused()
    {
        NameRequest request = new() { Blend = Model.Nationalities.ToDictionary(name => name, _ => 1.0) };
        Assert.That(() => new NameGenerator(Model).Next(request), Throws.ArgumentException.With.Message.EqualTo("Blend has 50 nationalities: each costs a network, and a blend has at most 16"));
        NameRequest most = new() { Blend = Model.Nationalities.Take(NameRequest.MaxBlend).ToDictionary(name => name, _ => 1.0) };
        Assert.That(new NameGenerator(Model).Next(most), Is.Not.Empty);
    }

    [TestCase("\u0301", false)]
    [TestCase("  \u200D", false)]
    [TestCase("\u00AD\uFEFF\u3164", false)]
    [TestCase("\U000E0041\U000E0100", false)]
    [TestCase("\u00E1", true)]
    [TestCase("\U00010400", true)]
    [TestCase("-", true)]
    public void A_text_shows_something_or_not(string text, bool shows) => Assert.That(Characters.Shows(text), Is.EqualTo(shows));

    [Test]
    public void No_name_of_spaces_alone_is_given_out()
    {
        // The bundled model can write a space: where nothing else is allowed, there is no name.
        Assert.That(Model.Alphabet, Has.Some.EqualTo(" "));
        Assert.That(new NameGenerator(Model).TryNext(new NameRequest { AllowedCharacters = " " }, out string name, out NameShortfall? shortfall), Is.False, name);
        Assert.That(shortfall!.Constraint, Is.EqualTo(NameConstraint.Length));
    }
}
