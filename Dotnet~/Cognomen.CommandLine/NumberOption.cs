using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Cognomen.CommandLine;

/// <summary>Options that take a number: digits with a decimal point, whatever the machine's language. A decimal comma is refused, with the right spelling.</summary>
public static class NumberOption
{
    /// <summary>An option with a number and a default.</summary>
    /// <typeparam name="T">A whole number, or a <see langword="double"/>.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="description">Its description in the help.</param>
    /// <param name="usual">The default.</param>
    /// <param name="least">The least number accepted.</param>
    /// <param name="most">The largest number accepted.</param>
    /// <param name="help">The name of the number in the help.</param>
    public static Option<T> Of<T>(string name, string description, T usual, T least, T most, string help = "N")
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = help,
            DefaultValueFactory = _ => usual,
            CustomParser = result => Parse(result, name, least, most) ?? usual,
        };

    /// <summary>An option with a number, and null if it is not given.</summary>
    /// <inheritdoc cref="Of{T}"/>
    public static Option<T?> Optional<T>(string name, string description, T least, T most, string help = "N")
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result => Parse(result, name, least, most),
        };

    /// <summary>Reads the number of an option, or reports the mistake.</summary>
    /// <inheritdoc cref="Of{T}"/>
    /// <param name="result">The given value.</param>
    /// <param name="name">The option.</param>
    /// <param name="least">The least number accepted.</param>
    /// <param name="most">The largest number accepted.</param>
    /// <returns>Null after a mistake.</returns>
    public static T? Parse<T>(ArgumentResult result, string name, T least, T most)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (TryRead(text, out T value) && value >= least && value <= most)
            return value;
        string rule = IsWhole<T>() ? "a whole number" : "a number";
        string range = string.Create(CultureInfo.InvariantCulture, $"{rule}, {least} to {most}");
        string mended = text.Replace(',', '.');
        result.AddError(mended != text && TryRead(mended, out T _)
            ? $"{name} is \"{text}\": write {mended}, with a decimal point"
            : $"{name} is {ErrorText.Quote(text)}: it must be {range}");
        return null;
    }

    // Half of one is a whole number only if the type rounds it.
    private static bool IsWhole<T>()
        where T : struct, INumber<T> => T.IsInteger(T.One / (T.One + T.One));

    private static bool TryRead<T>(string text, out T value)
        where T : struct, INumber<T>
    {
        NumberStyles style = IsWhole<T>() ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return T.TryParse(text, style, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);
    }
}
