#nullable enable
#if !NET5_0_OR_GREATER

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler offer init-only properties where the framework lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
#endif
