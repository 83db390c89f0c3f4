using System;
using Cognomen.Tests.Architecture;
using Cognomen.Trainer.Pipeline;
using Mono.Cecil;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Architecture;

/// <summary>References between the trainer's rooms run as the page on the architecture draws them.</summary>
public sealed class TrainerArrowTests
{
    private const string Root = "Cognomen.Trainer.";

    [Test]
    public void Rooms_of_the_trainer_know_only_the_rooms_below_them() => Assert.That(
        Layers.Drawn(Cognomen.Tests.RepositoryRoot.At("Documentation~", "architecture.md"), "Editor/Trainer~")
            .Faults(typeof(TrainingPipeline).Assembly, Room),
        Is.Empty);

    private static string? Room(TypeDefinition type) => type.Namespace.StartsWith(Root, StringComparison.Ordinal) ? type.Namespace[Root.Length..] : null;
}
