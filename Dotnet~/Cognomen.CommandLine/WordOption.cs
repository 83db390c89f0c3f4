using System;
using System.CommandLine;
using System.Linq;

namespace Cognomen.CommandLine;

/// <summary>Options that take one of a few words.</summary>
public static class WordOption
{
    /// <summary>An option for the name of a value, in any letter case. Numbers are not accepted.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="description">Its description in the help.</param>
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>()];
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => default,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is string known)
                    return Enum.Parse<T>(known);
                result.AddError($"{name} is {ErrorText.Quote(text)}: it must be one of {string.Join(", ", words)}");
                return default;
            },
        };
    }
}
