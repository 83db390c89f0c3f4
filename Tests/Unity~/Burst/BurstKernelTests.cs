using System;
using System.Linq;
using Cognomen.Burst;
using Cognomen.Determinism;
using Cognomen.Inference;
using Cognomen.Tests;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Burst;

/// <summary>
/// The functions that Burst compiles, called by native pointers as compiled code is, but compiled by .NET: what they compute is what the loops
/// with vector instructions compute.
/// </summary>
[NonParallelizable]
internal sealed class BurstKernelTests
{
    private static readonly int[] Columns = [1, 2, 3, 4, 5, 7, 24, 47, 48, 128, 511];

    private int calls;

    [SetUp]
    public void Install()
    {
        BurstKernel.Install();
        CompiledLoops loops = CompiledLoops.Installed!;
        calls = 0;
        unsafe
        {
            CompiledLoops.Install(new CompiledLoops(
                (a, b, c, d, m, g, t, n) => { calls++; loops.Step(a, b, c, d, m, g, t, n); },
                (a, b, c, m, h, t, n) => { calls++; loops.OutputGate(a, b, c, m, h, t, n); },
                (s, z, y, t, n) => { calls++; loops.Project(s, z, y, t, n); },
                (w, v, s, c, b) => { calls++; loops.Multiply(w, v, s, c, b); }));
        }
    }

    [TearDown]
    public void Remove() => CompiledLoops.Install(null);

    [Test]
    public void They_give_the_golden_names()
    {
        NameModel model = NameModel.Bundled.With(new GatedLinearNetwork(NameModel.Bundled.Loaded.Definition, 0));
        ulong hash = new NameSweep(model).Hashes(NameSweep.Counts[0]).Single().Hash;
        Assert.That(RepositoryRoot.Read("Tests/Goldens~/bundled.txt"), Does.Contain($"hash {NameSweep.Counts[0]} {hash:x16}\n"));
        Assert.That(calls, Is.GreaterThan(4 * NameSweep.Counts[0]), "the compiled loops were called");
    }

    [Test]
    public void A_step_and_what_it_shows_are_those_with_vectors([Values(32, 64, 128, 512)] int units, [Values(1, 2, 3)] int seed)
    {
        Random random = new(seed);
        short[] first = Shorts(random, 2 * units, 6553), second = Shorts(random, 2 * units, 6553), third = Shorts(random, 2 * units, 6553);
        short[] feedback = Shorts(random, 2 * units, short.MaxValue);
        short[] memory = Shorts(random, units, short.MaxValue), other = [.. memory];
        short[] hidden = new short[units], otherHidden = new short[units];
        GatedLinearCell.Step(new InputRows(first, second, third), feedback, memory, 0);
        GatedLinearCell.OutputGate(new InputRows(first, second, third), memory, hidden, 0);
        Assert.That(calls, Is.EqualTo(2));
        GatedLinearCell.Step(new InputRows(first, second, third), feedback, other, GatedLinearNetwork.WidestVector);
        GatedLinearCell.OutputGate(new InputRows(first, second, third), other, otherHidden, GatedLinearNetwork.WidestVector);
        Assert.That(memory, Is.EqualTo(other));
        Assert.That(hidden, Is.EqualTo(otherHidden));
    }

    [Test]
    public void A_projection_is_that_with_vectors([Values(16, 48, 256)] int units, [Values(1, 2, 3)] int seed)
    {
        Random random = new(seed);
        int[] sums = [.. Enumerable.Range(0, units).Select(_ => random.Next(int.MinValue, int.MaxValue) >> random.Next(0, 16))];
        short[] inputs = Shorts(random, units, 6553);
        short[] projected = new short[units], other = new short[units];
        GatedLinearCell.Project(sums, inputs, projected, 0);
        Assert.That(calls, Is.EqualTo(1));
        GatedLinearCell.Project(sums, inputs, other, GatedLinearNetwork.WidestVector);
        Assert.That(projected, Is.EqualTo(other));
    }

    [TestCaseSource(nameof(Columns))]
    public void A_product_is_the_sum_of_products(int columns)
    {
        Random random = new(columns);
        const int RowCount = 2 * PackedMatrix.BlockRows;
        short[] matrix = Shorts(random, RowCount * columns, 1000);
        short[] vector = Shorts(random, columns, 4096);
        int[] sums = new int[RowCount];
        new ScalarRows(matrix, columns, [.. Enumerable.Range(0, RowCount)]).Sum(vector, sums);
        Assert.That(calls, Is.EqualTo(1));
        Assert.That(sums, Is.EqualTo(Enumerable.Range(0, RowCount).Select(row => Enumerable.Range(0, columns).Sum(column => matrix[row * columns + column] * vector[column]))));
    }

    [Test]
    public void Rows_that_are_too_short_are_refused()
    {
        short[] memory = new short[32];
        Assert.That(() => GatedLinearCell.Step(new InputRows(memory, memory, memory), new short[64], memory, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GatedLinearCell.Step(new InputRows(new short[64], new short[64], new short[64]), memory, memory, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GatedLinearCell.OutputGate(new InputRows(memory, memory, memory), new short[64], new short[64], 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static short[] Shorts(Random random, int count, int largest) =>
        [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-largest, largest + 1))];
}
