#nullable enable

using System;
using System.IO;

namespace Cognomen.Format
{
    /// <summary>Reads the bytes of a model file from a stream of unknown kind and length.</summary>
    internal static class ModelBytes
    {
        /// <summary>More bytes than any trained model has. Reading stops there.</summary>
        public const int Most = 256 << 20;

        private const int Chunk = 1 << 16;

        /// <summary>All bytes of the stream. If they are no model file, only the first ones.</summary>
        /// <exception cref="NameModelException">The stream does not end after <see cref="Most"/> bytes.</exception>
        public static byte[] Read(Stream stream)
        {
            using var copy = new MemoryStream();
            var chunk = new byte[Chunk];
            for (int read = stream.Read(chunk, 0, Chunk); read > 0; read = stream.Read(chunk, 0, Chunk))
            {
                copy.Write(chunk, 0, read);
                if (!BeginsAsModel(copy.GetBuffer().AsSpan(0, (int)copy.Length)))
                    break;
                if (copy.Length > Most)
                    throw new NameModelException("file", null, "a model file has at most 268435456 bytes", (int)copy.Length);
            }

            return copy.ToArray();
        }

        /// <summary>Whether a file begins like a model file, as far as it has bytes.</summary>
        public static bool BeginsAsModel(ReadOnlySpan<byte> bytes)
        {
            int known = Math.Min(bytes.Length, ModelFile.Magic.Length);
            return bytes.Slice(0, known).SequenceEqual(ModelFile.Magic.AsSpan(0, known));
        }
    }
}
