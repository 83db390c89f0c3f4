using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;
using Cognomen.Training;

namespace Cognomen.Cli;

/// <summary>Options that several commands share, and how a user's mistake is reported.</summary>
internal static class SharedOptions
{
    private const string RealNamesExtension = ".realnames";
    private const string FormsExtension = ".forms";
    private const int LargestRealNames = 256 << 20;
    private const int LargestForms = 1 << 20;
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

    /// <summary>A generator of people, with the surnames of a model, and the given names of a file or of the bundled model.</summary>
    public static PersonGenerator People(NameModel surnames, FileInfo? givenNames, long seed) =>
        new(surnames, givenNames == null ? NameModel.BundledGivenNames : Load(givenNames), seed);

    public static Option<long> Seed() =>
        NumberOption.Of("--seed", "Any whole number: the same seed gives the same names on every machine.", 1, long.MinValue, long.MaxValue, "S");

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line." };

    /// <summary>An option for a nationality, with completion of the bundled model's.</summary>
    /// <param name="description">Its description in the help.</param>
    public static Option<string?> Nationality(string description)
    {
        Option<string?> option = new("--nationality") { Description = description, HelpName = "N" };
        option.CompletionSources.Add(_ => NameModel.Bundled.Nationalities.Select(nationality => new CompletionItem(nationality)));
        return option;
    }

    public static Option<NameScript> Script() => WordOption.Of<NameScript>("--script", "native: in the script of the nationality's language.");

    /// <exception cref="ArgumentException">Names of the nationality cannot be written in their own script.</exception>
    public static void RequireNativeScript(string? nationality)
    {
        if (nationality == null || !NativeScript.IsOffered(nationality))
        {
            string offered = string.Join(", ", NativeScript.Nationalities.SkipLast(1)) + " or " + NativeScript.Nationalities[^1];
            throw new ArgumentException($"--script is native: --nationality must be {offered}");
        }
    }

    public static Option<int> Count() => NumberOption.Of("--count", "How many names.", 10, 0, LargestCount, "K");

    /// <summary>Makes an action that loads the model and reports a user's mistake in one line, without a stack trace.</summary>
    public static Func<ParseResult, int> WithModel(Option<FileInfo?> model, Action<ParseResult, NameModel, TextWriter> action) => result =>
    {
        FileInfo? file = result.GetValue(model);
        try
        {
            NameModel loaded = file == null ? NameModel.Bundled : Load(file);
            try
            {
                action(result, loaded, result.InvocationConfiguration.Output);
            }
            catch (UnknownNationalityException e) when (NationalityHints.Of(e.Nationality, e.Suggestions, loaded.Nationalities) is string hint)
            {
                return Fail(result, hint);
            }

            return CommandLineProgram.Done;
        }
        catch (NameModelException e)
        {
            return Fail(result, file == null ? e.Message : $"{file}: {e.Message}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NameShortfallException or CorpusException or UnauthorizedAccessException
            || (e is IOException broken && !StandardOutput.IsClosedPipe(broken)))
        {
            return Fail(result, ErrorText.Of(e) + CorpusArguments.Hint(e));
        }
    };

    // The set of real names and the rules of forms beside a model are loaded with it.
    private static NameModel Load(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return WithForms(WithRealNames(NameModel.Load(stream), file), file);
    }

    private static NameModel WithForms(NameModel model, FileInfo file)
    {
        FileInfo beside = new(Path.ChangeExtension(file.FullName, FormsExtension));
        if (!beside.Exists)
            return model;
        if (beside.Length > LargestForms)
            throw new IOException($"{beside} has {beside.Length} bytes: a file of forms has at most {LargestForms}");
        try
        {
            return model.WithForms(NameFormRules.Parse(File.ReadAllText(beside.FullName)));
        }
        catch (FormatException e)
        {
            throw new IOException($"{beside}: {e.Message}", e);
        }
    }

    private static NameModel WithRealNames(NameModel model, FileInfo file)
    {
        FileInfo beside = new(Path.ChangeExtension(file.FullName, RealNamesExtension));
        if (!beside.Exists)
            return model;
        if (beside.Length > LargestRealNames)
            throw new IOException($"{beside} has {beside.Length} bytes: a set of real names has at most {LargestRealNames}");
        try
        {
            return model.WithRealNames(RealNames.Load(File.ReadAllBytes(beside.FullName)));
        }
        catch (NameModelException e)
        {
            throw new IOException($"{beside}: {e.Message}", e);
        }
    }

    /// <summary>Writes a name as a line, or as an object with the requested nationality.</summary>
    public static void WriteName(TextWriter output, string name, NameRequest request, bool json)
    {
        if (json)
            JsonLine.Write(output, ("name", name), ("nationality", request.Nationality));
        else
            output.WriteLine(name);
    }

    private static int Fail(ParseResult result, string message)
    {
        result.InvocationConfiguration.Error.WriteLine("error: " + ErrorText.Shown(message));
        return CommandLineProgram.Failed;
    }
}
