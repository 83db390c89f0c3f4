#nullable enable

namespace Cognomen
{
    /// <summary>What a sampler computed from a request for one model. The request only carries it.</summary>
    internal abstract class PreparedRequest
    {
    }
}
