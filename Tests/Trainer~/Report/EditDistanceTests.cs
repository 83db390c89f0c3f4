using System.Linq;
using Cognomen.Trainer.Report;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Report;

public sealed class EditDistanceTests
{
    [TestCase("kitten", "sitting", 3)]
    [TestCase("Nowak", "Nowak", 0)]
    [TestCase("Nowak", "Nowaki", 1)]
    [TestCase("A", "Bcd", 3)]
    [TestCase("Żółć", "Zolc", 4)]
    public void Symbols_are_inserted_deleted_or_replaced(string one, string other, int edits)
    {
        Assert.That(new EditDistance([other]).ToNearest(one), Is.EqualTo(edits));
        Assert.That(new EditDistance([one]).ToNearest(other), Is.EqualTo(edits));
    }

    [Test]
    public void The_bits_give_what_the_table_gives()
    {
        Gen<string> name = Gen.Char["abc"].Array[1, 12].Select(symbols => new string(symbols));
        Gen.Select(name, name).Sample((one, other) => Assert.That(new EditDistance([other]).ToNearest(one), Is.EqualTo(ByTable(one, other))));
    }

    [Test]
    public void The_nearest_of_many_counts() => Assert.That(new EditDistance(["Kowalski", "Kowal", "Nowak"]).ToNearest("Kowalik"), Is.EqualTo(2));

    private static int ByTable(string one, string other)
    {
        int[,] table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : new[] { table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1) }.Min();
            }
        }
        return table[one.Length, other.Length];
    }
}
