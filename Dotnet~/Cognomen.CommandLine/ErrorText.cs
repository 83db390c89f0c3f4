using System;
using System.Globalization;
using System.Linq;
using Cognomen.Text;

namespace Cognomen.CommandLine;

/// <summary>Messages for the terminal: without the names of parameters, and with control characters escaped.</summary>
public static class ErrorText
{
    /// <summary>The message of an exception, without its parameter's name, and with the refused value in the same line.</summary>
    /// <param name="error">The exception.</param>
    public static string Of(Exception error)
    {
        string message = error.Message;
        if (error is not ArgumentException { ParamName: string parameter } argument)
            return Shown(message);
        int at = message.IndexOf($" (Parameter '{parameter}')", StringComparison.Ordinal);
        if (at < 0)
            return Shown(message);
        message = message[..at];
        return argument is ArgumentOutOfRangeException { ActualValue: object value }
            ? Shown(string.Create(CultureInfo.InvariantCulture, $"{parameter} is {value}: {message}"))
            : Shown(message);
    }

    /// <summary>A message with its line ends, in which all other invisible characters are escaped.</summary>
    /// <param name="message">Any text.</param>
    public static string Shown(string message) => string.Join('\n', message.Split('\n').Select(Quoted.Escape));

    /// <summary>A value between quotation marks, cut and escaped.</summary>
    /// <param name="value">Any text.</param>
    public static string Quote(string value) => Quoted.Text(value);
}
