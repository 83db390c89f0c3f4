using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Baseline;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Baseline;

internal sealed class KneserNeyModelTests
{
    private const int End = 0, A = 1, B = 2;
    private const double Discount = 0.75, VeryLittle = 1e-12;

    private static (int[] Symbols, int Condition) Name(int condition, params int[] symbols) => (symbols, condition);

    /// <summary>Plain Kneser-Ney: one discount, no strength, and the nationality's own counts never asked.</summary>
    private static KneserNeyParameters Plain(int depth, double mix)
    {
        KneserNeyParameters parameters = new(depth);
        parameters.SetMix(mix);
        for (int length = 0; length <= depth; length++)
        {
            foreach (int chain in new[] { KneserNeyParameters.All, KneserNeyParameters.Own })
            {
                parameters.SetStrength(chain, length, VeryLittle);
                for (int count = 1; count <= 3; count++) parameters.SetDiscount(chain, length, count, Discount);
            }
        }

        return parameters;
    }

    private static float[] Distribution(KneserNeyModel model, int condition, params int[] prefix)
    {
        float[] probabilities = new float[model.SymbolCount];
        model.Distribution(prefix, condition, probabilities);
        return probabilities;
    }

    [Test]
    public void A_bigram_model_gives_what_Kneser_Ney_gives_by_hand()
    {
        // Names ab, ab, aa; one condition; a mix of almost 0, so that the own bigram falls back on the common one.
        // Unigrams count distinct predecessors: end after b, a: 2; a after begin, a: 2; b after a: 1. Total 5, 3 kinds.
        // Own unigram over common unigram over uniform; bigram after a: b 2, a 1, end 1 (total 4, 3 kinds).
        KneserNeyModel model = KneserNeyModel.With([Name(0, A, B), Name(0, A, B), Name(0, A, A)], Plain(1, VeryLittle), new KneserNeyOptions(3, 1, Order: 2));

        double Unigram(int count, double backoff) => (count - Discount + 3 * Discount * backoff) / 5;
        double AfterA(int count, double backoff) => (count - Discount + 3 * Discount * backoff) / 4;
        double a = AfterA(1, AfterA(1, Unigram(2, 1.0 / 3)));
        double b = AfterA(2, AfterA(2, Unigram(1, 1.0 / 3)));
        double end = AfterA(1, AfterA(1, Unigram(2, 1.0 / 3)));

        Assert.That(a + b + end, Is.EqualTo(1).Within(1e-9), "the sum done by hand");
        Assert.That(Distribution(model, 0, A), Is.EqualTo(new[] { end, a, b }).Within(1e-6));
    }

    [Test]
    public void A_common_symbol_that_follows_one_context_alone_is_less_likely_elsewhere_than_one_that_follows_many()
    {
        // Kneser and Ney's "San Francisco": symbol 3 is frequent but only after 2; symbol 4 is rarer but follows 1, 2, 5.
        KneserNeyModel model = KneserNeyModel.With(
            [Name(0, 2, 3), Name(0, 2, 3), Name(0, 2, 3), Name(0, 2, 3), Name(0, 1, 4), Name(0, 2, 4), Name(0, 5, 4)],
            Plain(1, VeryLittle), new KneserNeyOptions(7, 1, Order: 2));

        float[] afterNeverSeen = Distribution(model, 0, 6);

        Assert.That(afterNeverSeen[4], Is.GreaterThan(2 * afterNeverSeen[3]));
    }

    [Test]
    public void A_nationality_that_has_never_seen_a_context_falls_back_on_all_of_them()
    {
        KneserNeyModel model = KneserNeyModel.With([Name(0, A, B), Name(0, A, B), Name(1, B, B)], Plain(1, VeryLittle), new KneserNeyOptions(3, 2, Order: 2));

        float[] never = Distribution(model, 1, A);

        // After a, all nationalities together have b twice and nothing else: (2 - d + d · P(b)) / 2, P(b) from distinct predecessors a, begin, b.
        double unigram = (3 - Discount + 3 * Discount / 3) / 5;
        Assert.That(never[B], Is.EqualTo((2 - Discount + Discount * unigram) / 2).Within(1e-6));
    }

    [Test]
    public void A_nationality_keeps_to_its_own_counts_first()
    {
        KneserNeyModel model = KneserNeyModel.With(
            [.. Enumerable.Repeat(Name(0, A, A), 10), .. Enumerable.Repeat(Name(1, A, B), 10)], Plain(2, 0.5), new KneserNeyOptions(3, 2, Order: 3));

        Assert.That(Distribution(model, 0, A)[A], Is.GreaterThan(0.9));
        Assert.That(Distribution(model, 1, A)[B], Is.GreaterThan(0.9));
    }

