#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests
{
    /// <summary>A refused name is drawn again at its own index: an edit of what is refused moves nothing else.</summary>
    public sealed class EditsDoNotRippleTests
    {
        private const int Count = 2000;

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void Blocking_names_changes_those_names_alone(string name)
        {
            var names = new NameGenerator(TestModels.Load(name), 21);
            string[] before = Enumerable.Range(0, Count).Select(i => names.NameAt(i, Without())).ToArray();
            string[] common = before.GroupBy(text => text).OrderByDescending(group => group.Count()).Take(3).Select(group => group.Key).ToArray();
            string[] after = Enumerable.Range(0, Count).Select(i => names.NameAt(i, Without(common))).ToArray();
            int changed = 0;
            for (int i = 0; i < Count; i++)
            {
                if (common.Contains(before[i]))
                {
                    Assert.That(common, Does.Not.Contain(after[i]));
                    changed++;
                }
                else
                {
                    Assert.That(after[i], Is.EqualTo(before[i]), "index " + i);
                }
            }

            Assert.That(changed, Is.GreaterThanOrEqualTo(3));
        }

        [Test]
        public void Adding_one_more_blocked_name_changes_only_where_it_stood()
        {
            var names = new NameGenerator(TestModels.Any, 4);
            string[] list = Enumerable.Range(0, 50).Select(i => names.NameAt(i)).Distinct().ToArray();
            string added = Enumerable.Range(0, Count).Select(i => names.NameAt(i, Without(list))).GroupBy(text => text).OrderByDescending(group => group.Count()).First().Key;
            for (int i = 0; i < Count; i++)
            {
                string with = names.NameAt(i, Without(list));
                string more = names.NameAt(i, Without(list.Append(added).ToArray()));
                Assert.That(more == with, Is.EqualTo(with != added), "index " + i);
            }
        }

        [Test]
        public void A_tighter_length_changes_only_the_names_that_break_it()
        {
            var names = new NameGenerator(TestModels.Load("lstm"), 4);
            for (int i = 0; i < Count; i++)
            {
                string loose = names.NameAt(i, new NameRequest { Nationality = "Ardish", MinLength = 2 });
                string tight = names.NameAt(i, new NameRequest { Nationality = "Ardish", MinLength = 3, MaxLength = 9 });
                Assert.That(tight.Length, Is.InRange(3, 9));
                if (loose.Length >= 3 && loose.Length <= 9)
                    Assert.That(tight, Is.EqualTo(loose));
            }
        }

        [Test]
        public void The_name_after_a_refused_one_is_the_next_attempt_of_the_same_index()
        {
            var names = new NameGenerator(TestModels.Any, 4);
            var attempts = new List<string>();
            names.NameAt(9, new NameRequest { Accept = text => Note(text, attempts) == 5 });
            Assert.That(attempts.Count, Is.EqualTo(5));
            for (int refused = 0; refused < 5; refused++)
            {
                var seen = new List<string>();
                string given = names.NameAt(9, new NameRequest { Accept = text => Note(text, seen) > refused });
                Assert.That(given, Is.EqualTo(attempts[refused]));
            }
        }

        [Test]
        public void A_request_that_nothing_keeps_is_given_up_and_moves_the_position_on()
        {
            var names = new NameGenerator(TestModels.Any, 4);
            var never = new NameRequest { Accept = _ => false };
            Assert.That(() => names.Next(never), Throws.InstanceOf<NameShortfallException>().With.Property("Shortfall").Property("Attempts").EqualTo(1000));
            Assert.That(names.TryNext(never, new char[names.Model.MaxChars], out _), Is.False);
            Assert.That(names.Position, Is.EqualTo(2));
        }

        private static int Note(ReadOnlySpan<char> text, List<string> to)
        {
            to.Add(text.ToString());
            return to.Count;
        }

        private static NameRequest Without(params string[] blocked)
        {
            var set = new HashSet<string>(blocked);
            return new NameRequest { Accept = name => !set.Contains(name.ToString()) };
        }
    }
}
