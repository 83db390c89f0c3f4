#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Tests.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests
{
    public sealed class UniqueNamesTests
    {
        private static readonly NameRequest Ardish = new NameRequest { Nationality = "Ardish" };

        [Test]
        public void No_name_comes_twice_over_several_nationalities()
        {
            var unique = new UniqueNames(new NameGenerator(TestModels.Any, 1));
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < 3000; i++)
                Assert.That(names.Add(unique.Next(i % 2 == 0 ? "Ardish" : "Belmaran")), Is.True);
            Assert.That(unique.Used, Is.EquivalentTo(names));
        }

        [Test]
        public void Any_nationality_is_drawn_where_none_is_asked_for()
        {
            var unique = new UniqueNames(new NameGenerator(TestModels.Any, 1));
            string first = new NameGenerator(TestModels.Any, 1).Next();
            Assert.That(unique.Next(), Is.EqualTo(first));
            unique.Generator.Position = 0;
            Assert.That(unique.Next(), Is.Not.EqualTo(first));
        }

        [Test]
        public void A_name_that_was_not_given_out_before_is_the_plain_one()
        {
            var plain = new NameGenerator(TestModels.Any, 1);
            var unique = new UniqueNames(new NameGenerator(TestModels.Any, 1));
            for (int i = 0; i < 200; i++)
            {
                string expected = plain.NameAt(i, Ardish);
                bool isNew = !unique.Used.Contains(expected, StringComparer.OrdinalIgnoreCase);
                string name = unique.Next(Ardish);
                if (isNew)
                    Assert.That(name, Is.EqualTo(expected));
            }
        }

        [Test]
        public void A_restored_set_goes_on_as_the_saved_one()
        {
            var first = new UniqueNames(new NameGenerator(TestModels.Any, 1));
            for (int i = 0; i < 500; i++)
                first.Next("Corvic");
            var second = new UniqueNames(NameGenerator.Restore(TestModels.Any, first.Generator.Save()), first.Used.ToArray());
            for (int i = 0; i < 100; i++)
                Assert.That(second.Next("Corvic"), Is.EqualTo(first.Next("Corvic")));
        }

        [Test]
        public void A_released_name_may_come_again_and_a_reserved_one_may_not()
        {
            var generator = new NameGenerator(TestModels.Any, 1);
            string name = generator.NameAt(0, Ardish);
            var unique = new UniqueNames(new NameGenerator(TestModels.Any, 1), new[] { name.ToUpperInvariant() });
            Assert.That(unique.Next(Ardish), Is.Not.EqualTo(name));
            Assert.That(unique.Release(name), Is.True);
            Assert.That(unique.Release(name), Is.False);
            unique.Generator.Position = 0;
            Assert.That(unique.Next(Ardish), Is.EqualTo(name));
            Assert.That(unique.Reserve(name), Is.False);
        }

        [Test]
        public void A_small_pool_ends_with_a_shortfall_and_not_with_a_hang()
        {
            SmallModel small = new SmallModel("gru", 1);
            int all = small.Names("Corvic").Count;
            var unique = new UniqueNames(new NameGenerator(small.Model, 1));
            var request = new NameRequest { Nationality = "Corvic", Blocklist = NameBlocklist.None };
            int given = 0;
            NameShortfall? shortfall = null;
            while (given <= all && unique.TryNext(request, out _, out shortfall))
                given++;
            Assert.That(given, Is.InRange(all / 2, all));
            Assert.That(shortfall!.Constraint, Is.EqualTo(NameConstraint.Unused));
            Assert.That(() => unique.Next(request), Throws.TypeOf<NameShortfallException>().With.Message.Contains("Unused"));
            Assert.That(unique.Estimate(request).UnusedShare, Is.LessThan(0.01));
        }

        [Test]
        public void The_estimate_is_near_the_true_number_of_names_left()
        {
            SmallModel small = new SmallModel("gru", 2);
            var request = new NameRequest { Nationality = "Corvic", Blocklist = NameBlocklist.None, Temperature = 3 };
            var unique = new UniqueNames(new NameGenerator(small.Model, 1));
            int all = small.Names("Corvic").Keys.Select(name => name.ToUpperInvariant()).Distinct().Count();
            for (int i = 0; i < all / 3; i++)
                unique.Next(request);
            PoolEstimate estimate = unique.Estimate(request, 3000);
            Assert.That(estimate.Remaining, Is.EqualTo(all - unique.Used.Count).Within(4 * estimate.StandardError + 2));
            Assert.That(unique.Generator.Position, Is.EqualTo(all / 3));
        }
    }
}
