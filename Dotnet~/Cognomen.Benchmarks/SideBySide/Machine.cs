using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Cognomen.Inference;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>The machine and the runtime of the figures.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, vector instructions: {PackedMatrix.Instructions}");

    private static string Processor() => File.Exists(Processors)
        ? File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
