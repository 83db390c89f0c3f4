using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;
using TorchSharp;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Fits teachers, finds their weights in the mixture, and collects its distributions: the student's training set.</summary>
internal sealed class DistillationStage(Recipe recipe, TrainingData data, EncodedNames train, EncodedNames validation, Func<int, int> seed) : IDisposable
{
    private readonly NetworkStage[] stages =
    [
        .. recipe.Teachers.Select((teacher, index) =>
            new NetworkStage("teacher", $"teacher {index + 1} of {recipe.Teachers.Count}", teacher, seed(index + 1))),
    ];

    /// <summary>The approximate number of multiplications of the teachers.</summary>
    public double Work => stages.Sum(stage => stage.Work(train));

    /// <summary>The number of names for the student.</summary>
    public int Names => train.Lengths.Length + Invented;

    private int Invented => (int)Math.Min(recipe.Distillation.InventedAtMost, recipe.Distillation.InventedPerName * train.Lengths.Length);

    /// <summary>The weights of the first teacher, if the student begins with them.</summary>
    public FirstWeights? First { get; private set; }

    public ITrainingSet Run(KneserNeyModel baseline, StageContext context, CancellationToken cancellation)
    {
        List<CharacterNetwork> networks = [];
        try
        {
            foreach (NetworkStage stage in stages)
                networks.Add(stage.Run(data, train, validation, context, cancellation));
            List<ITeacher> teachers = [.. networks.Zip(stages, (network, stage) => Teacher(network, stage.Name))];
            if (recipe.Distillation.NGrams)
                teachers.Add(new KneserNeyTeacher(baseline));
            LabelledName[] held = [.. data.In(Split.Validation).Where(row => !data.IsFeminine(row)).Select(data.Label)];
            (double[] weights, double nats) = held.Length > 0
                ? MixtureWeights.Find(teachers, held, cancellation)
                : ([.. teachers.Select(_ => 1.0 / teachers.Count)], double.NaN);
            string heard = string.Join(", ", teachers.Zip(weights, (teacher, weight) => FormattableString.Invariant($"{teacher.Name} {weight:F2}")));
            TrainerLog.Mixed(context.Logger, heard, nats);
            TrainerLog.Spent(context.Logger, "teachers");
            if (recipe.Distillation.WarmStart && networks[0] is GatedLinearNetwork first)
                First = new FirstWeights(first);
            return SoftTargets(new TeacherMixture(teachers, weights), cancellation);
        }
        finally
        {
            networks.ForEach(network => network.Dispose());
        }
    }

    public void Dispose() => First?.Dispose();

    private static ITeacher Teacher(CharacterNetwork network, string name) => network is GatedLinearNetwork linear
        ? new GatedLinearTeacher(name, linear)
        : new NetworkTeacher(name, (RecurrentNetwork)network);

    private SoftNames SoftTargets(TeacherMixture mixture, CancellationToken cancellation)
    {
        using torch.Generator generator = new((ulong)seed(-1), torch.CPU);
        LabelledName[] real = [.. data.In(Split.Train).Select(data.Label)];
        SoftNamesBuilder builder = new(mixture, real.Max(name => name.Symbols.Length) + 1, generator);
        builder.AddReal(real, cancellation);
        builder.AddInvented(Wanted(real), cancellation);
        return builder.Build();
    }

    /// <summary>The conditions of made-up names: each nationality has its share, and each form is as frequent as among the training names.</summary>
    private List<(int Condition, int Nationality)> Wanted(LabelledName[] real)
    {
        ClassSampler sampler = new([.. real.Select(name => name.Nationality)], recipe.Distillation.Alpha);
        Random random = new(seed(-2));
        List<(int, int)> wanted = [];
        while (wanted.Count < Invented)
            wanted.AddRange(sampler.Epoch(random).Select(row => (real[row].Condition, real[row].Nationality)));
        return wanted[..Invented];
    }
}
