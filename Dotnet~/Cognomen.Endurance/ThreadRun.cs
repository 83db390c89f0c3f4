using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Cognomen.Endurance;

/// <summary>Many threads use one model for every kind of request at once, and get the answers of a single thread.</summary>
internal static class ThreadRun
{
    /// <summary>Compares until it is asked to stop.</summary>
    /// <param name="load">Loads a new model, so that threads fill its caches at the same time, round after round.</param>
    /// <param name="threads">The number of threads.</param>
    /// <param name="questions">Questions of a round, each asked by every thread in an order of its own.</param>
    /// <param name="goesOn">Whether to do another round, given the number of finished rounds.</param>
    /// <returns>Rounds, and the first answers that differed from one thread's.</returns>
    public static (int Rounds, IReadOnlyList<string> Differences) Compare(Func<NameModel> load, int threads, int questions, Func<int, bool> goesOn)
    {
        // Without remembered beginnings, so that every answer is computed.
        EveryKind alone = new(load().WithCache(0));
        string[] expected = [.. Enumerable.Range(0, questions).Select(alone.Ask)];
        ConcurrentQueue<string> differences = new();
        int rounds = 0;
        do
        {
            EveryKind shared = new(load());
            using Barrier start = new(threads);
            Thread[] all = [.. Enumerable.Range(0, threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                Ask(shared, expected, number * questions / threads, differences);
            }))];
            foreach (Thread thread in all)
                thread.Start();
            foreach (Thread thread in all)
                thread.Join();
            rounds++;
        }
        while (differences.IsEmpty && goesOn(rounds));
        return (rounds, [.. differences.Take(10)]);
    }

    private static void Ask(EveryKind shared, string[] expected, int first, ConcurrentQueue<string> differences)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            int number = (first + i) % expected.Length;
            string answer;
            try
            {
                answer = shared.Ask(number);
            }
#pragma warning disable CA1031 // An exception on a thread would end the process: it is a difference like any other.
            catch (Exception error)
#pragma warning restore CA1031
            {
                answer = error.ToString();
            }

            if (answer != expected[number])
                differences.Enqueue($"question {number}: {answer} instead of {expected[number]}");
        }
    }
}
