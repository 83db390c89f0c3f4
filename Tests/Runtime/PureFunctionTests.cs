#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Cognomen.Tests
{
    /// <summary>A name depends on model, seed, index or key, and request, and on nothing else.</summary>
    public sealed class PureFunctionTests
    {
        private const int Count = 300;

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void A_name_does_not_depend_on_the_names_asked_for_before_it(string name)
        {
            var forward = new NameGenerator(TestModels.Load(name), 7);
            var backward = new NameGenerator(NameModel.Load(TestModels.Bytes(name)), 7);
            string[] ascending = Enumerable.Range(0, Count).Select(i => forward.NameAt(i)).ToArray();
            string[] descending = Enumerable.Range(0, Count).Select(i => backward.NameAt(Count - 1 - i)).ToArray();
            Assert.That(descending.Reverse(), Is.EqualTo(ascending));
            Assert.That(ascending.Distinct().Count(), Is.GreaterThan(Count / 2));
        }

        [Test]
        public void A_name_does_not_depend_on_requests_made_between()
        {
            var names = new NameGenerator(TestModels.Any, 3);
            string[] alone = Enumerable.Range(0, Count).Select(i => names.NameAt(i, "Ardish")).ToArray();
            var hot = new NameRequest { Temperature = 5, Nationality = "Dúnic" };
            string[] among = Enumerable.Range(0, Count).Select(i =>
            {
                names.Next(hot);
                names.NameFor("somebody else");
                names.TryNext("Belmaran", new char[1], out _);
                return names.NameAt(i, "Ardish");
            }).ToArray();
            Assert.That(among, Is.EqualTo(alone));
        }

        [Test]
        public void Next_is_the_name_at_the_position_and_moves_it_by_one()
        {
            var names = new NameGenerator(TestModels.Any, 11, position: -3);
            var request = new NameRequest { Temperature = 2 };
            var buffer = new char[names.Model.MaxChars];
            for (long i = -3; i < 40; i += 4)
            {
                Assert.That(names.Position, Is.EqualTo(i));
                Assert.That(names.Next(), Is.EqualTo(names.NameAt(i)));
                Assert.That(names.Next("Corvic"), Is.EqualTo(names.NameAt(i + 1, "Corvic")));
                Assert.That(names.Next(request), Is.EqualTo(names.NameAt(i + 2, request)));
                Assert.That(names.TryNext(buffer, out int written), Is.True);
                Assert.That(new string(buffer, 0, written), Is.EqualTo(names.NameAt(i + 3)));
            }
        }

        [Test]
        public void A_name_that_is_tried_for_is_the_name_itself_or_the_reason_why_there_is_none()
        {
            var names = new NameGenerator(TestModels.Any, 11, position: 5);
            var request = new NameRequest { Temperature = 2 };
            Assert.That(names.TryNameAt(3, request, out string name, out NameShortfall? shortfall), Is.True);
            Assert.That(name, Is.EqualTo(names.NameAt(3, request)));
            Assert.That(names.TryNameFor("smith", request, out name, out shortfall), Is.True);
            Assert.That(name, Is.EqualTo(names.NameFor("smith", request)));
            Assert.That(names.TryNameFor(3, request, out name, out shortfall), Is.True);
            Assert.That(name, Is.EqualTo(names.NameFor(3, request)));
            Assert.That(shortfall, Is.Null);

            var impossible = new NameRequest { StartsWith = "ж" };
            Assert.That(names.TryNameAt(3, impossible, out name, out shortfall) || names.TryNameFor("smith", impossible, out name, out shortfall), Is.False);
            Assert.That(names.TryNameFor(3, impossible, out name, out shortfall), Is.False);
            Assert.That(name, Is.Empty);
            Assert.That(shortfall!.Message, Does.Contain("ж"));
            Assert.That(names.Position, Is.EqualTo(5));
        }

        [Test]
        public void The_last_position_is_followed_by_the_first()
        {
            var names = new NameGenerator(TestModels.Any, 1, long.MaxValue);
            Assert.That(names.Next(), Is.EqualTo(names.NameAt(long.MaxValue)));
            Assert.That(names.Position, Is.EqualTo(long.MinValue));
            Assert.That(names.Next(), Is.EqualTo(names.NameAt(long.MinValue)));
        }

        [Test]
        public void A_buffer_that_is_too_short_costs_no_name()
        {
            var names = new NameGenerator(TestModels.Any, 5);
            var buffer = new char[names.Model.MaxChars];
            for (int i = 0; i < 100; i++)
            {
                string expected = names.NameAt(i);
                Assert.That(names.TryNext(buffer.AsSpan(0, expected.Length - 1), out int written), Is.False);
                Assert.That(written, Is.Zero);
                Assert.That(names.TryNext(buffer.AsSpan(0, expected.Length), out written), Is.True);
                Assert.That(new string(buffer, 0, written), Is.EqualTo(expected));
            }
        }

        [Test]
        public void Positions_ids_and_keys_have_names_of_their_own()
        {
            var names = new NameGenerator(TestModels.Any, 42);
            string[] positions = Enumerable.Range(0, Count).Select(i => names.NameAt(i)).ToArray();
            string[] ids = Enumerable.Range(0, Count).Select(i => names.NameFor(i)).ToArray();
            string[] keys = Enumerable.Range(0, Count).Select(i => names.NameFor(i.ToString(CultureInfo.InvariantCulture))).ToArray();
            foreach ((string[] a, string[] b) in new[] { (positions, ids), (positions, keys), (ids, keys) })
                Assert.That(a.Zip(b, (x, y) => x == y ? 1 : 0).Sum(), Is.LessThan(Count / 10));
        }

        [Test]
        public void The_same_key_has_the_same_name_whatever_was_asked_before()
        {
            var a = new NameGenerator(TestModels.Any, 9);
            var b = new NameGenerator(TestModels.Any, 9, position: 1000);
            var keys = new List<string> { "", "castle/gate/guard-3", "é", "e\u0301", "\ud801\udc00", new string('k', 5000), "\ud800" };
            string[] first = keys.Select(key => a.NameFor(key)).ToArray();
            keys.Reverse();
            string[] second = keys.Select(key => b.NameFor(key)).ToArray();
            Assert.That(second.Reverse(), Is.EqualTo(first));
            Assert.That(first.Distinct().Count(), Is.GreaterThan(4));
        }

        [Test]
        public void A_model_loaded_twice_is_the_same_model()
        {
            NameModel a = TestModels.Load("options");
            NameModel b = NameModel.Load(TestModels.Bytes("options"));
            Assert.That(b.Fingerprint, Is.EqualTo(a.Fingerprint));
            Assert.That(new NameGenerator(b, 1).NameAt(5), Is.EqualTo(new NameGenerator(a, 1).NameAt(5)));
        }

        [TestCase("tr-TR")]
        [TestCase("ar-SA")]
        [TestCase("de-DE")]
        public void Names_and_states_do_not_depend_on_the_culture(string culture)
        {
            CultureInfo before = Thread.CurrentThread.CurrentCulture;
            string[] expected = Ask();
            try
            {
                Thread.CurrentThread.CurrentCulture = Demanding(culture);
                Thread.CurrentThread.CurrentUICulture = Thread.CurrentThread.CurrentCulture;
                Assert.That(Ask(), Is.EqualTo(expected));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
                Thread.CurrentThread.CurrentUICulture = before;
            }
        }

        // Where a program runs without culture data, the culture still has what makes careless formatting go wrong.
        private static CultureInfo Demanding(string name)
        {
            CultureInfo culture;
            try
            {
                culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
            }
            catch (CultureNotFoundException)
            {
                culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            }

            culture.NumberFormat.NegativeSign = "~";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }

        private static string[] Ask()
        {
            var names = new NameGenerator(NameModel.Load(TestModels.Bytes("lstm")), -12, -7);
            string saved = names.Save().ToString();
            return new[]
            {
                saved, GeneratorState.Parse(saved).ToString(), names.Next("BELMARAN"), names.Next("corvic"), names.NameFor(-5, "ARDISH"),
                names.NameFor("ıİiI"), names.Model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture),
            };
        }
    }
}
