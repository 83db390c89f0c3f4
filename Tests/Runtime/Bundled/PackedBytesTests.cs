#nullable enable

using System;
using Cognomen.Bundled;
using NUnit.Framework;

namespace Cognomen.Tests.Bundled
{
    public sealed class PackedBytesTests
    {
        private static readonly ulong[] Words = { 0x0807060504030201, 0xf9 };

        private static readonly byte[] Bytes = { 1, 2, 3, 4, 5, 6, 7, 8, 0xf9 };

        [Test]
        public void The_first_byte_is_the_lowest_of_the_first_number([Values(0, 1, 8, 9)] int length) =>
            Assert.That(PackedBytes.Of(Words, length).ToArray(), Is.EqualTo(Bytes.AsSpan(0, length).ToArray()));

        [Test]
        public void The_copy_for_machines_of_the_other_byte_order_has_the_same_bytes() =>
            Assert.That(PackedBytes.LittleEndian(Words), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 0xf9, 0, 0, 0, 0, 0, 0, 0 }));
    }
}
