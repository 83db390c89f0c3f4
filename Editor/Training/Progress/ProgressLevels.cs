#nullable enable

namespace Cognomen.Training
{
    /// <summary>The words of the log levels in messages.</summary>
    internal static class ProgressLevels
    {
        internal static string Word(ProgressLevel level)
        {
            switch (level)
            {
                case ProgressLevel.Debug: return "debug";
                case ProgressLevel.Warning: return "warning";
                case ProgressLevel.Error: return "error";
                default: return "information";
            }
        }

        /// <summary>The level of a word; information if the word is unknown.</summary>
        internal static ProgressLevel Read(string? word)
        {
            switch (word)
            {
                case "debug": return ProgressLevel.Debug;
                case "warning": return ProgressLevel.Warning;
                case "error": return ProgressLevel.Error;
                default: return ProgressLevel.Information;
            }
        }
    }
}
