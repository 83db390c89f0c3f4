using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Determinism;

/// <summary>Names do not depend on the rules of casing and of text of whoever asks, nor on whether the runtime knows any.</summary>
[Category("Determinism")]
public sealed class CultureTests
{
    private const string DotlessCapital = "U+0049";
    private const string DottedCapital = "U+0130";

    [TestCase("tr-TR", DottedCapital)]
    [TestCase("az-Latn-AZ", DottedCapital)]
    [TestCase("lt-LT", DotlessCapital)]
    [TestCase("", DotlessCapital)]
    public async Task Names_are_the_golden_ones_under_a_culture(string culture, string capital)
    {
        (int code, string output, string errors) = await Run(culture, "false");
        if (code != 0 && errors.Contains("ICU", StringComparison.Ordinal))
            Assert.Ignore("The runtime finds no ICU, which knows the rules of cultures: install libicu.");
        Assert.That(code, Is.Zero, errors);
        Assert.That(output, Does.StartWith("# i in capitals: " + capital), "the rules of the culture are not in force");
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), Is.EqualTo(Golden));
    }

    [Test]
    public async Task Names_are_the_golden_ones_without_any_knowledge_of_cultures()
    {
        (int code, string output, string errors) = await Run("", "true");
        Assert.That(code, Is.Zero, errors);
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), Is.EqualTo(Golden));
    }

    private static IEnumerable<string> Golden => RepositoryRoot.Read("Tests", "Goldens~", "bundled.txt").Split('\n')
        .Where(line => line.StartsWith("hash 500 ", StringComparison.Ordinal) || line.StartsWith("requests ", StringComparison.Ordinal))
        .Select(line => "bundled " + line.Replace("hash ", "", StringComparison.Ordinal))
        .OrderBy(line => line.Contains("requests", StringComparison.Ordinal));

    private static async Task<(int Code, string Output, string Errors)> Run(string culture, string invariant)
    {
        // The mode is fixed when a process starts, by a file beside the program: this run has one of its own.
        string program = Path.Combine(AppContext.BaseDirectory, "Cognomen.Endurance.dll");
        string settings = Path.Combine(Path.GetTempPath(), $"cognomen-{Guid.NewGuid():N}.runtimeconfig.json");
        string given = await File.ReadAllTextAsync(Path.ChangeExtension(program, ".runtimeconfig.json"));
        string own = given.Replace("\"System.Globalization.Invariant\": true", $"\"System.Globalization.Invariant\": {invariant}", StringComparison.Ordinal)
            .Replace("\"System.Globalization.PredefinedCulturesOnly\": true", "\"System.Globalization.PredefinedCulturesOnly\": false", StringComparison.Ordinal);
        Assert.That(own, Does.Contain($"\"System.Globalization.Invariant\": {invariant}"));
        await File.WriteAllTextAsync(settings, own);
        try
        {
            return await ChildProcess.Run("dotnet", ["exec", "--runtimeconfig", settings, program, "culture", culture]);
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
