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
        private byte[] line = Encoding.ASCII.GetBytes("surname,nationality,split\n");
        private int at;
        private int next;

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
            while (done < count && (at < line.Length || Advance()))
            {
                int some = Math.Min(count - done, line.Length - at);
                Array.Copy(line, at, buffer, offset + done, some);
                done += some;
                at += some;
            }

            return done;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private bool Advance()
        {
            if (next == Rows) return false;
            line = Encoding.ASCII.GetBytes($"Name{next},Land{next % 500},train\n");
            next++;
            at = 0;
            return true;
        }
    }
}
