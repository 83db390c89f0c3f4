#nullable enable
#if NET5_0_OR_GREATER
using System.Runtime.CompilerServices;

// A library compiled against the netstandard build asks for this type here, and may run with the newer build.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#else

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler offer init-only properties if the framework lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
#endif
