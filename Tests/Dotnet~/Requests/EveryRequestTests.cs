using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Cognomen.Writing;
using NUnit.Framework;

namespace Cognomen.Tests.Requests;

/// <summary>Ten thousand random requests: each ends, and what it gives keeps what it asked.</summary>
internal sealed class EveryRequestTests
{
    [Test]
    public void Every_name_keeps_its_request_and_every_request_ends()
    {
        int given = 0;
        int refused = 0;
        Dictionary<NameConstraint, int> shortOf = [];
        TimeSpan longest = TimeSpan.Zero;
        NameGenerator names = new(TestModels.Any, 11);
        foreach (NameRequest request in RandomRequests.Take(10_000))
        {
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                if (names.TryNext(request, out string name, out NameShortfall? shortfall))
                {
                    given++;
                    Assert.That(Broken(name, request), Is.Null, name);
                }
                else
                {
                    shortOf[shortfall!.Constraint] = shortOf.GetValueOrDefault(shortfall.Constraint) + 1;
                    Assert.That(shortfall.Attempts, Is.LessThanOrEqualTo(1100));
                    Assert.That(shortfall.Message, Does.StartWith(shortfall.Constraint == NameConstraint.None ? "the request" : shortfall.Constraint.ToString()));
                }
            }
            catch (ArgumentException refusal)
            {
                refused++;
                Assert.That(refusal.Message, Does.Contain("MaxLength"));
            }

            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }

        TestContext.Out.WriteLine($"{given} given, {refused} refused, short of {string.Join(", ", shortOf)}; the longest took {longest.TotalMilliseconds:F0} ms");
        Assert.That(given, Is.GreaterThan(3000));
        Assert.That(shortOf.Values.Sum(), Is.GreaterThan(1000));
        Assert.That(longest, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    /// <summary>What a name breaks of its request, looked at from outside.</summary>
    private static string? Broken(string name, NameRequest request)
    {
        int length = Characters.DisplayedLength(name);
        if (length < request.MinLength || length > request.MaxLength)
            return "length";
        if (request.StartsWith != null && !name.StartsWith(Asked(request.StartsWith, request), StringComparison.OrdinalIgnoreCase))
            return "beginning";
        if (request.EndsWith != null && !name.EndsWith(Asked(request.EndsWith, request), StringComparison.OrdinalIgnoreCase))
            return "ending";
        if (request.Contains != null && !name.Contains(Asked(request.Contains, request), StringComparison.OrdinalIgnoreCase))
            return "part";
        if (request.AllowedCharacters != null && name.EnumerateRunes().Any(rune => !request.AllowedCharacters.Contains(rune.ToString(), StringComparison.Ordinal)))
            return "characters";
        if (request.Casing == NameCasing.Upper && name.Any(char.IsLower))
            return "capital letters";
        if (request.Casing == NameCasing.Lower && name.Any(char.IsUpper))
            return "small letters";
        if (request.Diacritics == DiacriticsRule.Fold && name != DiacriticFolding.Fold(name))
            return "folding";
        return request.Blocklist.Blocks(name) ? "blocklist" : null;
    }

    private static string Asked(string pattern, NameRequest request) =>
        request.Diacritics == DiacriticsRule.Fold ? DiacriticFolding.Fold(pattern) : pattern;
}
