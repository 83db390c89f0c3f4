using Cognomen.Trainer.Data;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Data;

public sealed class SymbolTableTests
{
    [Test]
    public void A_name_comes_back_from_its_numbers()
    {
        SymbolTable table = SymbolTable.Of(["Öz", "d’𝔄"]);
        Assert.That(table.Decode(table.Encode("d’𝔄Öz")), Is.EqualTo("d’𝔄Öz"));
        Assert.That(table.Count, Is.EqualTo(6));
    }

    [Test]
    public void Symbols_stand_in_the_order_of_their_code_points() =>
        Assert.That(SymbolTable.Of(["ba", "𝔄é"]).Texts, Is.EqualTo(new[] { "", "a", "b", "é", "𝔄" }));

    [Test]
    public void A_symbol_of_two_characters_or_twice_is_refused([Values("ab", "")] string text)
    {
        Assert.That(() => new SymbolTable([text]), Throws.ArgumentException.With.Message.Contains("not one Unicode scalar value"));
        Assert.That(() => new SymbolTable(["a", "a"]), Throws.ArgumentException.With.Message.Contains("twice"));
    }
}
