using System;
using System.CommandLine;
using System.IO;
using Cognomen.Training;

namespace Cognomen.Cli;

/// <summary>What several commands share: options, and how a user's mistake is told.</summary>
internal static class SharedOptions
{
    /// <summary>The exit code of a request that cannot be met.</summary>
    public const int Refused = 1;

    public static Option<FileInfo?> Model() => new("--model")
    {
        Description = "A .cognomen file. Default: the bundled model.",
        HelpName = "FILE",
    };

    public static Option<long> Seed(long value) => new("--seed")
    {
        Description = "Any whole number: the same seed gives the same names on every machine.",
        DefaultValueFactory = _ => value,
        HelpName = "S",
    };

    /// <summary>Makes a command's action one that loads the model and tells a user's mistake in one line, without a stack trace.</summary>
    public static Func<ParseResult, int> WithModel(Option<FileInfo?> model, Action<ParseResult, NameModel, TextWriter> action) => result =>
    {
        FileInfo? file = result.GetValue(model);
        try
        {
            NameModel loaded = file == null ? NameModel.Bundled : NameModel.Load(File.ReadAllBytes(file.FullName));
            action(result, loaded, result.InvocationConfiguration.Output);
            return 0;
        }
        catch (Exception e) when (e is NameModelException or IOException or UnauthorizedAccessException)
        {
            result.InvocationConfiguration.Error.WriteLine(file == null ? e.Message : $"{file}: {e.Message}");
            return Refused;
        }
        catch (Exception e) when (e is ArgumentException or NameShortfallException or CorpusException)
        {
            result.InvocationConfiguration.Error.WriteLine(e.Message);
            return Refused;
        }
    };
}
