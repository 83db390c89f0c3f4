#nullable enable

namespace Cognomen
{
    /// <summary>The script in which a name is written.</summary>
    public enum NameScript
    {
        /// <summary>Latin letters, as generators write names.</summary>
        Latin = 0,

        /// <summary>The script of the nationality's language, if <see cref="NativeScript"/> supports it.</summary>
        Native = 1,
    }
}
