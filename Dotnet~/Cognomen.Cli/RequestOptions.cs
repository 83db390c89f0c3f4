using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cognomen.CommandLine;

namespace Cognomen.Cli;

/// <summary>A request as options of a command line.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string?> nationality = SharedOptions.Nationality("Default: any, by the model's prior.");

    private readonly Option<Dictionary<string, double>?> blend = new("--blend")
    {
        Description = "Several nationalities in one name, with weights: Irish=0.7,Japanese=0.3.",
        HelpName = "N=W,N=W",
        CustomParser = ParseBlend,
    };

    private readonly Option<Gender> gender = WordOption.Of<Gender>("--gender", "The form of the name, if the nationality's names have forms.");

    private readonly Option<double> temperature = NumberOption.Of(
        "--temperature", "0.05 to 20: below 1 likelier names, above 1 freer ones.", 1, NameRequest.MinTemperature, NameRequest.MaxTemperature, "T");

    private readonly Option<int> topK = NumberOption.Of("--top-k", "Consider only the K likeliest letters.", int.MaxValue, 1, int.MaxValue, "K");

    private readonly Option<double?> minP = NumberOption.Optional<double>(
        "--min-p", "The least probability of a letter, as a share of the likeliest letter's. Default: the model's own share, and 0 if letters are asked for.", 0, 1, "P");

    private readonly Option<double> topP = NumberOption.Of("--top-p", "Consider only the likeliest letters that carry this share of probability.", 1.0, 0, 1, "P");

    private readonly Option<int> minLength = NumberOption.Of("--min-length", "The least length.", 1, 1, int.MaxValue, "L");
    private readonly Option<int> maxLength = NumberOption.Of("--max-length", "The greatest length. Default: the model's own.", int.MaxValue, 1, int.MaxValue, "L");
    private readonly Option<string?> startsWith = new("--starts-with") { Description = "The beginning of names, in any letter case.", HelpName = "TEXT" };
    private readonly Option<string?> endsWith = new("--ends-with") { Description = "The end of names, in any letter case.", HelpName = "TEXT" };
    private readonly Option<string?> contains = new("--contains") { Description = "A part of names, in any letter case.", HelpName = "TEXT" };
    private readonly Option<string?> allowed = new("--allowed") { Description = "The only characters that names may have.", HelpName = "CHARACTERS" };
    private readonly Option<bool> fold = new("--fold") { Description = "Without marks: Lukasz for Łukasz, Strauss for Strauß." };
    private readonly Option<NameCasing> casing = WordOption.Of<NameCasing>("--casing", "The letter case.");
    private readonly Option<RealNameRule> realNames = WordOption.Of<RealNameRule>("--real-names", "Whether names of real people are allowed, avoided, or the only ones.");
    private readonly Option<bool> noBlocklist = new("--no-blocklist") { Description = "Allow offensive names." };

    /// <summary>Adds all of the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            nationality, blend, gender, temperature, minP, topK, topP, minLength, maxLength, startsWith, endsWith, contains, allowed, fold, casing,
            realNames, noBlocklist,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The request that a command line asks for.</summary>
    public NameRequest Request(ParseResult result) => new()
    {
        Nationality = result.GetValue(nationality),
        Blend = result.GetValue(blend),
        Gender = result.GetValue(gender),
        Temperature = result.GetValue(temperature),
        MinP = result.GetValue(minP),
        TopK = result.GetValue(topK),
        TopP = result.GetValue(topP),
        MinLength = result.GetValue(minLength),
        MaxLength = result.GetValue(maxLength),
        StartsWith = result.GetValue(startsWith),
        EndsWith = result.GetValue(endsWith),
        Contains = result.GetValue(contains),
        AllowedCharacters = result.GetValue(allowed),
        Diacritics = result.GetValue(fold) ? DiacriticsRule.Fold : DiacriticsRule.Keep,
        Casing = result.GetValue(casing),
        RealNames = result.GetValue(realNames),
        Blocklist = result.GetValue(noBlocklist) ? NameBlocklist.None : NameBlocklist.Default,
    };

    private static Dictionary<string, double>? ParseBlend(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        Dictionary<string, double> weights = [];
        foreach (string part in text.Split(','))
        {
            string[] sides = part.Split('=');
            if (sides.Length != 2
                || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight)
                || !weights.TryAdd(sides[0].Trim(), weight))
            {
                argument.AddError($"--blend is {ErrorText.Quote(text)}: it reads Irish=0.7,Japanese=0.3, each nationality once");
                return null;
            }
        }

        return weights;
    }
}
