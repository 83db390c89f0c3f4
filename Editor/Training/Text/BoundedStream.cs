#nullable enable

using System;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>A stream that refuses to be read beyond a number of bytes: some files have no end.</summary>
    internal sealed class BoundedStream : Stream
    {
        private readonly Stream _inner;
        private readonly long _most;
        private long _read;

        internal BoundedStream(Stream inner, long most)
        {
            _inner = inner;
            _most = most;
        }

        /// <inheritdoc/>
        public override bool CanRead => true;

        /// <inheritdoc/>
        public override bool CanSeek => false;

        /// <inheritdoc/>
        public override bool CanWrite => false;

        /// <inheritdoc/>
        public override long Length => throw new NotSupportedException();

        /// <inheritdoc/>
        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        /// <summary>Whether more bytes were read than are allowed: the inner stream goes on, and is taken to end.</summary>
        internal bool IsExceeded => _read > _most;

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (IsExceeded) return 0;
            int read = _inner.Read(buffer, offset, count);
            _read += read;
            return IsExceeded ? 0 : read;
        }

        /// <inheritdoc/>
        public override void Flush()
        {
        }

        /// <inheritdoc/>
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        /// <inheritdoc/>
        public override void SetLength(long value) => throw new NotSupportedException();

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
