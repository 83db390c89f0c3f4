using System.Collections.Generic;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Compilation;

/// <summary>Every assembly definition compiles as Unity compiles it, against the NUnit that Unity has.</summary>
internal sealed class CompilationTests
{
    private static readonly UnityCompiler Bare = new(optional: false);
    private static readonly UnityCompiler Full = new(optional: true);

    private static IEnumerable<string> Names => UnityCompiler.Names;

    [TestCaseSource(nameof(Names))]
    public void It_compiles_as_Unity_compiles_it(string name)
    {
        Bare.Compile(name);
        if (Bare.Errors.TryGetValue(name, out List<string>? errors))
            Assert.That(errors, Is.Empty);
        else
            Assert.Pass("Unity leaves it out: a package that it needs is not in the project.");
    }

    [Test]
    public void The_loops_compile_for_Burst_where_it_is_in_the_project_and_are_left_out_elsewhere()
    {
        Assert.That(Full.Compile("Cognomen.Burst"), Is.Not.Null);
        Assert.That(Full.Errors["Unity.Burst"], Is.Empty);
        Assert.That(Full.Errors["Cognomen.Burst"], Is.Empty);
        Assert.That(Bare.Compile("Cognomen.Burst"), Is.Null);
    }

    [TestCase("Cognomen.Samples.NameShowcase")]
    [TestCase("Cognomen.Samples.DeterministicWorld")]
    [TestCase("Cognomen.Samples.CustomCulture")]
    public void A_sample_compiles_with_the_Input_System_alone(string name)
    {
        Full.Compile(name);
        Assert.That(Full.Errors["UnityEngine.UI"], Is.Empty);
        Assert.That(Full.Errors["Unity.InputSystem"], Is.Empty);
        Assert.That(Full.Errors[name], Is.Empty);
    }
}
