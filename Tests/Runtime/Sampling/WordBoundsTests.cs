#nullable enable

using System;
using System.Linq;
using Cognomen.Caching;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>A remembered choice is the choice by weights, for every word that it decides.</summary>
    public sealed class WordBoundsTests
    {
        private static readonly uint[][] Weights =
        {
            new uint[] { 1 << 24 },
            new uint[] { 1, 1 << 24 },
            new uint[] { 1 << 24, 1 },
            new uint[] { 3, 0, 1, 0, 0, 5 },
            Enumerable.Range(0, 16).Select(i => (uint)(1 << 24) >> i).ToArray(),
            Enumerable.Range(0, 17).Select(i => (uint)(1 << 24) >> i).ToArray(),
            Enumerable.Range(0, 18).Select(i => (uint)(1 << 24) >> (17 - i)).ToArray(),
            Enumerable.Range(0, 60).Select(i => (uint)(i * i * 9973 % 100003)).ToArray(),
            Enumerable.Range(0, 255).Select(i => i % 3 == 0 ? 0 : (uint)(1 << 24)).ToArray(),
        };

        [TestCaseSource(nameof(Weights))]
        public void Every_word_chooses_what_the_running_sum_says(params uint[] weights)
        {
            Row row = Row.Of(weights);
            var words = new RandomWords(NameAddress.Of(5, weights.Length), 0);
            int undecided = 0;
            for (int i = 0; i < 200_000; i++)
            {
                // Every 16-bit half in turn, and lower halves at random and at their ends.
                uint word = (uint)(i % 65536) << 16 | (i % 3) switch { 0 => words.Next() & 0xFFFF, 1 => 0, _ => 0xFFFF };
                int expected = Categorical.Choose(weights, row.Total, word);
                int place = row.Place(word);
                undecided += place < 0 ? 1 : 0;
                Assert.That(place, Is.EqualTo(expected).Or.EqualTo(-1), $"word {word:x8}");
            }

            Assert.That(undecided, Is.LessThan(8 * weights.Length));
        }

        [TestCaseSource(nameof(Weights))]
        public void The_words_at_a_bound_choose_what_the_running_sum_says(params uint[] weights)
        {
            Row row = Row.Of(weights);
            ulong sum = 0;
            foreach (uint weight in weights)
            {
                sum += weight;
                ulong bound = ((sum << 32) + row.Total - 1) / row.Total;
                for (long word = (long)bound - 2; word <= (long)bound + 2; word++)
                {
                    if (word >= 0 && word <= uint.MaxValue)
                        Assert.That(row.Place((uint)word), Is.EqualTo(Categorical.Choose(weights, row.Total, (uint)word)).Or.EqualTo(-1));
                }
            }
        }

        [Test]
        public void A_symbol_is_found_by_its_place_and_its_meetings_are_counted_until_it_is_linked()
        {
            uint[] weights = { 3, 0, 1, 0, 0, 5 };
            PrefixNode node = Row.Of(weights).Node;
            Assert.That(Enumerable.Range(-1, 7).Select(place => node.EntryOf(place, 0) >= 0), Is.EqualTo(new[] { false, true, false, true, false, false, true }));
            Assert.That(node.EntryOf(5, 0), Is.EqualTo(2));
            for (int times = 1; times < 20; times++)
                Assert.That(node.Meet(1), Is.EqualTo(Math.Min(15, times)));
            Assert.That(node.Link(1), Is.LessThanOrEqualTo(0));
            node.SetLink(1, 77);
            node.Meet(1);
            Assert.That(new[] { node.Link(0), node.Link(1), node.Link(2) }, Is.EqualTo(new[] { 0, 77, 0 }));
        }

        private readonly struct Row
        {
            private Row(PrefixNode node, ulong total)
            {
                Node = node;
                Total = total;
            }

            public PrefixNode Node { get; }

            public ulong Total { get; }

            public static Row Of(uint[] weights)
            {
                const int At = 5;
                int possible = weights.Count(weight => weight > 0);
                ulong total = weights.Aggregate(0UL, (sum, weight) => sum + weight);

                // What is around a row may be anything.
                int[] chunk = Enumerable.Repeat(-1234567, At + PrefixNode.Size(possible) + PrefixArena.Slack).ToArray();
                Array.Clear(chunk, At, PrefixNode.Size(possible));
                var node = new PrefixNode(chunk, At);
                node.Write(9, possible, weights, total, 0);
                return new Row(node, total);
            }

            public int Place(uint word)
            {
                int entry = Node.Choose(word);
                return entry < 0 ? -1 : Node.Place(entry);
            }
        }
    }
}
