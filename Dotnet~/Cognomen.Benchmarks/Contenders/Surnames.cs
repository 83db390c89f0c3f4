using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>The corpus of the bundled model, for contenders that learn from it.</summary>
internal static class Surnames
{
    /// <summary>The nationality that contenders are asked for when they are asked for one.</summary>
    public const string Nationality = "Irish";

    private const string File = "Data/surnames.csv";

    /// <summary>The training names of each nationality.</summary>
    public static Dictionary<string, string[]> Read()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, File)))
            folder = folder.Parent;
        if (folder is null)
            throw new FileNotFoundException($"{File} lies in no folder above {AppContext.BaseDirectory}");
        return Corpus.Read(Path.Combine(folder.FullName, File)).In(Split.Train)
            .GroupBy(row => row.Nationality, row => row.Surname)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }
}
