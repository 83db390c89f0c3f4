#nullable enable

using System.IO;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    /// <summary>Reads corpora from texts and bytes, as the tests of this folder do.</summary>
    internal static class Reading
    {
        internal const string Name = "surnames.csv";

        internal static Corpus Csv(string text, CorpusOptions? options = null) => Bytes(Name, new UTF8Encoding(false).GetBytes(text), options);

        internal static Corpus List(string name, string text, CorpusOptions? options = null) =>
            Bytes(name, new UTF8Encoding(false).GetBytes(text), options);

        internal static Corpus Bytes(string name, byte[] bytes, CorpusOptions? options = null)
        {
            using (MemoryStream stream = new MemoryStream(bytes)) return Corpus.Parse(name, stream, options);
        }

        internal static CorpusException Refusal(string text, CorpusOptions? options = null) =>
            Refusal(Name, new UTF8Encoding(false).GetBytes(text), options);

        internal static CorpusException Refusal(string name, byte[] bytes, CorpusOptions? options = null)
        {
            try
            {
                Bytes(name, bytes, options);
            }
            catch (CorpusException refusal)
            {
                return refusal;
            }

            throw new AssertionException("the corpus was accepted");
        }
    }
}
