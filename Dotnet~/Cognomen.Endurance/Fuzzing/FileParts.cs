using System;
using System.Buffers.Binary;
using System.IO;
using Cognomen.Format;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>The parts of a model file, which can be joined again with correct or wrong lengths and checksums.</summary>
internal sealed record FileParts(uint Version, byte[] Header, byte[] Parameters)
{
    /// <summary>Magic, version and header length.</summary>
    public const int HeaderOffset = 16;

    public const int ChecksumBytes = 8;

    private const int VersionOffset = 8;

    /// <summary>The parts of a whole file.</summary>
    public static FileParts Of(byte[] file)
    {
        int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(HeaderOffset - 4));
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(VersionOffset));
        return new FileParts(version, file[HeaderOffset..(HeaderOffset + length)], file[(HeaderOffset + length)..^ChecksumBytes]);
    }

    /// <summary>The whole file.</summary>
    /// <param name="headerLength">The header's length in the file; null for the correct one.</param>
    public byte[] Join(uint? headerLength = null)
    {
        using MemoryStream stream = new();
        stream.Write("COGNOMEN"u8);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Version);
        stream.Write(number);
        BinaryPrimitives.WriteUInt32LittleEndian(number, headerLength ?? (uint)Header.Length);
        stream.Write(number);
        stream.Write(Header);
        stream.Write(Parameters);
        stream.Write(stackalloc byte[ChecksumBytes]);
        return Seal(stream.ToArray());
    }

    /// <summary>Writes the checksum of a file's other bytes into its last bytes.</summary>
    public static byte[] Seal(byte[] file)
    {
        if (file.Length >= ChecksumBytes)
            BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(file.Length - ChecksumBytes), XxHash64.Hash(file.AsSpan(0, file.Length - ChecksumBytes)));
        return file;
    }
}
