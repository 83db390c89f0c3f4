#nullable enable
#if NET5_0_OR_GREATER
using System.Runtime.CompilerServices;

// A library that was compiled with the netstandard build needs this type here, and may run with the newer build.
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
