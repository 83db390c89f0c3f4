#nullable enable

using System;
using System.IO;

namespace Cognomen.Training
{
    /// <summary>A stream that is read only up to a number of bytes, because some files have no end.</summary>
    internal sealed class BoundedStream : Stream
    {
        private readonly Stream inner;
        private readonly long most;
        private long read;

        internal BoundedStream(Stream inner, long most)
        {
            this.inner = inner;
            this.most = most;
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
            get => read;
            set => throw new NotSupportedException();
        }

        /// <summary>Whether more bytes were available than are allowed. The rest is not read.</summary>
        internal bool IsExceeded => read > most;

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (IsExceeded) return 0;
            int read = inner.Read(buffer, offset, count);
            this.read += read;
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
