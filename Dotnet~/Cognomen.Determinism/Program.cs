using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Cognomen.Inference;

namespace Cognomen.Determinism;

/// <summary>
/// Prints hashes of names: <c>model count hash</c> and <c>model requests hash</c> for the embedded models, and <c>people count hash</c> for people of
/// the bundled models.
/// </summary>
/// <remarks>
/// The same program is compiled for every runtime. Its lines must be the same on all of them, except the first, which is a comment. The argument is
/// the largest number of names of a model.
/// </remarks>
internal static class Program
{
    private const string Extension = ".cognomen";

    public static int Main(string[] args)
    {
        if (args.Length != 1 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int largest) || largest < NameSweep.Counts[0])
        {
            Console.Error.WriteLine($"'{string.Join(" ", args)}': the one argument is a number of names, {NameSweep.Counts[0]} or more");
            return 2;
        }

        Console.WriteLine("# vector instructions: " + PackedMatrix.Instructions);
        Assembly assembly = typeof(Program).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().OrderBy(name => name, StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            Print(resource[..^Extension.Length], NameModel.Load(stream), largest);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"people {PeopleSweep.Count} {PeopleSweep.Hash():x16}"));
        return 0;
    }

    private static void Print(string name, NameModel model, int largest)
    {
        foreach ((int count, ulong hash) in new NameSweep(model).Hashes(largest))
            Console.WriteLine(FormattableString.Invariant($"{name} {count} {hash:x16}"));
        Console.WriteLine(FormattableString.Invariant($"{name} requests {RequestSweep.Hash(model):x16}"));
    }
}
