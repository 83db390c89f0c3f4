using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Encoding;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Distillation;

[NeedsLibtorch]
public sealed class AttentionTests
{
    private const int Symbols = 4;

    [Test]
    public void A_nationality_whose_teachers_are_hardly_better_than_the_n_grams_gets_more()
    {
        double[] attention = Of([0.5, 0.5, 0.5], [0.49, 0.4, 0.2]);
        Assert.That(attention, Is.Ordered.Descending);
        Assert.That(attention[0], Is.GreaterThan(1.5));
        Assert.That(attention[2], Is.LessThan(0.7));
    }

    [Test]
    public void No_nationality_gets_more_than_three_times_its_share_or_less_than_a_third() =>
        Assert.That(Of([0.5, 0.5, 0.9], [0.6, 0.5, 0.01]), Is.All.InRange(1 / 3.0, 3));

    [Test]
    public void Where_teachers_are_no_better_all_get_the_same() => Assert.That(Of([0.3, 0.3, 0.3], [0.3, 0.4, 0.3]), Is.All.EqualTo(1));

    [Test]
    public void A_nationality_without_held_out_names_gets_the_share_of_all_others()
    {
        LabelledName[] names = [.. Enumerable.Repeat(new LabelledName([1, 2], 0, 0), 500)];
        double[] attention = Attention.Of(new Sure([0.5, 0.5]), new Sure([0.4, 0.4]), names, nationalities: 2, CancellationToken.None);
        Assert.That(attention, Is.All.EqualTo(1).Within(1e-3));
    }

    private static double[] Of(double[] teachers, double[] ngrams)
    {
        LabelledName[] names = [.. Enumerable.Range(0, 3000).Select(i => new LabelledName([1, 2, 3], i % 3, i % 3))];
        return Attention.Of(new Sure(teachers), new Sure(ngrams), names, nationalities: 3, CancellationToken.None);
    }

    /// <summary>Gives every symbol of a condition's names the same probability.</summary>
    private sealed class Sure(double[] ofCondition) : ITeacher
    {
        public string Name => "sure";

        public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk([.. conditions.Select(condition => (float)ofCondition[condition])]);

        private sealed class Walk(float[] sure) : ITeacherWalk
        {
            private float[] sure = sure;

            public Tensor Read(ReadOnlySpan<int> symbols) => tensor([.. sure.SelectMany(one => Enumerable.Repeat(one, Symbols))], sure.Length, Symbols);

            public void Keep(ReadOnlySpan<int> names) => sure = [.. names.ToArray().Select(name => sure[name])];

            public void Dispose()
            {
                // Nothing is held outside.
            }
        }
    }
}
