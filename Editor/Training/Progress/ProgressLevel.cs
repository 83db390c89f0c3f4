#nullable enable

namespace Cognomen.Training
{
    /// <summary>The importance of a line of the log.</summary>
    public enum ProgressLevel
    {
        /// <summary>Details for debugging.</summary>
        Debug = 0,

        /// <summary>Normal progress.</summary>
        Information = 1,

        /// <summary>Something unexpected without consequences.</summary>
        Warning = 2,

        /// <summary>Something that went wrong.</summary>
        Error = 3,
    }
}
