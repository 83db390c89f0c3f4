using System;
using System.CommandLine;
using System.IO;
using Cognomen.CommandLine;
using Cognomen.Training;

namespace Cognomen.Cli;

/// <summary>What several commands share: options, and how a user's mistake is told.</summary>
internal static class SharedOptions
{
    private const int LargestCount = 100_000_000;

    public static Option<FileInfo?> Model() => new("--model")
    {
        Description = "A .cognomen file. Default: the bundled model.",
        HelpName = "FILE",
    };

    public static Option<FileInfo?> GivenNames() => new("--given-names")
    {
        Description = "A .cognomen file of given names. Default: the bundled model of given names.",
        HelpName = "FILE",
    };

    /// <summary>People with surnames of a model, and given names of a file or of the bundled model.</summary>
    public static PersonGenerator People(NameModel surnames, FileInfo? givenNames, long seed) =>
        new(surnames, givenNames == null ? NameModel.BundledGivenNames : Load(givenNames), seed);

    public static Option<long> Seed() =>
        NumberOption.Of("--seed", "Any whole number: the same seed gives the same names on every machine.", 1, long.MinValue, long.MaxValue, "S");

    public static Option<int> Count() => NumberOption.Of("--count", "How many names.", 10, 0, LargestCount, "K");

    /// <summary>Makes a command's action one that loads the model and tells a user's mistake in one line, without a stack trace.</summary>
    public static Func<ParseResult, int> WithModel(Option<FileInfo?> model, Action<ParseResult, NameModel, TextWriter> action) => result =>
    {
        FileInfo? file = result.GetValue(model);
        try
        {
            NameModel loaded = file == null ? NameModel.Bundled : Load(file);
            action(result, loaded, result.InvocationConfiguration.Output);
            return CommandLineProgram.Done;
        }
        catch (NameModelException e)
        {
            return Fail(result, file == null ? e.Message : $"{file}: {e.Message}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NameShortfallException or CorpusException or UnauthorizedAccessException
            || (e is IOException broken && !StandardOutput.IsClosedPipe(broken)))
        {
            return Fail(result, ErrorText.Of(e));
        }
    };

    private static NameModel Load(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return NameModel.Load(stream);
    }

    private static int Fail(ParseResult result, string message)
    {
        result.InvocationConfiguration.Error.WriteLine("error: " + ErrorText.Shown(message));
        return CommandLineProgram.Failed;
    }
}
