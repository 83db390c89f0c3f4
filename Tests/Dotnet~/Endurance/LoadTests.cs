using System.Collections.Generic;
using System.IO;
using Cognomen.Endurance;
using NUnit.Framework;

namespace Cognomen.Tests.Endurance;

/// <summary>The runtime under load, for seconds; the commands of Dotnet~/Cognomen.Endurance go on for as long as one likes.</summary>
public sealed class LoadTests
{
    private const int Names = 200_000;

    // Small, so that it is full before the first look.
    private const int Cache = 64 << 10;

    // What the garbage collector counts is not exact to the byte.
    private const int LargestGrowth = 256 << 10;

    [Test]
    public void Eight_threads_that_ask_for_everything_get_what_one_thread_gets()
    {
        byte[] file = File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen"));
        (int rounds, IReadOnlyList<string> differences) = ThreadRun.Compare(
            () => NameModel.Load(file).WithRealNames(NameModel.Bundled.RealNames!), threads: 8, questions: 1200, goesOn: done => done < 2);
        Assert.That(differences, Is.Empty);
        Assert.That(rounds, Is.EqualTo(2));
    }

    [Test]
    public void Names_leave_nothing_behind_in_memory()
    {
        NameModel model = NameModel.Load(TestModels.Bytes("gru")).WithCache(Cache);
        (long before, long after, double allocated) = MemoryRun.Measure(model, Names, Names);
        Assert.That(after - before, Is.LessThan(LargestGrowth));
        Assert.That(allocated, Is.LessThan(1), "bytes for a name");
    }
}