    [Test]
    public void Probabilities_are_above_zero_and_sum_to_one_whatever_the_names()
    {
        Gen<int[]> names = Gen.Int[1, 4].Array[1, 8];
        Gen.Select(names.Array[1, 20], names, Gen.Int[2, 7], Gen.Bool).Sample(
            (train, prefix, order, tuned) =>
            {
                List<(int[], int)> rows = [.. train.Select((symbols, i) => (symbols, i % 3))];
                KneserNeyModel model = KneserNeyModel.Fit(rows, tuned ? rows.Take(2).ToList() : [], new KneserNeyOptions(6, 4, order, 30));
                for (int condition = 0; condition < 4; condition++)
                {
                    float[] probabilities = Distribution(model, condition, prefix);
                    if (probabilities.Min() <= 0 || Math.Abs(probabilities.Sum(p => (double)p) - 1) > 1e-5) return false;
                }

                return true;
            },
            iter: 200);
    }

    [Test]
    public void The_fast_distribution_and_the_nats_of_a_name_agree()
    {
        (int[], int)[] rows = [Name(0, 1, 2, 3), Name(0, 1, 2, 2), Name(1, 3, 2, 1), Name(1, 3, 3), Name(0, 2)];
        KneserNeyModel model = KneserNeyModel.Fit(rows, [Name(0, 1, 3), Name(1, 3, 2)], new KneserNeyOptions(5, 2, Order: 4));
        int[] name = [3, 2, 4, 1];

        double nats = 0;
        for (int t = 0; t <= name.Length; t++) nats -= Math.Log(Distribution(model, 1, name[..t])[t < name.Length ? name[t] : End]);

        Assert.That(model.Nats(name, 1), Is.EqualTo(nats).Within(1e-5));
        Assert.That(model.NatsPerSymbol([(name, 1)]), Is.EqualTo(nats / 5).Within(1e-5));
        Assert.That(model.NatsPerSymbol([]), Is.NaN);
    }

    [Test]
    public void Tuning_makes_the_names_it_is_tuned_on_less_surprising()
    {
        Random random = new(7);
        (int[], int)[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => Name(i % 2, [.. Enumerable.Range(0, 5).Select(k => 1 + (k * (i % 2 + 1) + random.Next(2)) % 4)]))];
        (int[], int)[] train = Names(200), validation = Names(100);
        KneserNeyOptions options = new(5, 2, Order: 4);

        double untuned = KneserNeyModel.Fit(train, validation, options with { TuningSymbols = 0 }).NatsPerSymbol(validation);
        double tuned = KneserNeyModel.Fit(train, validation, options).NatsPerSymbol(validation);

        Assert.That(tuned, Is.LessThan(untuned));
    }

    [Test]
    public void The_table_counts_every_ngram_once_for_all_and_once_for_its_nationality()
    {
        // ab: unigrams a, b, end; bigrams begin-a, a-b, b-end.
        KneserNeyModel model = KneserNeyModel.With([Name(0, A, B)], Plain(1, 0.5), new KneserNeyOptions(3, 2, Order: 2));

        Assert.That(model.TableEntries, Is.EqualTo(12));
    }

    [Test]
    public void What_cannot_be_counted_is_refused_with_the_rule()
    {
        KneserNeyOptions options = new(3, 1);
        Assert.That(() => KneserNeyModel.Fit([], [], options), Throws.ArgumentException.With.Message.Contains("no training name"));
        Assert.That(() => KneserNeyModel.Fit([Name(0, 3)], [], options), Throws.ArgumentException.With.Message.Contains("symbol 3: symbols of a name are 1 to 2"));
        Assert.That(() => KneserNeyModel.Fit([Name(0, 0)], [], options), Throws.ArgumentException);
        Assert.That(() => KneserNeyModel.Fit([Name(1, 1)], [], options), Throws.ArgumentException.With.Message.Contains("condition 1"));
        Assert.That(() => KneserNeyModel.Fit([Name(0, 1)], [], options with { Order = 8 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => KneserNeyModel.Fit([Name(0, 1)], [], options with { SymbolCount = 1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => KneserNeyModel.Fit([Name(0, 1)], [], options with { ConditionCount = 0 }), Throws.InstanceOf<ArgumentOutOfRangeException>());

        KneserNeyModel model = KneserNeyModel.Fit([Name(0, 1)], [], options);
        Assert.That(() => model.Distribution([], 1, new float[3]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => model.Distribution([], 0, new float[4]), Throws.ArgumentException);
    }
}
