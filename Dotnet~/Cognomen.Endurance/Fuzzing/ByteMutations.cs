using System;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Changes to a file that ignore its format.</summary>
internal static class ByteMutations
{
    private static readonly byte[] Striking = [0, 1, 0x7F, 0x80, 0xFF];

    /// <summary>One to four changes.</summary>
    public static byte[] Change(byte[] file, Dice dice)
    {
        for (int times = dice.From(1, 4); times > 0 && file.Length > 0; times--)
            file = Once(file, dice);
        return file;
    }

    /// <summary>The bytes of a run become extreme: all equal, alternating, or random.</summary>
    public static void Extreme(Span<byte> bytes, Dice dice)
    {
        if (bytes.Length == 0)
            return;
        Span<byte> run = Run(bytes, dice);
        byte first = dice.Of<byte>(Striking);
        byte second = dice.Of<byte>(Striking);
        int way = dice.Below(3);
        for (int i = 0; i < run.Length; i++)
            run[i] = way switch { 0 => first, 1 => i % 2 == 0 ? first : second, _ => (byte)dice.Next() };
    }

    private static byte[] Once(byte[] file, Dice dice)
    {
        int at = dice.Below(file.Length);
        int length = Math.Min(dice.OneIn(2) ? dice.From(1, 8) : dice.From(1, file.Length), file.Length - at);
        switch (dice.Below(8))
        {
            case 0:
                return file[..at];
            case 1:
                byte[] flipped = [.. file];
                flipped[at] ^= (byte)(1 << dice.Below(8));
                return flipped;
            case 2:
                byte[] set = [.. file];
                set[at] = dice.Of<byte>(Striking);
                return set;
            case 3:
                return [.. file[..at], .. file[(at + length)..]];
            case 4:
                return [.. file[..(at + length)], .. file[at..]];
            case 5:
                byte[] inserted = new byte[Math.Min(length, 64)];
                Extreme(inserted, dice);
                return [.. file[..at], .. inserted, .. file[at..]];
            case 6:
                byte[] exchanged = [.. file];
                int other = dice.Below(file.Length);
                for (int i = 0; i < Math.Min(length, file.Length - other); i++)
                    (exchanged[at + i], exchanged[other + i]) = (exchanged[other + i], exchanged[at + i]);
                return exchanged;
            default:
                byte[] extreme = [.. file];
                Extreme(extreme.AsSpan(at, length), dice);
                return extreme;
        }
    }

    private static Span<byte> Run(Span<byte> bytes, Dice dice)
    {
        if (dice.OneIn(4))
            return bytes;
        int at = dice.Below(bytes.Length);
        return bytes.Slice(at, Math.Min(dice.From(1, 64), bytes.Length - at));
    }
}
