using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary>Checks whether libtorch can be loaded, and gives the reason if not: the binding's own message hides the cause.</summary>
internal static class Libtorch
{
    private const string Binding = "LibTorchSharp";
    private const string NewerRuntime = "GLIBCXX_";

    /// <exception cref="LibtorchException">It cannot be loaded on this machine.</exception>
    public static void Require()
    {
        // Checked before the binding does, which would copy hundreds of megabytes and print its whole search first.
        Exception? refusal = Refusal();
        if (refusal?.Message.Contains(NewerRuntime, StringComparison.Ordinal) == true)
            throw new LibtorchException(Explain(refusal.Message), refusal);
        try
        {
            using torch.Tensor probe = torch.zeros(1);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new LibtorchException(Explain((refusal ?? error.GetBaseException()).Message), error);
        }
    }

    /// <summary>The message for the user.</summary>
    /// <param name="cause">The loader's message, of one line or several.</param>
    public static string Explain(string cause)
    {
        // The system's loader gives the missing version in a line of its own, after other advice.
        string? missing = cause.Split('\n').FirstOrDefault(line => line.Contains(NewerRuntime, StringComparison.Ordinal))?.Trim();
        string why = missing is null
            ? cause.Trim()
            : missing + ". It needs the C++ runtime of GCC 13 or later: Debian 13, Ubuntu 24.04 or newer, or a newer libstdc++6 on an older system";
        return $"libtorch, which trains networks, cannot be loaded on this machine ({RuntimeInformation.RuntimeIdentifier}): {why}";
    }

    /// <summary>Why the system's loader refuses the binding's library; null if it loads.</summary>
    private static Exception? Refusal()
    {
        string file = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Binding + ".dll"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? $"lib{Binding}.dylib" : $"lib{Binding}.so";
        foreach (string folder in new[] { AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native") })
        {
            string path = Path.Combine(folder, file);
            if (!File.Exists(path))
                continue;
            try
            {
                NativeLibrary.Load(path);
            }
            catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
            {
                return error;
            }
        }
        return null;
    }
}

/// <summary>libtorch cannot be loaded, or computes wrongly on this machine.</summary>
internal sealed class LibtorchException(string message, Exception? inner = null) : Exception(message, inner);
