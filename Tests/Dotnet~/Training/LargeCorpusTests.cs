using System;
using System.IO;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests;

/// <summary>A million rows: read as a stream, in memory that the rows themselves need.</summary>
internal sealed class LargeCorpusTests
{
    private const int Rows = 1_000_000, BytesPerRow = 200;

    [Test]
    public void A_million_rows_of_500_nationalities_are_read_in_memory_bounded_by_the_rows()
    {
        long before = GC.GetTotalMemory(true);
        Corpus corpus = Corpus.Parse("large.csv", new Lines());
        long after = GC.GetTotalMemory(true);

        Assert.That(corpus.Rows, Has.Count.EqualTo(Rows));
        Assert.That(corpus.Nationalities, Has.Count.EqualTo(500));
        Assert.That((after - before) / Rows, Is.LessThan(BytesPerRow), "bytes kept per row");
        Assert.That(CorpusReport.Create(corpus).Rows, Is.EqualTo(Rows));
        GC.KeepAlive(corpus);
    }

    /// <summary>A document that is made while it is read, so that only the reader's memory counts.</summary>
    private sealed class Lines : Stream
    {
        private byte[] _line = Encoding.ASCII.GetBytes("surname,nationality,split\n");
        private int _at;
        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int done = 0;
            while (done < count && (_at < _line.Length || Advance()))
            {
                int some = Math.Min(count - done, _line.Length - _at);
                Array.Copy(_line, _at, buffer, offset + done, some);
                done += some;
                _at += some;
            }

            return done;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private bool Advance()
        {
            if (_next == Rows) return false;
            _line = Encoding.ASCII.GetBytes($"Name{_next},Land{_next % 500},train\n");
            _next++;
            _at = 0;
            return true;
        }
    }
}
