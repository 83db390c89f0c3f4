using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Makes hostile model files: file <c>index</c> of a seed is the same on every machine.</summary>
internal sealed class Mutator
{
    private readonly byte[][] origins;

    /// <summary>Creates a mutator.</summary>
    /// <param name="origins">Whole model files to begin from.</param>
    public Mutator(IEnumerable<byte[]> origins) => this.origins = [.. origins];

    /// <summary>The frozen test models of a package, smallest first.</summary>
    public static Mutator OfPackage(string root) => new(
        Directory.EnumerateFiles(Path.Combine(root, "Tests", "Goldens~"), "*.cognomen").Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllBytes));

    /// <summary>One file of a run.</summary>
    public byte[] File(long seed, long index)
    {
        Dice dice = Dice.For(seed, index);
        byte[] origin = Origin(dice);
        switch (dice.Below(12))
        {
            case 0:
                return ByteMutations.Change(origin, dice);
            case 1:
            case 2:
                return FileParts.Seal([.. ByteMutations.Change(origin, dice)]);
            case 3:
            case 4:
            case 5:
            case 6:
                FileParts edited = FileParts.Of(origin);
                return (edited with { Header = HeaderMutations.Change(edited.Header, dice) }).Join();
            case 7:
                return LyingLength(FileParts.Of(origin), dice);
            case 8:
                return Swapped(FileParts.Of(origin), FileParts.Of(Origin(dice)), dice);
            default:
                return ParameterMutations.Change(origin, dice);
        }
    }

    private byte[] Origin(Dice dice) => dice.OneIn(2) ? StrangeModels.Make(dice) : dice.Of<byte[]>(origins);

    private static byte[] LyingLength(FileParts parts, Dice dice)
    {
        uint length = (uint)parts.Header.Length;
        return parts.Join(dice.Below(6) switch
        {
            0 => 0,
            1 => uint.MaxValue,
            2 => int.MaxValue,
            3 => 1 + (16U << 20),
            4 => length + (uint)dice.From(1, 64),
            _ => length - (uint)Math.Min(dice.From(1, 64), parts.Header.Length),
        });
    }

    private static byte[] Swapped(FileParts first, FileParts second, Dice dice) => dice.Below(5) switch
    {
        0 => (first with { Parameters = second.Parameters }).Join(),
        1 => new FileParts(first.Version, first.Parameters, first.Header).Join(),
        2 => [.. first.Join(), .. second.Join()],
        3 => (first with { Header = [.. first.Header, .. second.Header] }).Join(),
        _ => (first with { Header = Encoding.UTF8.GetBytes("{}") }).Join(),
    };
}
