using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary>Finds out whether libtorch can be loaded, and says why not: the binding's own message hides the cause.</summary>
internal static class Libtorch
{
    private const string Binding = "LibTorchSharp";
    private const string NewerRuntime = "GLIBCXX_";

    /// <exception cref="LibtorchException">It cannot be loaded on this machine.</exception>
    public static void Require()
    {
        try
        {
            using torch.Tensor probe = torch.zeros(1);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new LibtorchException(Explain(error), error);
        }
    }

    private static string Explain(Exception error)
    {
        StringBuilder text = new($"libtorch, which trains networks, cannot be loaded on this machine ({RuntimeInformation.RuntimeIdentifier}): ");
        string cause = Cause() ?? error.GetBaseException().Message;
        text.Append(cause);
        if (cause.Contains(NewerRuntime, StringComparison.Ordinal))
            text.Append(". It needs the C++ runtime of GCC 13 or later: Debian 13, Ubuntu 24.04 or newer, or a newer libstdc++6 on an older system");
        return text.ToString();
    }

    /// <summary>What the system's loader says of the binding's library; null where it has nothing to say.</summary>
    private static string? Cause()
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
                NativeLibrary.Free(NativeLibrary.Load(path));
            }
            catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
            {
                return error.Message;
            }
        }
        return null;
    }
}

/// <summary>libtorch cannot be loaded.</summary>
internal sealed class LibtorchException(string message, Exception inner) : Exception(message, inner);
