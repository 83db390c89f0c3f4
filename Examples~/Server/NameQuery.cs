namespace Cognomen.Server;

/// <summary>What can be asked of a name in an address.</summary>
/// <param name="Nationality">One of <c>/nationalities</c>; any, without it.</param>
/// <param name="StartsWith">The first letters.</param>
/// <param name="EndsWith">The last letters.</param>
/// <param name="MinLength">The least number of characters.</param>
/// <param name="MaxLength">The greatest number of characters.</param>
/// <param name="Seed">The same seed gives the same names.</param>
/// <param name="Start">The index of the first name.</param>
/// <param name="Count">How many names.</param>
internal sealed record NameQuery(string? Nationality, string? StartsWith, string? EndsWith, int? MinLength, int? MaxLength, long Seed = 0, long Start = 0, int Count = 1)
{
    /// <summary>The library's request.</summary>
    public NameRequest ToRequest()
    {
        NameRequest request = new() { Nationality = Nationality };
        if (StartsWith != null)
            request = new NameRequest(request) { StartsWith = StartsWith };
        if (EndsWith != null)
            request = new NameRequest(request) { EndsWith = EndsWith };
        if (MinLength is int least)
            request = new NameRequest(request) { MinLength = least };
        return MaxLength is int greatest ? new NameRequest(request) { MaxLength = greatest } : request;
    }
}
