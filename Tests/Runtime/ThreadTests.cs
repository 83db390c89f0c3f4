#nullable enable

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Cognomen.Tests
{
    /// <summary>One model and one generator serve any number of threads.</summary>
    public sealed class ThreadTests
    {
        private const int Threads = 8;
        private const int Count = 400;

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void Eight_threads_get_the_names_that_one_gets(string name)
        {
            byte[] bytes = TestModels.Bytes(name);
            string[] expected = Ask(new NameGenerator(NameModel.Load(bytes), 5), new NameRequest { Temperature = 1.3 });

            // A model that nobody has used yet: the threads fill its caches against each other.
            for (int round = 0; round < 5; round++)
            {
                var names = new NameGenerator(NameModel.Load(bytes), 5);
                var request = new NameRequest { Temperature = 1.3 };
                foreach (string[] actual in Together(() => Ask(names, request)))
                    Assert.That(actual, Is.EqualTo(expected));
            }
        }

        [Test]
        public void Next_from_several_threads_gives_each_position_once()
        {
            var names = new NameGenerator(TestModels.Any, 12);
            string[] expected = Enumerable.Range(0, Threads * Count).Select(i => names.NameAt(i)).OrderBy(text => text, StringComparer.Ordinal).ToArray();
            string[][] taken = Together(() => Enumerable.Range(0, Count).Select(_ => names.Next()).ToArray());
            Assert.That(names.Position, Is.EqualTo(Threads * Count));
            Assert.That(taken.SelectMany(part => part).OrderBy(text => text, StringComparer.Ordinal), Is.EqualTo(expected));
        }

        [Test]
        public void A_filter_may_ask_the_same_generator()
        {
            var names = new NameGenerator(TestModels.Any, 12);
            string inner = "";
            var request = new NameRequest
            {
                Accept = _ =>
                {
                    inner = names.NameAt(99);
                    return true;
                },
            };
            Assert.That(names.NameAt(3, request), Is.EqualTo(names.NameAt(3)));
            Assert.That(inner, Is.EqualTo(names.NameAt(99)));
        }

        private static string[] Ask(NameGenerator names, NameRequest request) => Enumerable.Range(0, Count).Select(i => (i % 4) switch
        {
            0 => names.NameAt(i),
            1 => names.NameFor(i),
            2 => names.NameFor("key" + i, request),
            _ => names.NameAt(i, request),
        }).ToArray();

        private static T[] Together<T>(Func<T> work)
        {
            var results = new ConcurrentBag<T>();
            var errors = new ConcurrentBag<Exception>();
            using var start = new ManualResetEventSlim();
            Thread[] threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
            {
                try
                {
                    start.Wait();
                    results.Add(work());
                }
                catch (Exception error)
                {
                    errors.Add(error);
                }
            })).ToArray();
            foreach (Thread thread in threads)
                thread.Start();
            start.Set();
            foreach (Thread thread in threads)
                thread.Join();
            Assert.That(errors, Is.Empty);
            Assert.That(results.Count, Is.EqualTo(Threads));
            return results.ToArray();
        }
    }
}
