using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>The corpus of the bundled model, for contenders that learn from it.</summary>
internal static class Surnames
{
    /// <summary>The nationality of contenders that draw names of one nationality.</summary>
    public const string Nationality = "Irish";

    private const string File = "Data/surnames.csv";
    private const string LstmFile = "Tests/Dotnet~/Retired/surnames-lstm.cognomen";

    /// <summary>The training names of each nationality.</summary>
    public static Dictionary<string, string[]> Read()
    {
        return Corpus.Read(PathOf(File)).In(Split.Train)
            .GroupBy(row => row.Nationality, row => row.Surname)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The LSTM of 160 units that was bundled before the gated linear recurrence, for engines that step an LSTM; it predicts unseen names about as well.</summary>
    public static NameModel Lstm() => NameModel.Load(System.IO.File.ReadAllBytes(PathOf(LstmFile)));

    private static string PathOf(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, file)))
            folder = folder.Parent;
        return folder is null ? throw new FileNotFoundException($"{file} is in no folder above {AppContext.BaseDirectory}") : Path.Combine(folder.FullName, file);
    }
}
