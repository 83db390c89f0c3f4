using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Cognomen.Inference;

namespace Cognomen.Determinism;

/// <summary>
/// Prints <c>model count hash</c>, one line a model, for the models embedded in this program: the same program is compiled for every
/// runtime, and the lines must not differ but for the first, a remark. The argument is <c>short</c> or <c>full</c> (the default): how many names are hashed.
/// </summary>
internal static class Program
{
    private const string Extension = ".cognomen";

    public static int Main(string[] args)
    {
        string size = args.Length > 0 ? args[0] : "full";
        if (args.Length > 1 || size is not ("short" or "full"))
        {
            Console.Error.WriteLine($"'{string.Join(' ', args)}': the one argument is short or full");
            return 2;
        }

        Console.WriteLine("# vector instructions: " + PackedMatrix.Instructions);
        int count = size == "short" ? NameSweep.ShortCount : NameSweep.FullCount;
        Assembly assembly = typeof(Program).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            Print(resource[..^Extension.Length], NameModel.Load(stream), count);
        }

        return 0;
    }

    private static void Print(string name, NameModel model, int count) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name} {count} {new NameSweep(model).Hash(count):x16}"));
}
