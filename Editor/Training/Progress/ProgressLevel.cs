#nullable enable

namespace Cognomen.Training
{
    /// <summary>How much a line of the log matters.</summary>
    public enum ProgressLevel
    {
        /// <summary>Details for debugging.</summary>
        Debug = 0,

        /// <summary>Normal progress.</summary>
        Information = 1,

        /// <summary>Something unexpected that does no harm.</summary>
        Warning = 2,

        /// <summary>Something that went wrong.</summary>
        Error = 3,
    }
}
