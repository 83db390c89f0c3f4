using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Cognomen.Retraining;
using Cognomen.Training;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NUnit.Framework;

namespace Cognomen.Tests.Documentation;

/// <summary>The examples of the manual and of the docstrings compile and run as they stand there, and print what they promise.</summary>
[NonParallelizable]
internal sealed class ExampleTests
{
    private const string Names = "NameGenerator names = new(NameModel.Bundled, seed: 42);";
    private const string People = "PersonGenerator people = new(seed: 42);";

    // What the text around an example has said before.
    private static readonly (string Word, string Declaration)[] Declarations =
    [
        ("villagerId", "long villagerId = 17;"),
        ("setup", "TrainerSetup setup = null!;"),
        ("packageFolder", "string packageFolder = \"\", cacheFolder = \"\";"),
        ("Show(", "static void Show(ProgressMessage message) => Console.WriteLine(message);"),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(NameModel).Assembly.Location).Append(typeof(TrainingOptions).Assembly.Location).Append(typeof(TrainerProcess).Assembly.Location)
            .Where(path => path.Length > 0).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static IEnumerable<Example> OfTheRuntime =>
        Example.OfPage("README.md").Concat(Example.OfPage("Documentation~/names.md")).Concat(Example.OfPage("Documentation~/engines.md"))
            .Concat(Example.OfDocstrings("Runtime").Where(example => !example.Place.StartsWith("Runtime/Unity", StringComparison.Ordinal)));

    // They start a trainer, which other tests do; those that need Unity's own types are compiled nowhere here.
    private static IEnumerable<Example> OfTheTrainer =>
        Example.OfDocstrings("Editor/Training").Concat(Example.OfDocstrings("Editor/Retraining")).Concat(Example.OfPage("Documentation~/unity.md").Where(example => example.Code.Contains("TrainerProcess", StringComparison.Ordinal)));

    [TestCaseSource(nameof(OfTheRuntime))]
    public void An_example_runs_and_prints_what_it_promises(Example example)
    {
        MethodInfo run = Assembly.Load(Compile(example)).GetType("Page")!.GetMethod("Run")!;
        TextWriter console = Console.Out;
        StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            run.Invoke(null, null);
        }
        finally
        {
            Console.SetOut(console);
        }

        string[] lines = printed.ToString().Split(Environment.NewLine);
        foreach ((string promise, int i) in example.Promises.Select((promise, i) => (promise, i)))
            Assert.That(lines[i], Does.StartWith(promise));
    }

    [TestCaseSource(nameof(OfTheTrainer))]
    public void An_example_of_the_trainer_compiles(Example example) => Assert.That(Compile(example), Is.Not.Empty);

    [Test]
    public void There_are_examples_to_run()
    {
        Assert.That(OfTheRuntime.Count(), Is.GreaterThan(15));
        Assert.That(OfTheTrainer.Count(), Is.GreaterThan(1));
        Assert.That(OfTheRuntime.SelectMany(example => example.Promises), Is.Not.Empty);
    }

    private static byte[] Compile(Example example)
    {
        IEnumerable<string> told = Declarations.Where(known => example.Code.Contains(known.Word, StringComparison.Ordinal)).Select(known => known.Declaration);
        string declares = example.Code.Contains("var names =", StringComparison.Ordinal) || !example.Code.Contains("names", StringComparison.Ordinal) ? "" : Names;
        if (example.Code.Contains("people.", StringComparison.Ordinal) && !example.Code.Contains("people =", StringComparison.Ordinal))
            declares += People;
        string[] usings = ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "Cognomen", "Cognomen.Training", "Cognomen.Retraining"];
        (string[] own, string[] body) = Split(example.Code);
        string source = string.Concat(usings.Select(name => $"using {name};\n")) + string.Join('\n', own)
            + $"\npublic static class Page\n{{\npublic static void Run()\n{{\n{string.Join('\n', told)}\n{declares}\n{string.Join('\n', body)}\n}}\n}}\n";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Example" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, source);
        return stream.ToArray();
    }

    private static (string[] Usings, string[] Body) Split(string code)
    {
        ILookup<bool, string> lines = code.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal));
        return ([.. lines[true]], [.. lines[false]]);
    }
}
