using System;
using System.IO;
using Cognomen.CommandLine;
using Cognomen.Format;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Tests.Edges;

/// <summary>Files without an end, and files that are something else.</summary>
public sealed class EndlessFileTests
{
    [Test]
    public void What_is_no_model_is_not_read_to_its_end()
    {
        using Endless zeros = new([0]);
        Assert.That(() => NameModel.Load(zeros), Throws.TypeOf<NameModelException>().With.Message.Contains("begins with COGNOMEN"));
        Assert.That(zeros.Given, Is.LessThan(1 << 20));
    }

    [Test]
    public void An_endless_model_is_refused()
    {
        using Endless models = new("COGNOMEN"u8.ToArray());
        Assert.That(() => NameModel.Load(models), Throws.TypeOf<NameModelException>().With.Message.Contains("at most 268435456 bytes"));
        Assert.That(models.Given, Is.LessThan(ModelBytes.Most + (1L << 20)));
    }

    [TestCase("x.csv", "\0")]
    [TestCase("x.txt", "Adam\n")]
    [TestCase("x.csv", "surname,nationality\n")]
    public void An_endless_corpus_is_refused(string name, string text)
    {
        using Endless corpus = new(System.Text.Encoding.ASCII.GetBytes(text), most: CorpusOptions.MaximumBytes + (2L << 20));
        Assert.That(() => Corpus.Parse(name, corpus), Throws.TypeOf<CorpusException>().With.Message.Contains("has more than 268435456 bytes"));
    }

    [Test]
    public void A_list_of_names_is_bounded_in_its_lines_and_their_length()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Adam\r\n\r\nBeta\nGamma");
            Assert.That(BoundedLines.Read(path, 5, 3), Is.EqualTo(new[] { "Adam", "Beta", "Gamma" }));
            Assert.That(() => BoundedLines.Read(path, 4, 3), Throws.InstanceOf<IOException>().With.Message.Contains("line 4 has more than 4 characters"));
            Assert.That(() => BoundedLines.Read(path, 5, 2), Throws.InstanceOf<IOException>().With.Message.Contains("has more than 2 lines"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase("surname,nationality\n\u0301\u0302,Elf\n")]
    [TestCase("surname,nationality\n\u200D,Elf\n")]
    [TestCase("surname,nationality\nAdam,\u0301\n")]
    public void A_name_of_which_nothing_is_displayed_is_refused(string csv)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(csv));
        Assert.That(() => Corpus.Parse("x.csv", stream), Throws.TypeOf<CorpusException>().With.Message.Contains("line 2").And.Message.Contains("has no character that is displayed by itself"));
    }

    // The same bytes again and again.
    private sealed class Endless(byte[] pattern, long most = long.MaxValue) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given > most)
                throw new InvalidOperationException("read on and on");
            for (int i = 0; i < count; i++)
                buffer[offset + i] = pattern[(Given + i) % pattern.Length];
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
