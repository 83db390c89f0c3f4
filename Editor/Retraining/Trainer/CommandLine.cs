#nullable enable

using System.Collections.Generic;
using System.Text;

namespace Cognomen.Retraining
{
    /// <summary>Arguments as one text, as <c>ProcessStartInfo.Arguments</c> takes them on every system.</summary>
    /// <remarks>Not <c>ArgumentList</c>: Unity's Mono declares it, but does not use it everywhere.</remarks>
    internal static class CommandLine
    {
        internal static string Join(IEnumerable<string> arguments)
        {
            StringBuilder line = new StringBuilder();
            foreach (string argument in arguments)
            {
                if (line.Length > 0) line.Append(' ');
                Append(line, argument);
            }

            return line.ToString();
        }

        private static bool IsPlain(string argument)
        {
            foreach (char c in argument)
            {
                if (char.IsWhiteSpace(c) || c == '"' || c == '\'') return false;
            }

            return argument.Length > 0;
        }

        private static void Append(StringBuilder line, string argument)
        {
            if (IsPlain(argument))
            {
                line.Append(argument);
                return;
            }

            line.Append('"');
            int slashes = 0;
            foreach (char c in argument)
            {
                if (c == '\\')
                {
                    slashes++;
                    continue;
                }

                // Backslashes count only before a quotation mark, where they are doubled.
                line.Append('\\', c == '"' ? slashes * 2 + 1 : slashes);
                slashes = 0;
                line.Append(c);
            }

            line.Append('\\', slashes * 2).Append('"');
        }
    }
}
