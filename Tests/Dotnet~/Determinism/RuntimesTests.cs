using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Determinism;

/// <summary>The same names on every runtime at hand, each in a process of its own.</summary>
[Category("Determinism")]
public sealed partial class RuntimesTests
{
    [TestCase("", "AVX-512", "AVX2", "128 bits")]
    [TestCase("DOTNET_EnableAVX512", "AVX2", "128 bits")]
    [TestCase("DOTNET_EnableAVX2", "128 bits")]
    [TestCase("DOTNET_EnableHWIntrinsic", "none")]
    public async Task CoreCLR_gives_the_golden_hashes_whatever_vectors_it_has(string switchedOff, params string[] vectors)
    {
        // Housekeeping refers to the program, and so it lies beside the tests.
        string program = Path.Combine(AppContext.BaseDirectory, "Cognomen.Determinism.dll");
        Dictionary<string, string> environment = switchedOff.Length == 0 ? [] : new() { [switchedOff] = "0" };
        (int code, string output, string errors) = await ChildProcess.Run("dotnet", [program, "500"], environment: environment);
        Assert.That(code, Is.Zero, errors);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(vectors.Select(vector => "# vector instructions: " + vector), Does.Contain(lines[0]));
        string people = RepositoryRoot.Read("Tests", "Goldens~", "people.hash").TrimEnd().Replace("hash", "people", StringComparison.Ordinal);
        Assert.That(lines.Skip(1), Is.EquivalentTo(GoldenLines("hash 500 ", "500").Concat(GoldenLines("requests ", "requests")).Append(people)));
    }

    [TestCase("coreclr")]
    [TestCase("avx2")]
    [TestCase("sse")]
    [TestCase("scalar")]
    [TestCase("net8")]
    [TestCase("netstandard")]
    [TestCase("nativeaot")]
    [TestCase("wasm")]
    [TestCase("reference")]
    public async Task A_runtime_gives_the_golden_hashes(string runtime)
    {
        if (!ChildProcess.RequireAll)
            Assert.Ignore("This compiles for other runtimes, which takes minutes: ./test.sh and ./verify-determinism.sh run it.");
        (int code, string output, string errors) = await ChildProcess.Run("bash", ["verify-determinism.sh", "--require-all", "--only", runtime]);
        await TestContext.Out.WriteLineAsync(output);
        Assert.That(code, Is.Zero, output + errors);
    }

    [TestCase("mono")]
    [TestCase("arm64")]
    public async Task A_runtime_that_few_machines_have_gives_the_golden_hashes_where_it_is_installed(string runtime)
    {
        if (!ChildProcess.RequireAll)
            Assert.Ignore("This compiles for another runtime: ./test.sh and ./verify-determinism.sh run it.");
        (int code, string output, string errors) = await ChildProcess.Run("bash", ["verify-determinism.sh", "--only", runtime]);
        await TestContext.Out.WriteLineAsync(output);
        if (output.Contains("not run: it needs", StringComparison.Ordinal))
            Assert.Ignore(output);
        Assert.That(code, Is.Zero, output + errors);
    }

    [Test]
    public async Task A_runtime_that_does_not_exist_is_refused()
    {
        (int code, _, string errors) = await ChildProcess.Run("bash", ["verify-determinism.sh", "--only", "abacus"]);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(errors, Does.Contain("'abacus' is not a runtime").And.Contain("coreclr"));
    }

    [Test]
    public void The_hashes_in_the_table_of_runtimes_are_the_golden_ones()
    {
        string golden = RepositoryRoot.Read("Tests", "Goldens~", "options.txt");
        string[] hashes = [.. TableHash().Matches(RepositoryRoot.Read("Documentation~", "determinism.md")).Select(match => match.Groups[1].Value)];
        Assert.That(hashes.Where(hash => !golden.Contains(" " + hash + "\n", StringComparison.Ordinal)), Is.Empty);
        Assert.That(hashes, Has.Length.GreaterThan(10));
    }

    [GeneratedRegex(@"\| `([0-9a-f]{16})` ")]
    private static partial Regex TableHash();

    private static IEnumerable<string> GoldenLines(string prefix, string label)
    {
        // People belong to two models, and to no sweep.
        foreach (string path in Directory.EnumerateFiles(RepositoryRoot.At("Tests", "Goldens~"), "*.txt").Where(path => !Path.GetFileName(path).StartsWith("people", StringComparison.Ordinal)))
        {
            string hash = File.ReadLines(path).Single(line => line.StartsWith(prefix, StringComparison.Ordinal))[prefix.Length..];
            yield return $"{Path.GetFileNameWithoutExtension(path)} {label} {hash}";
        }
    }
}
