using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Cognomen.Training;

namespace Cognomen.CommandLine;

/// <summary>The reading options of a corpus on a command line.</summary>
public sealed class CorpusArguments
{
    private const int LongestName = 200;

    private readonly Option<string?> nationality = new("--nationality") { Description = "The nationality of all names of a file without such a column. Default: the file's name.", HelpName = "NAME" };
    private readonly Option<string?> nameColumn = new("--name-column") { Description = "The column of the names: its heading or its number from 1. Default: found by its heading.", HelpName = "COLUMN" };
    private readonly Option<string?> groupColumn = new("--group-column") { Description = "The column of the nationalities, in the same way. Without one, all names have one nationality.", HelpName = "COLUMN" };
    private readonly Option<bool> skipInvalid = new("--skip-invalid") { Description = "Leave out rows that cannot be used, and count them." };
    private readonly Option<int> maxLength = NumberOption.Of("--max-length", "The length of the longest accepted name, in characters.", CorpusOptions.DefaultMaximumSymbols, 1, LongestName, "L");
    private readonly Option<Encoding?> encoding = new("--encoding")
    {
        Description = "The encoding of a file without a byte-order mark, such as windows-1252. Default: UTF-8.",
        HelpName = "NAME",
        CustomParser = ReadEncoding,
    };

    /// <summary>Adds all of the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withNationality">Whether the nationality of a file can be given; false if the command has such an option of its own.</param>
    public void AddTo(Command command, bool withNationality = true)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (withNationality)
            command.Options.Add(nationality);
        foreach (Option option in new Option[] { nameColumn, groupColumn, skipInvalid, maxLength, encoding })
            command.Options.Add(option);
    }

    /// <summary>The reading options of a command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public CorpusOptions Read(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return new CorpusOptions(
            parsed.GetValue(nationality),
            parsed.GetValue(maxLength),
            nameColumn: parsed.GetValue(nameColumn),
            groupColumn: parsed.GetValue(groupColumn),
            skipInvalid: parsed.GetValue(skipInvalid),
            encoding: parsed.GetValue(encoding));
    }

    /// <summary>What helps after an error, as a line of its own; empty if nothing is known to help.</summary>
    /// <param name="error">The error.</param>
    public static string Hint(Exception error) => error is CorpusException { CanSkip: true }
        ? "\n--skip-invalid leaves such rows out and counts them."
        : "";

    private static Encoding? ReadEncoding(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            result.AddError($"--encoding is {ErrorText.Quote(name)}: it must be the name of an encoding, such as utf-8, windows-1252 or shift_jis");
            return null;
        }
    }
}
