using Cognomen.Format;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Tests;

public sealed class GeneratorStatePropertyTests
{
    [Test]
    public void Any_state_survives_being_written_and_read() => Gen.Select(Gen.ULong, Gen.Long, Gen.Long).Sample((fingerprint, seed, position) =>
    {
        GeneratorState state = new(fingerprint, StreamVersion.V1, seed, position);
        return GeneratorState.TryParse(state.ToString(), out GeneratorState read) && read == state && GeneratorState.Parse(state.ToString()) == state;
    });

    [Test]
    public void What_can_be_read_is_what_would_be_written() => Gen.String.Sample(text =>
        !GeneratorState.TryParse(text, out GeneratorState read) || read.ToString() == text);

    [Test]
    public void Any_text_can_be_tried() => Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
    {
        // Right check digits, anything before them.
        string text = "v1." + a + "." + b;
        string check = unchecked((uint)XxHash64.Hash(System.Text.Encoding.UTF8.GetBytes(text))).ToString("x8");
        return !GeneratorState.TryParse(text + "." + check, out GeneratorState read) || read.ToString() == text + "." + check;
    });
}
