using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>Reads the output of <c>train --progress json</c>.</summary>
internal static class LossLog
{
    private const int LongestLine = 100_000, MostLines = 5_000_000;

    /// <summary>The epochs of all networks, in the order of the lines. Other lines are ignored.</summary>
    /// <exception cref="ArgumentException">No line has an epoch.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<EpochMessage> Read(string path)
    {
        EpochMessage[] epochs = [.. BoundedLines.Read(path, LongestLine, MostLines).Select(line => ProgressReader.TryParse(line, out ProgressMessage? message) ? message : null).OfType<EpochMessage>()];
        return epochs.Length > 0
            ? epochs
            : throw new ArgumentException($"log '{path}': no line tells of an epoch; a log is what 'train --progress json' writes to standard output");
    }
}
