using System;
using System.Diagnostics;
using System.Globalization;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>The result of one file.</summary>
/// <param name="Refusal">How it was refused; null if it was loaded.</param>
/// <param name="Hash">The hash of the refusal, or of all answers of the model.</param>
/// <param name="Allocated">Bytes that loading allocated, whether it succeeded or not.</param>
/// <param name="Elapsed">The time of the file.</param>
/// <param name="Trouble">What broke; null if nothing did.</param>
internal sealed record Trial(NameModelException? Refusal, ulong Hash, long Allocated, TimeSpan Elapsed, string? Trouble)
{
    /// <summary>The bytes that loading may allocate for any file.</summary>
    public const long LargestBase = 256 << 10;

    /// <summary>The bytes that loading may also allocate for each byte of the file.</summary>
    public const long LargestFactor = 80;

    private const int LargestMessage = 600;
    private const int LargestValue = 80;

    /// <summary>Loads a file, and exercises the model.</summary>
    /// <param name="file">Any bytes.</param>
    /// <param name="draws">Whether to draw names too.</param>
    public static Trial Of(byte[] file, bool draws)
    {
        long began = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long allocated = 0;
        try
        {
            NameModel model = NameModel.Load(file);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            ulong hash = Exercise.Hash(model, draws);
            return new Trial(null, hash, allocated, Stopwatch.GetElapsedTime(began), Excess(file, allocated));
        }
        catch (NameModelException refusal) when (allocated == 0)
        {
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            ulong hash = Format.XxHash64.Hash(System.Text.Encoding.UTF8.GetBytes(refusal.Message));
            return new Trial(refusal, hash, allocated, Stopwatch.GetElapsedTime(began), Excess(file, allocated) ?? Unclear(refusal, file));
        }
#pragma warning disable CA1031 // Every other exception is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Trial(null, 0, allocated, Stopwatch.GetElapsedTime(began), (allocated == 0 ? "loading: " : "using the model: ") + error);
        }
    }

    private static string? Excess(byte[] file, long allocated) => allocated <= LargestBase + (LargestFactor * file.Length)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"loading {file.Length} bytes allocated {allocated}");

    // A refusal must name the fault, its place and the rule, in a message that can be shown.
    private static string? Unclear(NameModelException refusal, byte[] file)
    {
        bool isClear = refusal.Field.Length > 0 && refusal.Rule.Length > 0 && refusal.Offset >= 0 && refusal.Offset <= file.Length
            && refusal.Message.Length <= LargestMessage && !(refusal.Value?.Length > LargestValue);
        return isClear ? null : "unclear refusal: " + refusal.Message;
    }
}
