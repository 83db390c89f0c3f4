using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Cognomen.Housekeeping;

/// <summary><c>mono ASSEMBLY...</c></summary>
internal static class MonoCommand
{
    public static Command Create()
    {
        Argument<FileInfo[]> assemblies = new("assembly") { Description = "Built assemblies; they are changed in place.", Arity = ArgumentArity.OneOrMore };
        Command command = new("mono", "Makes assemblies that were compiled against netstandard2.1 run on Mono 6.12.") { assemblies };
        command.SetAction(result =>
        {
            foreach (FileInfo assembly in result.GetRequiredValue(assemblies))
                result.InvocationConfiguration.Output.WriteLine($"{assembly.Name}: {Mend(assembly.FullName)} references changed");
        });
        return command;
    }

    // The indexer of Mono's ReadOnlySpan returns its reference without the modifier `in`, so a caller's signature must not have it either.
    private static int Mend(string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path, new ReaderParameters { InMemory = true });
        int changed = 0;
        foreach (MethodReference called in Called(module))
        {
            if (called.ReturnType is not RequiredModifierType modified || called.DeclaringType.GetElementType().FullName != "System.ReadOnlySpan`1")
                continue;
            called.ReturnType = modified.ElementType;
            changed++;
        }

        module.Write(path);
        return changed;
    }

    private static MethodReference[] Called(ModuleDefinition module)
    {
        IEnumerable<MethodReference> inBodies = module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand)
            .OfType<MethodReference>();
        return [.. module.GetMemberReferences().OfType<MethodReference>().Concat(inBodies).Distinct()];
    }
}
