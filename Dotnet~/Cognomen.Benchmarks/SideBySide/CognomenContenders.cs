using System.Globalization;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>The ways to ask this package for a name. Those of one nationality share a model and its remembered beginnings, as in a game.</summary>
internal static class CognomenContenders
{
    /// <summary>After this many names a cache is warm and grows no further.</summary>
    private const int WarmUp = 100_000;

    private static readonly NameModel Shared = NameModel.Bundled.WithCache(NameModel.DefaultCacheBytes);

    public static Contender Next(string name) => Next(name, Shared);

    public static Contender Next(string name, long cache) => Next(name, NameModel.Bundled.WithCache(cache));

    public static Contender TryNext(string name)
    {
        NameGenerator names = new(Shared, 2);
        char[] buffer = new char[names.Model.MaxChars];
        return Warm(names.Model.Loaded.CacheBytes, Contender.Of(name, () => names.TryNext(Surnames.Nationality, buffer, out _)));
    }

    public static Contender NameFor(string name)
    {
        NameGenerator names = new(Shared, 3);
        string[] keys = new string[1 << 16];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = string.Create(CultureInfo.InvariantCulture, $"castle/guard-{i}");
        int next = 0;
        return Warm(names.Model.Loaded.CacheBytes, Contender.Of(name, () => names.NameFor(keys[next++ & (keys.Length - 1)], Surnames.Nationality)));
    }

    /// <summary>Another nationality at every call.</summary>
    public static Contender Changing(string name, long cache = NameModel.DefaultCacheBytes)
    {
        NameGenerator names = new(NameModel.Bundled.WithCache(cache), 1);
        int next = 0;
        return Warm(cache, Contender.Of(name, () => names.Next(names.Model.Nationalities[next++ % names.Model.Nationalities.Count])));
    }

    private static Contender Next(string name, NameModel model)
    {
        NameGenerator names = new(model, 1);
        return Warm(model.Loaded.CacheBytes, Contender.Of(name, () => names.Next(Surnames.Nationality)));
    }

    private static Contender Warm(long cache, Contender contender)
    {
        if (cache > 0)
            contender.Draw(WarmUp);
        return contender;
    }
}
