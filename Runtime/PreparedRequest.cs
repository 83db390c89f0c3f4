#nullable enable

namespace Cognomen
{
    /// <summary>A request prepared for one model by a sampler. The request only carries it.</summary>
    internal abstract class PreparedRequest
    {
    }
}
