using System.Linq;
using Cognomen.Trainer.Data;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Data;

public sealed class ConditionGroupsTests
{
    [Test]
    public void Every_name_stands_in_a_group_of_its_condition()
    {
        long[] told = [.. Enumerable.Range(0, 100).Select(name => (long)(name * 7 % 5 % 3))];
        ConditionGroups groups = ConditionGroups.Of(told);
        Assert.That(groups.Names, Has.Length.EqualTo(groups.Conditions.Length * groups.Width));
        for (int name = 0; name < told.Length; name++)
        {
            Assert.That(groups.Names[groups.Slots[name]], Is.EqualTo(name));
            Assert.That(groups.Conditions[groups.Slots[name] / groups.Width], Is.EqualTo(told[name]));
        }
    }

    [Test]
    public void A_large_condition_is_several_groups()
    {
        ConditionGroups groups = ConditionGroups.Of(new long[40]);
        Assert.That(groups.Width, Is.EqualTo(ConditionGroups.LargestWidth));
        Assert.That(groups.Conditions, Is.EqualTo(new long[3]));
    }
}
