#nullable enable

using System;
using NUnit.Framework;

namespace Cognomen.Tests
{
    /// <summary>What a name costs the garbage collector, where no beginnings of names are remembered.</summary>
    public sealed class AllocationTests
    {
        private const int Names = 500;
        private const int SmallestEmptyString = 22;
        private const int LargestEmptyString = 22 + 7;

        private static readonly NameRequest Request = new NameRequest { Nationality = "Polish", MinLength = 5, MaxLength = 9, StartsWith = "K", RealNames = RealNameRule.Avoid };

        private readonly NameGenerator names = new NameGenerator(NameModel.Bundled.WithCache(0), 3);

        [Test]
        public void A_name_written_into_a_span_allocates_nothing()
        {
            var buffer = new char[names.Model.MaxChars];
            Assert.That(
                Allocated(() =>
                {
                    names.TryNext(buffer, out _);
                    names.TryNext("Irish", buffer, out _);
                    names.TryNext(Request, buffer, out _);
                }),
                Is.Zero);
        }

        [Test]
        public void A_persons_name_written_into_a_span_allocates_nothing()
        {
            var people = new PersonGenerator(names.Model, NameModel.BundledGivenNames.WithCache(0), 3);
            var woman = new PersonRequest { Nationality = "Czech", Gender = Gender.Feminine, Format = "{family}, {given.}" };
            var buffer = new char[people.MaxChars];
            Assert.That(
                Allocated(() =>
                {
                    people.Position = names.Position++;
                    people.TryNext("Russian", buffer, out _);
                    people.TryNext("Spanish", buffer, out _);
                    people.TryNext(woman, buffer, out _, out _);
                }),
                Is.Zero);
        }

        [Test]
        public void A_name_as_a_string_allocates_the_string_alone()
        {
            long chars = 0;
            long allocated = Allocated(() => chars += names.Next("Irish").Length + names.NameFor("castle/guard", "Irish").Length + names.Next(Request).Length);

            // A string is 22 bytes and two for each character, rounded up to a multiple of eight. Both passes counted the same characters.
            chars /= 2;
            Assert.That(allocated, Is.InRange(3 * Names * SmallestEmptyString + sizeof(char) * chars, 3 * Names * LargestEmptyString + sizeof(char) * chars));
        }

        // The names are drawn twice: what the model computes once, when it is first needed, is not theirs.
        private long Allocated(Action draw)
        {
            Draw(draw);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Draw(draw);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        private void Draw(Action draw)
        {
            names.Position = 0;
            for (int i = 0; i < Names; i++)
                draw();
        }
    }
}
