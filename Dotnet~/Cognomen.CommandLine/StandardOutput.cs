using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Cognomen.CommandLine;

/// <summary>Standard output that reports when its reader is gone. The console's own stream ignores that, and a program would write for ever.</summary>
public static partial class StandardOutput
{
    private const int Descriptor = 1;
    private const int WindowsOutput = -11;

    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private const int BrokenPipe = 32, WindowsBrokenPipe = unchecked((int)0x8007006D), WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>Standard output as UTF-8 lines, each written immediately.</summary>
    public static TextWriter Open() => TextWriter.Synchronized(
        new StreamWriter(Stream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });

    /// <summary>Whether an error means that the reader has closed the output.</summary>
    /// <param name="error">An error of writing.</param>
    public static bool IsClosedPipe(IOException error) => error.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData;

    private static Stream Stream()
    {
        if (!Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        nint handle = OperatingSystem.IsWindows() ? GetStdHandle(WindowsOutput) : Descriptor;
        FileStream stream = new(new SafeFileHandle(handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // Programs that write to the same file share its offset, which only the console's stream respects.
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int number);
}
