#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Cognomen.Inference;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>What is remembered comes back as it was, while it grows, and is given up together.</summary>
    public sealed class PrefixStoreTests
    {
        private static readonly uint[] Weights = { 5, 7, 0, 1 << 20, 9 };
        private const ulong Total = 5 + 7 + (1 << 20) + 9;

        [Test]
        public void Many_beginnings_keep_their_states_and_links()
        {
            PrefixStore store = Tree(1 << 24, out _).Open();
            NetworkState state = TestModels.Any.Network.NewState();
            var addresses = new List<int>();
            for (int i = 0; i < 20_000; i++)
            {
                state.Load(Numbers(state.Length, i));
                int parent = i == 0 ? 0 : addresses[(i - 1) / 4];
                addresses.Add(store.Add(parent, (i + 3) % 4, state, Weights, Total, 0));
            }

            Assert.That(addresses, Is.Unique.And.All.Positive);
            Assert.That(store.Root, Is.EqualTo(addresses[0]));
            var found = new short[state.Length];
            for (int i = 0; i < addresses.Count; i++)
            {
                store.Load(addresses[i], state);
                state.Save(found);
                Assert.That(found.AsSpan().SequenceEqual(Numbers(state.Length, i)), Is.True);
                if (i > 0)
                    Assert.That(store[addresses[(i - 1) / 4]].Link((i + 3) % 4), Is.EqualTo(addresses[i]));
            }
        }

        [Test]
        public void What_another_thread_has_added_is_not_added_again()
        {
            PrefixStore store = Tree(1 << 20, out _).Open();
            NetworkState state = TestModels.Any.Network.NewState();
            int root = store.Add(0, 0, state, Weights, Total, 1);
            Assert.That(store.Add(0, 0, state, Weights, Total, 1), Is.EqualTo(root));
            int child = store.Add(root, 2, state, Weights, Total, 0);
            Assert.That(store.Add(root, 2, state, Weights, Total, 0), Is.EqualTo(child));
        }

        [Test]
        public void A_forgotten_tree_gives_back_all_that_it_took_and_takes_no_more()
        {
            PrefixTree tree = Tree(1 << 20, out PrefixCache cache);
            long before = cache.Left;
            PrefixStore store = tree.Open();
            NetworkState state = TestModels.Any.Network.NewState();
            int root = store.Add(0, 0, state, Weights, Total, 1);
            Assert.That(before - cache.Left, Is.EqualTo(tree.Bytes).And.Positive);
            tree.Forget();
            Assert.That(cache.Left, Is.EqualTo(before));
            for (int i = 0; i < 500; i++)
                root = Math.Max(root, store.Add(root, i % 4, state, Weights, Total, 0));
            Assert.That(cache.Left, Is.EqualTo(before));
            Assert.That(store[root].Place(1), Is.EqualTo(2), "who stands on it reads on");
            Assert.That(tree.Open(), Is.Not.SameAs(store));
        }

        [Test]
        public void Names_stay_the_same_while_threads_draw_and_trees_give_way()
        {
            string[] asked = { "Polish", "Irish", "Greek", "Japanese" };
            var forgetful = new NameGenerator(NameModel.Bundled.WithCache(0), 6);
            var names = new NameGenerator(NameModel.Bundled.WithCache(60_000), 6);
            string[] expected = Enumerable.Range(0, 1200).Select(i => forgetful.NameAt(i % 300, asked[i / 50 % 4])).ToArray();
            var found = new string[8 * expected.Length];
            Parallel.For(0, found.Length, i => found[i] = names.NameAt(i % 1200 % 300, asked[i % 1200 / 50 % 4]));
            for (int i = 0; i < found.Length; i++)
                Assert.That(found[i], Is.EqualTo(expected[i % 1200]));
        }

        private static PrefixTree Tree(long budget, out PrefixCache cache)
        {
            cache = new PrefixCache(budget, 8);
            return cache.TreeOf(new PrefixRule(0, new SymbolSet(new[] { 0, 1, 2, 3, 4 }), Categorical.Neutral, 0, 5, Narrowing.All))!;
        }

        private static short[] Numbers(int length, int seed) => Enumerable.Range(0, length).Select(i => unchecked((short)(i * 31 + seed * 7))).ToArray();
    }
}
